/** What the steps of a placement tell, and the names of its messages. */
import type { Asking } from '#conversation/contract/step.ts';
import type { LocationAvailability } from '#domain/capacity/availability.ts';
import type { Household } from '#domain/capacity/household.ts';
import { maySeeLocation } from '#domain/capacity/visibility.ts';
import type { Placement, TurnAwayReason } from '#domain/placement/placement.ts';
import { type PlacementState, placementState } from '#domain/placement/reservation.ts';
import { isConcernedByPlacement } from '#domain/placement/rights.ts';
import { refused } from '#domain/refusal.ts';

export const expectedView = 'placement_expected';
export const updateView = 'placement_update';
export const unheardView = 'placement_unheard';

export interface PlacementFacts {
  what: 'placed' | 'arrived' | 'cancelled' | 'shown';
  placement: Placement;
  state: PlacementState;
  staffTold: boolean;
  /** How the count of the location stands, when it is old, missing or contradicted. */
  doubt: Pick<LocationAvailability, 'freshness' | 'attestedAt' | 'countedOtherwise' | 'phone'> | null;
}

export interface ExpectedFacts {
  placements: Placement[];
}

/** What somebody without a place reads: why, and what is possible instead. */
export interface NoPlaceFacts {
  /** Reference of the stored request. */
  turnAway: string;
  reason: TurnAwayReason;
  asked: LocationAvailability[];
  alternatives: LocationAvailability[];
  household: Household;
  municipality: string | undefined;
  clients: string[] | undefined;
}

export function shownAs(
  what: PlacementFacts['what'],
  placement: Placement,
  state: PlacementState,
): PlacementFacts {
  return { what, placement, state, staffTold: true, doubt: null };
}

/** A placement that the asker may know of and have a say in; a refusal when there is none such. */
export async function concerning(reference: string, { ports, asker }: Asking, hold: boolean) {
  if (hold) await ports.placements.lock(reference);
  const placement = await ports.placements.find(reference);
  // A placement somewhere that the asker may not know of does not exist for them.
  if (!placement || !maySeeLocation(placement.location, asker.member, asker.audience))
    return refused('not_found', { reference });
  if (!isConcernedByPlacement(placement, asker.member))
    return refused('not_allowed', { reference: placement.reference });
  return { outcome: 'found' as const, placement, state: placementState(placement, ports.now) };
}

/** Who asked for it hears of it when somebody else changed it; every posted copy shows the new state. */
export async function tellChange(placement: Placement, { ports, asker }: Asking): Promise<void> {
  if (placement.requestedBy !== asker.member.key) {
    const { requestedBy: to, id: subject } = placement;
    await ports.outbox.notify({ to, view: updateView, subject, at: ports.now, urgency: 'crisis' });
  }
  await ports.outbox.changed(placement.id);
}

/** What scripts get of a placement. */
export function publicPlacement({ placement, state }: PlacementFacts): Record<string, unknown> {
  return {
    reference: placement.reference,
    location: placement.location.key,
    place: placement.place.name,
    until: placement.until,
    state,
    clients: placement.clients,
  };
}
