/**
 * The ladder, pure: an escalation and a moment in, the next step out. No clock, no store. Invariants 9-11 and the rule
 * that the last rung is never silence live here.
 */
import type { EscalationState } from '#domain/outflow/escalation.ts';
import { addWorkingDays } from '#domain/region/calendar.ts';
import type { Ladder } from '#domain/region/region.ts';

export interface LadderPosition {
  state: EscalationState;
  ladder: Ladder;
  /** Index of the last rung that was alerted; -1 before the first. */
  rung: number;
  /** True when the holder of the lease was already reminded. */
  reminded: boolean;
}

export type Step =
  /** Alert the people of this rung; the one after it is due at `nextAt`. */
  | { kind: 'alert'; rung: number; repeated: boolean; nextAt: Date }
  /** Remind the one who took it on; if nothing moves by `nextAt` it goes on up. */
  | { kind: 'remind'; nextAt: Date };

interface Terms {
  reminderWorkingDays: number;
  timeZone: string;
}

/**
 * What to do with an escalation whose `nextAt` has come; undefined when it is resolved. A snooze that ends comes back to
 * the same rung; a lease that ends reminds its holder first; everything else goes one rung up.
 */
export function nextStep(position: LadderPosition, now: Date, terms: Terms): Step | undefined {
  if (position.state === 'resolved') return undefined;
  if (position.state === 'taken' && !position.reminded) {
    return { kind: 'remind', nextAt: addWorkingDays(now, terms.reminderWorkingDays, terms.timeZone) };
  }
  const last = position.ladder.length - 1;
  if (position.state === 'snoozed') {
    const rung = Math.max(position.rung, 0);
    return {
      kind: 'alert',
      rung,
      repeated: true,
      nextAt: addWorkingDays(now, position.ladder[rung]?.workingDays ?? 1, terms.timeZone),
    };
  }
  const rung = Math.min(position.rung + 1, last);
  const wait = position.ladder[rung]?.workingDays ?? 1;
  return {
    kind: 'alert',
    rung,
    repeated: position.rung >= last,
    nextAt: addWorkingDays(now, wait, terms.timeZone),
  };
}
