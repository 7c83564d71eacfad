/** What the use cases of a placement tell, and the names of its messages. */
import type { LocationAvailability } from '#domain/capacity/availability.ts';
import type { Household } from '#domain/capacity/household.ts';
import type { Placement, TurnAwayReason } from '#domain/placement/placement.ts';
import type { PlacementState } from '#domain/placement/reservation.ts';

export const expectedView = 'placement_expected';
export const updateView = 'placement_update';

export type PlacementFacts =
  | {
      kind: 'placement';
      what: 'placed' | 'arrived' | 'cancelled' | 'shown';
      placement: Placement;
      state: PlacementState;
      staffTold: boolean;
      insteadOf: string | null;
    }
  | { kind: 'expected'; placements: Placement[] };

/** What somebody without a place reads: why, and what is possible instead. */
export interface NoPlaceFacts extends Record<string, unknown> {
  /** Reference of the stored request. */
  turnAway: string;
  reason: TurnAwayReason;
  asked: LocationAvailability[];
  alternatives: LocationAvailability[];
  household: Household;
  municipality: string | undefined;
  clients: string[] | undefined;
}
