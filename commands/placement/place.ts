/** Reserves a fitting place at once. Two people can press for the last one: one wins, the other is offered the next best. */
import type { Asking } from '#conversation/contract/command.ts';
import { availabilityOf, type LocationSnapshot } from '#domain/capacity/availability.ts';
import { bestFirst } from '#domain/capacity/fits.ts';
import type { Household } from '#domain/capacity/household.ts';
import { isProposedTo, maySeeLocation } from '#domain/capacity/visibility.ts';
import { may } from '#domain/people/roles.ts';
import { type Placement, turnAwayReason } from '#domain/placement/placement.ts';
import { reservationUntil } from '#domain/placement/reservation.ts';
import type { PlacementRequest } from '#domain/ports.ts';
import { answered, type Outcome, refused } from '#domain/refusal.ts';
import { expectedView, type NoPlaceFacts, type PlacementFacts } from './facts.ts';
import type { PlacementInput } from './input.ts';

export async function placeHousehold(
  input: PlacementInput,
  { asker, ports }: Asking,
): Promise<Outcome<PlacementFacts>> {
  if (!may(asker.member, 'place_household')) return refused('not_allowed');
  // In a channel such a location may not be named, and a "no" there would be a false one.
  if (asker.audience === 'channel' && input.targetGroup === 'domestic_violence_victim')
    return refused('not_here');
  const {
    step: _step,
    reference: _reference,
    location,
    municipality,
    clients = [],
    insteadOf,
    ...household
  } = input;
  const { placements, places, region } = ports;
  await placements.takeTurn();
  const { at, locations } = await places.snapshot();
  const visible = locations.filter((one) => maySeeLocation(one, asker.member, asker.audience));
  const wanted = visible.filter((one) =>
    location === undefined ? isProposedTo(one, household) : one.key === location,
  );
  const request: PlacementRequest = {
    by: asker.member.key,
    at,
    household,
    municipality: municipality ?? null,
    location: location ?? null,
  };

  for (const { place, from } of candidates(wanted, household, at, region.norms)) {
    const until = reservationUntil(at, region.norms.reservationMinutes, from.eveningCutOff, region.timeZone);
    const reserving = await placements.reserve({ request, placeId: place.id, clients, until });
    if (reserving.kind === 'already_staying') return refused('already_staying', { client: reserving.client });
    if (reserving.kind === 'taken') continue;
    const { placement } = reserving;
    if (insteadOf !== undefined) await placements.settleTurnAway(insteadOf, placement);
    const staffTold = await tellStaff(placement, { asker, ports });
    return answered({
      kind: 'placement',
      what: 'placed',
      placement,
      state: 'reserved',
      staffTold,
      insteadOf: insteadOf ?? null,
    });
  }

  const count = (one: LocationSnapshot) => availabilityOf(one, household, at, region.norms);
  const asked = wanted.map(count);
  const alternatives = visible
    .filter((one) => !wanted.includes(one) && isProposedTo(one, household))
    .map(count)
    .filter((one) => !one.neverFits && one.answer !== 'full')
    .toSorted((a, b) => Number(b.free > 0) - Number(a.free > 0) || b.free - a.free);
  const reason = turnAwayReason(asked);
  const { reference } = await placements.turnAway({
    request,
    reason,
    offered: alternatives.filter((one) => one.free > 0).map((one) => one.key),
  });
  return refused('no_place', {
    turnAway: reference,
    reason,
    asked,
    alternatives,
    household,
    municipality,
    clients: input.clients,
  } satisfies NoPlaceFacts);
}

/** Free places that fit, the surest and then the best fitting first. */
function candidates(
  locations: readonly LocationSnapshot[],
  household: Household,
  at: Date,
  norms: Parameters<typeof availabilityOf>[3],
) {
  const free = locations.flatMap((from) => {
    const { freshness } = availabilityOf(from, household, at, norms);
    const sure = freshness === 'fresh' || freshness === 'ageing';
    return from.places.filter((place) => place.state === 'free').map((place) => ({ ...place, from, sure }));
  });
  const fitting = bestFirst(free, household);
  return [...fitting.filter((one) => one.sure), ...fitting.filter((one) => !one.sure)].map((place) => ({
    place,
    from: place.from,
  }));
}

/** The location hears who to expect, without naming anyone. False when nobody there can be reached this way. */
async function tellStaff(placement: Placement, { ports }: Pick<Asking, 'asker' | 'ports'>): Promise<boolean> {
  const { operator } = placement.location;
  const staff = operator === null ? [] : await ports.members.withRole('shelter_staff', operator);
  for (const member of staff) {
    await ports.outbox.notify({
      to: member.key,
      view: expectedView,
      subject: placement.id,
      at: placement.requestedAt,
      urgency: 'crisis',
    });
  }
  return staff.length > 0;
}
