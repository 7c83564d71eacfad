/** What a phrase can mean. One phrase may mean several things; what is around it decides. */
import type { Role, Talk } from './lexicon/roles.ts';

/** Somebody: one or several, an adult, a child, a couple. */
export interface Person {
  who: 'adult' | 'child' | 'youth' | 'minor' | 'couple' | 'family' | 'anybody';
  sex?: 'male' | 'female';
  /** Said of several: "mannen". */
  many?: true;
  /** Parents, partners: people who belong together. */
  kin?: true;
  /** Of an older generation: no partner. */
  parent?: true;
  /** A brother or sister: more than one household member of the same kind. */
  sibling?: true;
}

export type Meaning =
  | { kind: 'role'; role: Role }
  | { kind: 'talk'; talk: Talk }
  | { kind: 'wish'; wish: string }
  | { kind: 'alias'; command: string; isThing: boolean; isFaint: boolean }
  | { kind: 'mention'; command: string }
  /** `isThing`: a noun ("aankomst"), an order only where its command leads. */
  | { kind: 'step'; command: string; step: string; isThing: boolean }
  | { kind: 'person'; person: Person }
  /** A value of a choice; `isRegional` for what the region calls its things. */
  | { kind: 'value'; field: string; value: string; isRegional: boolean }
  | { kind: 'yes'; field: string }
  | { kind: 'unit'; field: string }
  | { kind: 'otherUnit'; field: string }
  | { kind: 'fieldName'; field: string }
  /** Something that the asker may not hear of: never a "no", never a "yes". */
  | { kind: 'hidden' };

/** Words that stand together, with what they can mean: tokens from `from` up to and not including `to`. */
export interface Span {
  from: number;
  to: number;
  meanings: readonly Meaning[];
}
