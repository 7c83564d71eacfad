/** When a way out stalls. House rules, each with its name; they give the moment since which, not just a yes. */
import { addLocalDays, endOfLocalDate, nightsBetween } from '../region/calendar.ts';
import type { Norms } from '../region/region.ts';
import type { OutflowCase } from './outflow-case.ts';

export const stallRules = ['stay_over_norm', 'no_progress', 'blocker_overdue', 'by_hand'] as const;
export type StallRule = (typeof stallRules)[number];

export interface Stall {
  rule: StallRule;
  since: Date;
}

/** The stalls of a case at a moment, the oldest first; empty when it moves, is closed, or was resolved just now. */
export function stallsOf(outflow: OutflowCase, now: Date, norms: Norms, timeZone: string): Stall[] {
  if (outflow.closedAt !== null) return [];
  const quietUntil =
    outflow.escalationResolvedAt &&
    addLocalDays(outflow.escalationResolvedAt, norms.quietDaysAfterResolve, timeZone);
  if (quietUntil && now < quietUntil) return [];
  return [blockerOverdue(outflow, timeZone), noProgress(outflow, now, norms, timeZone)]
    .filter((stall) => stall !== undefined)
    .filter((stall) => stall.since <= now)
    .toSorted((a, b) => a.since.getTime() - b.since.getTime());
}

/** A blocker whose agreed date has passed. The date itself still counts as kept. */
function blockerOverdue(outflow: OutflowCase, timeZone: string): Stall | undefined {
  const dates = outflow.blockers
    .filter((blocker) => blocker.resolvedAt === null && blocker.due !== null)
    .map((blocker) => blocker.due ?? '');
  const [first] = dates.toSorted();
  return first === undefined
    ? undefined
    : { rule: 'blocker_overdue', since: endOfLocalDate(first, timeZone) };
}

/** No progress for the norm's days; while every open blocker has a date in the future, only the hard limit counts (invariant 12). */
function noProgress(outflow: OutflowCase, now: Date, norms: Norms, timeZone: string): Stall {
  const open = outflow.blockers.filter((blocker) => blocker.resolvedAt === null);
  const agreed =
    open.length > 0 &&
    open.every((blocker) => blocker.due !== null && endOfLocalDate(blocker.due, timeZone) > now);
  return {
    rule: 'no_progress',
    since: addLocalDays(
      outflow.lastProgressAt,
      agreed ? norms.hardLimitDays : norms.daysWithoutProgress,
      timeZone,
    ),
  };
}

/** A stay over the norm's nights while nobody opened a case. */
export function stayOverNorm(
  stay: { since: Date; location: string },
  now: Date,
  norms: Norms,
  timeZone: string,
): Stall | undefined {
  const norm = norms.stayNights.perLocation[stay.location] ?? norms.stayNights.default;
  if (nightsBetween(stay.since, now, timeZone) <= norm) return undefined;
  return { rule: 'stay_over_norm', since: addLocalDays(stay.since, norm, timeZone) };
}
