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
  'nothing_moved',
  'not_yet',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal<Code extends RefusalCode = RefusalCode, Facts = Record<string, unknown>> {
  outcome: 'refused';
  code: Code;
  facts: Facts;
}

export interface Answer<Facts = Record<string, unknown>> {
  outcome: 'answered';
  facts: Facts;
}

export function answered<Facts>(facts: Facts): Answer<Facts> {
  return { outcome: 'answered', facts };
}

export function refused<const Code extends RefusalCode>(code: Code): Refusal<Code, Record<string, never>>;
export function refused<const Code extends RefusalCode, Facts>(
  code: Code,
  facts: Facts,
): Refusal<Code, Facts>;
export function refused(code: RefusalCode, facts: unknown = {}): Refusal<RefusalCode, unknown> {
  return { outcome: 'refused', code, facts };
}
