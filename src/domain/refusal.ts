/** An expected "no": a code for machines and facts for the sentence that the room writes. Never an exception. */

export const refusalCodes = [
  'no_place',
  'not_allowed',
  'not_here',
  'unknown_location',
  'invalid_input',
  'personal_data',
  'already_staying',
  'not_linked',
  'expired',
  'not_found',
  'unknown_command',
  'conflict',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal<Facts = Record<string, unknown>> {
  outcome: 'refused';
  code: RefusalCode;
  facts: Facts;
}

export interface Answer<Facts = Record<string, unknown>> {
  outcome: 'answered';
  facts: Facts;
}

/** What a use case returns: an answer with facts, or a refusal with a code and facts. */
export type Outcome<Facts = Record<string, unknown>> = Answer<Facts> | Refusal<Record<string, unknown>>;

export function answered<Facts>(facts: Facts): Answer<Facts> {
  return { outcome: 'answered', facts };
}

export function refused(code: RefusalCode, facts: Record<string, unknown> = {}): Refusal {
  return { outcome: 'refused', code, facts };
}
