/** Settings read with zod, every fault with the name of what to set. */
import { z } from 'zod';
import type { Environment, SettingFault } from '../door.ts';

export const secret = z.string().trim().min(8, 'this is too short to be real');

/** Reads what a schema names of an environment. An empty variable is one that is not set: .env files leave things out so. */
export function readSettings<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  environment: Environment,
): { values: z.output<z.ZodObject<Shape>> | undefined; given: Environment; faults: SettingFault[] } {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = schema.safeParse(given);
  return {
    values: parsed.data,
    given,
    faults: parsed.error?.issues.map((issue) => [issue.path.join('.'), issue.message] as const) ?? [],
  };
}

export function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === '::1' || host === 'localhost';
}
