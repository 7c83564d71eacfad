/** What reading a part of a message gives: values of fields, which tokens they came from, and what keeps it from being clear. */
import type { Problem } from './problem.ts';
import type { Tokens } from './tokens.ts';

export interface SlotReading {
  input: Record<string, unknown>;
  /** Indexes of the tokens that were understood. */
  used: ReadonlySet<number>;
  problems: readonly Problem[];
}

/** Reads fields that belong together; the vocabulary hands it in. `free` are the tokens that nothing else has taken. */
export interface SlotReader {
  fields: readonly string[];
  read(said: Tokens, free: ReadonlySet<number>): SlotReading;
}
