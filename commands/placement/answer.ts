/** The steps of a placement: place, arrive, cancel, show, and who is expected. */
import type { Asking } from '#conversation/contract/command.ts';
import { maySeeLocation } from '#domain/capacity/visibility.ts';
import { may } from '#domain/people/roles.ts';
import type { Placement } from '#domain/placement/placement.ts';
import { type PlacementState, placementState } from '#domain/placement/reservation.ts';
import type { Outcome } from '#domain/refusal.ts';
import { answered, refused } from '#domain/refusal.ts';
import { type PlacementFacts, updateView } from './facts.ts';
import type { PlacementInput } from './input.ts';
import { placeHousehold } from './place.ts';

export async function answerPlacement(
  input: PlacementInput,
  asking: Asking,
): Promise<Outcome<PlacementFacts>> {
  if (input.step === 'place') return placeHousehold(input, asking);
  if (input.step === 'expected') return listExpected(asking);
  const { ports, asker } = asking;
  if (input.step !== 'show') await ports.placements.lock(input.reference ?? '');
  const placement = await ports.placements.find(input.reference ?? '');
  // A placement somewhere that the asker may not know of does not exist for them.
  if (!placement || !maySeeLocation(placement.location, asker.member, asker.audience))
    return refused('not_found', { reference: input.reference });
  if (!isConcerned(placement, asking)) return refused('not_allowed', { reference: placement.reference });
  const state = placementState(placement, ports.now);
  if (input.step === 'show') return answered(shownAs('shown', placement, state));
  return input.step === 'arrive'
    ? confirmArrival(placement, state, asking)
    : cancelReservation(placement, state, asking);
}

/** The household stands at the door. An expired reservation cannot be confirmed: coming late is a new claim (invariant 3). */
async function confirmArrival(
  placement: Placement,
  state: PlacementState,
  { ports, asker }: Asking,
): Promise<Outcome<PlacementFacts>> {
  if (state === 'arrived') return answered(shownAs('arrived', placement, state));
  if (state !== 'reserved')
    return refused('expired', {
      reference: placement.reference,
      state,
      location: placement.location.key,
      until: placement.until,
    });
  const arrived = await ports.placements.arrive(placement, ports.now, asker.member.key);
  if (arrived.kind === 'taken') return refused('conflict', { reference: placement.reference });
  if (arrived.kind === 'already_staying') return refused('already_staying', { client: arrived.client });
  await tellChange(placement, { ports, asker });
  return answered(
    shownAs('arrived', { ...placement, arrivedAt: ports.now, clients: arrived.clients }, 'arrived'),
  );
}

async function cancelReservation(
  placement: Placement,
  state: PlacementState,
  { ports, asker }: Asking,
): Promise<Outcome<PlacementFacts>> {
  if (state === 'cancelled' || state === 'expired') return answered(shownAs('cancelled', placement, state));
  if (state === 'arrived') return refused('conflict', { reference: placement.reference, state });
  await ports.placements.cancel(placement, ports.now, asker.member.key);
  await tellChange(placement, { ports, asker });
  return answered(shownAs('cancelled', { ...placement, cancelledAt: ports.now }, 'cancelled'));
}

/** Who asked for it hears of it when somebody else changed it; every posted copy shows the new state. */
async function tellChange(placement: Placement, { ports, asker }: Asking): Promise<void> {
  if (placement.requestedBy !== asker.member.key) {
    await ports.outbox.notify({
      to: placement.requestedBy,
      view: updateView,
      subject: placement.id,
      at: ports.now,
      urgency: 'crisis',
    });
  }
  await ports.outbox.changed(placement.id);
}

async function listExpected({ ports, asker }: Asking): Promise<Outcome<PlacementFacts>> {
  const live = await ports.placements.expected(ports.now);
  return answered({
    kind: 'expected',
    placements: live.filter(
      (placement) =>
        isConcerned(placement, { asker }) && maySeeLocation(placement.location, asker.member, asker.audience),
    ),
  });
}

/** The one who asked, the staff of the location, and the coordinator. */
export function isConcerned(placement: Placement, { asker }: Pick<Asking, 'asker'>): boolean {
  const { member } = asker;
  return (
    placement.requestedBy === member.key ||
    may(member, 'direct_all_cases') ||
    (may(member, 'attest_count') && placement.location.operator === member.organisation)
  );
}

function shownAs(
  what: 'placed' | 'arrived' | 'cancelled' | 'shown',
  placement: Placement,
  state: PlacementState,
): PlacementFacts {
  return { kind: 'placement', what, placement, state, staffTold: true, insteadOf: null };
}

/** Reservations that ran out: the one who asked and the location's staff hear of it, once. */
export async function tellExpired(ports: Asking['ports']): Promise<number> {
  const expired = await ports.placements.claimExpired(ports.now);
  for (const placement of expired) {
    await ports.outbox.notify({
      to: placement.requestedBy,
      view: updateView,
      subject: placement.id,
      at: ports.now,
      urgency: 'alert',
    });
    await ports.outbox.changed(placement.id);
  }
  return expired.length;
}
