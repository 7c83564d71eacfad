/**
 * What a platform's refusal means for us, as a code and one of five kinds; the error itself may carry a token or a text, so it
 * goes no further than the function that reads it.
 */
export type Fault =
  /** Busy or broken: the same may work later. `afterSeconds` is what the platform asked for. */
  | { kind: 'later'; code: string; afterSeconds?: number }
  /** This person, conversation, form or address cannot be reached this way any more. */
  | { kind: 'blocked'; code: string }
  /** Our app may not speak here at all (token withdrawn, a right is missing): somebody of the organisation must mend it. */
  | { kind: 'closed'; code: string }
  /** The message as it is made is refused: as plain text it may still be taken. */
  | { kind: 'shape'; code: string };

/** Codes of a platform are short words; anything else may be a text. */
export function codeOf(value: unknown): string {
  return typeof value === 'string' && /^[A-Za-z0-9_.:-]{1,60}$/.test(value) ? value : 'unreadable';
}
