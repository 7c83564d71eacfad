/** Reserves a fitting place at once. Two people can press for the last one: one wins, the other is offered the next best. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import {
  availabilityOf,
  type LocationAvailability,
  type LocationSnapshot,
} from '#domain/capacity/availability.ts';
import { bestFirst } from '#domain/capacity/fits.ts';
import { completeHousehold, type Household, targetGroups } from '#domain/capacity/household.ts';
import { isProposedTo, maySeeLocation } from '#domain/capacity/visibility.ts';
import { type Placement, turnAwayReason } from '#domain/placement/placement.ts';
import { isPastCutOff, reservationUntil } from '#domain/placement/reservation.ts';
import type { PlacementRequest } from '#domain/ports.ts';
import { answered, refused } from '#domain/refusal.ts';
import type { Region } from '#domain/region/region.ts';
import { householdFields } from '#vocabulary/household/fields.ts';
import { householdProblem } from '#vocabulary/household/in-words.ts';
import { clientCode, turnAwayReference } from '#vocabulary/references.ts';
import { nearMissCard, noPlaceCard, notHereCard, placementCard, staysCard } from '../card.ts';
import { expectedView, type NoPlaceFacts, type PlacementFacts, publicPlacement } from '../facts.ts';

const placeInput = z.object({
  location: z
    .string()
    .optional()
    .meta({ field: { kind: 'choice', options: 'locations' } }),
  ...householdFields,
  targetGroup: z.enum(targetGroups).meta({ field: { kind: 'choice', options: targetGroups } }),
  municipality: z
    .string()
    .optional()
    .meta({ field: { kind: 'choice', options: 'municipalities', isOrigin: true } }),
  clients: z
    .array(z.string())
    .max(20)
    .optional()
    .meta({ field: { kind: 'codes', pattern: clientCode } }),
  insteadOf: z
    .string()
    .optional()
    .meta({ field: { kind: 'reference', pattern: turnAwayReference } }),
  /** The code is meant as it stands, although one that is nearly the same exists. */
  isNewClient: z
    .boolean()
    .optional()
    .meta({ field: { kind: 'flag', onlySaid: true } }),
});

type PlaceInput = z.output<typeof placeInput>;

async function placeHousehold(input: PlaceInput, { asker, ports }: Asking) {
  // In a channel such a location may not be named, and a "no" there would be a false one.
  if (asker.audience === 'channel' && input.targetGroup === 'domestic_violence_victim')
    return refused('not_here');
  const { location, municipality, clients = [], insteadOf, isNewClient = false, ...household } = input;
  const { placements, places, region } = ports;
  for (const client of clients) {
    const near = isNewClient ? [] : await nearMisses(client, ports);
    if (near.length > 0) return refused('conflict', { client, near, input });
  }
  await placements.takeTurn();
  for (const client of clients) {
    const stay = await ports.outflow.stayOf(client);
    // Told before any other "no": it is never unmet demand.
    if (stay)
      return refused('already_staying', {
        client,
        location: maySeeLocation(stay.location, asker.member, asker.audience) ? stay.location.name : null,
      });
  }
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

  for (const { place, from } of candidates(wanted, household, at, region)) {
    const until = reservationUntil(at, region.norms.reservationMinutes, from.eveningCutOff, region.timeZone);
    const reserving = await placements.reserve({ request, placeId: place.id, clients, until });
    if (reserving.kind === 'already_staying')
      return refused('already_staying', { client: reserving.client, location: null });
    if (reserving.kind === 'taken') continue;
    const { placement } = reserving;
    if (insteadOf !== undefined) await placements.settleTurnAway(insteadOf, placement);
    const staffTold = await tellStaff(placement, ports);
    const facts: PlacementFacts = {
      what: 'placed',
      placement,
      state: 'reserved',
      staffTold,
      doubt: doubtOf(from, household, at, region),
    };
    return answered(facts);
  }

  const count = (one: LocationSnapshot) => availabilityOf(one, household, at, region.norms, region.timeZone);
  const asked = wanted.map(count);
  const alternatives = visible
    .filter((one) => !wanted.includes(one) && isProposedTo(one, household))
    .map(count)
    .filter((one) => !one.neverFits && one.answer !== 'full')
    .toSorted((a, b) => Number(b.answer === 'free') - Number(a.answer === 'free') || b.free - a.free);
  const reason = turnAwayReason(asked);
  const { reference } = await placements.turnAway({
    request,
    reason,
    offered: alternatives.filter((one) => one.answer === 'free').map((one) => one.key),
  });
  const facts: NoPlaceFacts = {
    turnAway: reference,
    reason,
    asked,
    alternatives,
    household,
    municipality,
    clients: input.clients,
  };
  return refused('no_place', facts);
}

/** Codes that exist and are nearly this one, which does not: "MH-007" for "MH-0007". */
async function nearMisses(client: string, { outflow }: Asking['ports']): Promise<string[]> {
  const [, prefix, digits] = /^([A-Z]{2,4})-(\d{3,6})$/.exec(client) ?? [];
  if (prefix === undefined || digits === undefined || (await outflow.knowsClient(client))) return [];
  const number = String(Number(digits));
  const lengths = [3, 4, 5, 6].filter((length) => length >= number.length && length !== digits.length);
  const found: string[] = [];
  for (const length of lengths) {
    const code = `${prefix}-${number.padStart(length, '0')}`;
    if (await outflow.knowsClient(code)) found.push(code);
  }
  return found;
}

/** Free places that fit, the surest and then the best fitting first; none where the door is closed for tonight. */
function candidates(locations: readonly LocationSnapshot[], household: Household, at: Date, region: Region) {
  const open = locations.filter(({ eveningCutOff }) => !isPastCutOff(at, eveningCutOff, region.timeZone));
  const free = open.flatMap((from) => {
    const { freshness } = availabilityOf(from, household, at, region.norms, region.timeZone);
    const sure = freshness === 'fresh' || freshness === 'ageing';
    return from.places.filter((place) => place.state === 'free').map((place) => ({ ...place, from, sure }));
  });
  const fitting = bestFirst(free, household);
  return [...fitting.filter((one) => one.sure), ...fitting.filter((one) => !one.sure)].map((place) => ({
    place,
    from: place.from,
  }));
}

/** The same doubt that is shown to who asks what is free. */
function doubtOf(
  from: LocationSnapshot,
  household: Household,
  at: Date,
  region: Region,
): PlacementFacts['doubt'] {
  const counted: LocationAvailability = availabilityOf(from, household, at, region.norms, region.timeZone);
  return counted.freshness === 'stale' || counted.freshness === 'missing' ? counted : null;
}

/** The location hears who to expect, without naming anyone. False when nobody there can be reached this way. */
async function tellStaff(placement: Placement, ports: Asking['ports']): Promise<boolean> {
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

export const place = defineStep({
  effect: 'everyday',
  input: placeInput,
  permission: 'place_household',
  form: true,
  asked: { command: 'beds', step: 'show' },
  complete: completeHousehold,
  check: (input) =>
    input.targetGroup === 'family' && input.persons === undefined
      ? { field: 'persons', code: 'persons_needed' }
      : householdProblem(input),
  answer: placeHousehold,
  about: ({ placement }) => placement.clients,
  card: {
    answered: placementCard,
    refused: {
      not_here: notHereCard,
      already_staying: staysCard,
      no_place: noPlaceCard,
      conflict: nearMissCard,
    },
  },
  publicFacts: publicPlacement,
  publicRefusal: ({ code, facts }) => {
    if (code === 'no_place') {
      const { turnAway, reason, alternatives } = facts;
      return {
        turnAway,
        reason,
        alternatives: alternatives.map(({ key, name, free, answer }) => ({ key, name, free, answer })),
      };
    }
    return code === 'conflict' ? { client: facts.client, near: facts.near } : { ...facts };
  },
});
