/** The decision that a household gets a place, and a request that got none. */
import type { Household } from '../capacity/household.ts';

export interface Placement {
  id: string;
  /** What people say to each other: "P-7K3M2". */
  reference: string;
  requestedBy: string;
  requestedAt: Date;
  household: Household;
  clients: string[];
  /** Municipality key, or "elsewhere" or null when not known. Recorded, never a condition (invariant 14). */
  municipality: string | null;
  location: {
    key: string;
    name: string;
    address: string | null;
    phone: string | null;
    operator: string | null;
    confidential: boolean;
  };
  place: { id: string; name: string };
  until: Date;
  cancelledAt: Date | null;
  arrivedAt: Date | null;
}

export const turnAwayReasons = ['full', 'count_unknown', 'nothing_fits', 'door_closed'] as const;
export type TurnAwayReason = (typeof turnAwayReasons)[number];

/** Why a request gets no place: nothing could ever fit, all that fits is taken, or it cannot be told. */
export function turnAwayReason(
  asked: readonly {
    answer: 'free' | 'full' | 'unknown';
    neverFits: boolean;
    free: number;
    closedSince: string | null;
  }[],
): TurnAwayReason {
  const fitting = asked.filter((location) => !location.neverFits);
  if (fitting.length === 0) return 'nothing_fits';
  if (fitting.some(({ free, closedSince }) => free > 0 && closedSince !== null)) return 'door_closed';
  return fitting.some((location) => location.answer === 'unknown') ? 'count_unknown' : 'full';
}
