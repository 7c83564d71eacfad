/** What a button or a modal carries through Slack and back: read again with the same schema as anything from outside. */
import { z } from 'zod';

const pressedSchema = z.object({
  command: z.string(),
  input: z.record(z.string(), z.unknown()),
  nonce: z.string(),
  form: z.literal(true).optional(),
});

export type Pressed = z.infer<typeof pressedSchema>;

export function writePressed({ command, input, nonce, form }: Pressed): string {
  return JSON.stringify({ c: command, i: input, n: nonce, ...(form ? { f: true } : {}) });
}

/** Undefined for anything that we did not write. */
export function readPressed(value: string | undefined): Pressed | undefined {
  try {
    const { c: command, i: input, n: nonce, f: form } = JSON.parse(value ?? '') as Record<string, unknown>;
    return pressedSchema.safeParse({ command, input, nonce, form }).data;
  } catch {
    return undefined;
  }
}

const modalSchema = z.object({
  command: z.string(),
  fixed: z.record(z.string(), z.unknown()),
  nonce: z.string(),
  responseUrl: z.string().optional(),
});

export type ModalMemory = z.infer<typeof modalSchema>;

export function readModalMemory(value: string | undefined): ModalMemory | undefined {
  try {
    return modalSchema.safeParse(JSON.parse(value ?? '')).data;
  } catch {
    return undefined;
  }
}
