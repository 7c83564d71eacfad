/** What was not understood in an input, as data; the sentences are in ../texts. */

export type Problem =
  | { kind: 'unknown_word'; word: string; suggestion?: string }
  | { kind: 'unknown_field'; key: string; suggestion?: string }
  | { kind: 'unknown_value'; field: string; value: string; suggestion?: string; options: string[] }
  | { kind: 'ambiguous'; field: string; value: string; options: string[] }
  | { kind: 'twice'; field: string; value: string }
  | { kind: 'not_a_number'; field: string; value: string; min: number; max: number }
  | { kind: 'other_unit'; field: string; value: string }
  | { kind: 'personal_data'; field: string }
  | { kind: 'asked' }
  /** What was said belongs to a step that was not named. */
  | { kind: 'unnamed_step' }
  | { kind: 'no_moment'; value: string }
  | { kind: 'several'; value: string }
  | { kind: 'denied'; word: string; not: string }
  | { kind: 'far_date'; field: string; value: string }
  | { kind: 'not_a_date'; field: string; value: string }
  | { kind: 'past_date'; field: string; value: string }
  | { kind: 'not_a_reference'; field: string; value: string }
  | { kind: 'too_long'; field: string; max: number }
  | { kind: 'not_for_step'; field: string }
  | { kind: 'missing'; field: string }
  | { kind: 'contradiction'; field: string; sentence: string }
  | { kind: 'message_too_long'; max: number };
