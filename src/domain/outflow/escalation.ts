/** A stalled way out, handed up the ladder until somebody takes it on and something moves. */

import type { Ladder } from '../region/region.ts';
import type { StayLocation } from './outflow-case.ts';
import type { StallRule } from './stalled.ts';

export type EscalationState = 'open' | 'taken' | 'snoozed' | 'resolved';

export interface Escalation {
  id: string;
  reference: string;
  rule: StallRule;
  /** Since when it stalls. */
  since: Date;
  raisedAt: Date;
  /** Member key, or null when a rule raised it. */
  raisedBy: string | null;
  state: EscalationState;
  /** Index into the frozen ladder of the last rung alerted; -1 before the first. */
  rung: number;
  ladder: Ladder;
  generation: number;
  nextAt: Date | null;
  reminded: boolean;
  takenBy: { key: string; name: string } | null;
  snoozedUntil: Date | null;
  resolvedAt: Date | null;
  resolution: string | null;
  reason: string | null;
  /** The case, or only the client when the stall is a stay without a case. */
  case: { id: string; reference: string } | null;
  client: string;
  /** Keys of the members that were alerted so far. */
  alerted: string[];
  location: StayLocation | null;
}
