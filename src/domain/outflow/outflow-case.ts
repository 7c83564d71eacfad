/** A client's way out of the shelter: where it stands, what blocks it, who owes what by when. */

export const phases = [
  'intake',
  'plan',
  'ready_to_leave',
  'matching',
  'offer',
  'soft_landing',
  'housed',
] as const;
export type Phase = (typeof phases)[number];

export const blockerKinds = [
  'rent_debt',
  'housing_history',
  'income',
  'identity_document',
  'postal_address',
  'registration_time',
  'urgency_status',
  'no_suitable_home',
  'support_not_arranged',
  'indication',
  'debt_arrangement',
  'residence_status',
  'stability',
  'neighbourhood_support',
  'client_refuses',
  'client_not_found',
  'partner_silent',
] as const;
export type BlockerKind = (typeof blockerKinds)[number];

export interface Blocker {
  id: string;
  /** Number within its case: 1, 2, 3. */
  number: number;
  kind: BlockerKind;
  /** Organisation that owes the next step. */
  owner: { key: string; name: string };
  /** Agreed calendar date, "2026-12-01", in the region's zone; null when nothing was agreed. */
  due: string | null;
  openedAt: Date;
  resolvedAt: Date | null;
}

/** Where a client stays: whoever may not know of the location reads nothing of it (invariant 15). */
export interface StayLocation {
  key: string;
  name: string;
  confidential: boolean;
  operator: string | null;
}

export interface OutflowCase {
  id: string;
  reference: string;
  client: string;
  holder: { key: string; name: string; organisation: string };
  /** Where the client stays now, if they do. */
  location: StayLocation | null;
  stayingSince: Date | null;
  phase: Phase;
  phaseSince: Date;
  openedAt: Date;
  lastProgressAt: Date;
  closedAt: Date | null;
  /** Last time somebody resolved an escalation of this case by hand. */
  escalationResolvedAt: Date | null;
  blockers: Blocker[];
}

/** What happened in a case. The note is client content: shown to those who may see the case, never logged. */
export interface CaseEvent {
  at: Date;
  /** Name of the member. */
  by: string;
  kind: 'opened' | 'progress' | 'phase' | 'blocker_added' | 'blocker_resolved' | 'escalation_resolved';
  phase: Phase | null;
  blocker: BlockerKind | null;
  due: string | null;
  note: string | null;
}
