/**
 * What is free tonight, per location, for one household. Invariant 1: free = usable - occupied - live reservations; all
 * three are counted from the places themselves, never typed and never stored.
 */
import { isPastCutOff } from '../placement/reservation.ts';
import type { Norms } from '../region/region.ts';
import { type Misfit, type Place, whyItDoesNotFit } from './fits.ts';
import { type Freshness, freshnessOf } from './freshness.ts';
import type { Household } from './household.ts';

export type PlaceState = 'free' | 'reserved' | 'occupied' | 'closed';

export interface LocationSnapshot {
  key: string;
  name: string;
  kind: string;
  municipality: { key: string; name: string };
  operator: string | null;
  address: string | null;
  phone: string | null;
  confidential: boolean;
  example: boolean;
  attestedAt: Date | null;
  /** What staff counted as occupied, when that was not what Doorstroom had at that moment. */
  countedOtherwise: number | null;
  /** "23:00" in the region's zone; reservations never run past it. */
  eveningCutOff: string | null;
  places: (Place & { state: PlaceState })[];
}

/** free: send them. full: nothing here, and that is confirmed. unknown: the count is old or missing, so call. */
export type LocationAnswer = 'free' | 'full' | 'unknown';

export interface LocationAvailability {
  key: string;
  name: string;
  kind: string;
  municipality: { key: string; name: string };
  address: string | null;
  phone: string | null;
  confidential: boolean;
  example: boolean;
  usable: number;
  occupied: number;
  reserved: number;
  /** Free places that fit the household; without a household, all free places. */
  free: number;
  /** Free places that drop out for this household, by the first reason. */
  droppedOut: { reason: Misfit; places: number }[];
  /** Places out of service. */
  closed: number;
  /** True when no place of this location, free or not, could ever fit the household. */
  neverFits: boolean;
  freshness: Freshness;
  attestedAt: Date | null;
  countedOtherwise: number | null;
  /** Since when it takes nobody any more tonight, "22:00": whoever wants in calls first. */
  closedSince: string | null;
  answer: LocationAnswer;
}

/** Counts one location for a household at a moment. */
export function availabilityOf(
  location: LocationSnapshot,
  household: Household,
  now: Date,
  norms: Norms,
  timeZone: string,
): LocationAvailability {
  const { places, operator: _operator, eveningCutOff, ...about } = location;
  const closedSince = isPastCutOff(now, eveningCutOff, timeZone) ? eveningCutOff : null;
  const count = (state: PlaceState) => places.filter((place) => place.state === state).length;
  const droppedOut = new Map<Misfit, number>();
  let free = 0;
  for (const place of places) {
    if (place.state !== 'free') continue;
    const [reason] = whyItDoesNotFit(place, household);
    if (reason === undefined) free += 1;
    else droppedOut.set(reason, (droppedOut.get(reason) ?? 0) + 1);
  }
  // A count that contradicts these numbers confirms nothing: whoever goes by them calls first.
  const freshness =
    location.countedOtherwise === null ? freshnessOf(location.attestedAt, now, norms) : 'stale';
  return {
    ...about,
    usable: places.length - count('closed'),
    occupied: count('occupied'),
    reserved: count('reserved'),
    free,
    droppedOut: [...droppedOut].map(([reason, dropped]) => ({ reason, places: dropped })),
    closed: count('closed'),
    neverFits: places.every((place) => whyItDoesNotFit(place, household).length > 0),
    freshness,
    closedSince,
    answer: closedSince !== null && free > 0 ? 'unknown' : answerFor(free, freshness),
  };
}

/** A zero that nobody confirmed lately is "unknown, call": a false "full" leaves someone outside. */
export function answerFor(free: number, freshness: Freshness): LocationAnswer {
  if (free > 0) return 'free';
  return freshness === 'stale' || freshness === 'missing' ? 'unknown' : 'full';
}

/** Sums over the locations that were shown. */
export function totalsOf(locations: readonly LocationAvailability[]): {
  usable: number;
  occupied: number;
  reserved: number;
  free: number;
} {
  const totals = { usable: 0, occupied: 0, reserved: 0, free: 0 };
  for (const location of locations) {
    totals.usable += location.usable;
    totals.occupied += location.occupied;
    totals.reserved += location.reserved;
    totals.free += location.free;
  }
  return totals;
}
