/** A reservation: how long it holds and what state it is in. Invariant 3: its expiry is judged when it is read. */
import { localTime, minutesLater, nextTimeOfDay } from '../region/calendar.ts';

/** 90 minutes by the first region's norms, or until the location's evening cut-off if that is sooner. */
export function reservationUntil(
  now: Date,
  minutes: number,
  eveningCutOff: string | null,
  timeZone: string,
): Date {
  const byNorm = minutesLater(now, minutes);
  if (eveningCutOff === null) return byNorm;
  const cutOff = nextTimeOfDay(now, eveningCutOff, timeZone);
  return cutOff.getTime() < byNorm.getTime() ? cutOff : byNorm;
}

export type PlacementState = 'reserved' | 'expired' | 'cancelled' | 'arrived';

/** The state at a moment, from its dates alone. */
export function placementState(
  placement: { until: Date; cancelledAt: Date | null; arrivedAt: Date | null },
  now: Date,
): PlacementState {
  if (placement.arrivedAt !== null) return 'arrived';
  if (placement.cancelledAt !== null) return 'cancelled';
  return placement.until.getTime() <= now.getTime() ? 'expired' : 'reserved';
}

/** From this time of day on a door that closed in the evening admits again (proposal: the morning's count). */
const opensAgainAt = '08:00';

/** Whether the location takes nobody any more tonight: its evening cut-off has passed, and it is not morning yet. */
export function isPastCutOff(now: Date, eveningCutOff: string | null, timeZone: string): boolean {
  if (eveningCutOff === null) return false;
  const time = localTime(now, timeZone);
  return eveningCutOff < opensAgainAt
    ? time >= eveningCutOff && time < opensAgainAt
    : time >= eveningCutOff || time < opensAgainAt;
}
