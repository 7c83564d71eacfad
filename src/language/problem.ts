/** What keeps a message from being clear, as data; the sentences are in the replies' texts. */

export type Problem =
  /** Words that nothing was made of, beside an order. */
  | { kind: 'unknown_word'; word: string; suggestion?: string }
  | { kind: 'unknown_field'; key: string; suggestion?: string }
  | { kind: 'unknown_value'; field: string; value: string; suggestion?: string; options: string[] }
  | { kind: 'ambiguous'; field: string; value: string; options: string[] }
  | { kind: 'twice'; field: string; value: string }
  | { kind: 'not_a_number'; field: string; value: string; min: number; max: number }
  | { kind: 'other_unit'; field: string; value: string }
  /** "ongeveer 10", ">10": a number that is not exact. */
  | { kind: 'inexact'; value: string }
  | { kind: 'about'; field: string }
  /** A number of which nothing says what it counts. */
  | { kind: 'loose_number'; value: string }
  /** An emoji or a sign that says something. */
  | { kind: 'sign'; sign: string }
  | { kind: 'personal_data'; field: string }
  /** Several households at once. */
  | { kind: 'several' }
  /** A list of things to do. */
  | { kind: 'several_orders' }
  | { kind: 'grown_child' }
  | { kind: 'child_alone' }
  | { kind: 'denied_person' }
  | { kind: 'several_references'; value: string }
  | { kind: 'no_moment'; value: string }
  /** "in Meerssen", where the step asks where somebody comes from. */
  | { kind: 'in_place'; value: string }
  /** "behalve op de Singel": a place that is not wanted. */
  | { kind: 'except'; value: string }
  | { kind: 'hidden_place' }
  | { kind: 'far_date'; field: string; value: string }
  | { kind: 'not_a_date'; field: string; value: string }
  | { kind: 'past_date'; field: string; value: string }
  | { kind: 'not_a_reference'; field: string; value: string }
  | { kind: 'too_long'; field: string; max: number }
  | { kind: 'not_for_step'; field: string }
  | { kind: 'missing'; field: string }
  | { kind: 'contradiction'; field: string; code: string }
  | { kind: 'message_too_long'; max: number }
  | { kind: 'struck' };

/** Why something was not done although all of it was understood: it stands beside the proposal. */
export type Doubt =
  | { kind: 'final' }
  | { kind: 'asked' }
  | { kind: 'denied'; word: string }
  | { kind: 'planned'; word: string }
  | { kind: 'mentioned' }
  | { kind: 'quoted' }
  | { kind: 'corrected'; typed: string; meant: string }
  | { kind: 'left_out'; words: readonly string[] }
  | { kind: 'sign'; sign: string }
  | { kind: 'inexact'; value: string };
