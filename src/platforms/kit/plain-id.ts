/** Ids from outside: they become paths, headers and keys, so what no such place can hold is refused where it comes in. */
import { z } from 'zod';

export const plainId = z
  .string()
  .min(1)
  .max(1_000)
  .refine((value) => value.isWellFormed() && !hasControl(value), 'not an id');

function hasControl(value: string): boolean {
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}
