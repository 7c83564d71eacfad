/** What is free tonight for this household, where the asker may look, and what to do when nothing is. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { oncePer } from '#conversation/once-per.ts';
import {
  availabilityOf,
  type LocationAvailability,
  type LocationSnapshot,
  totalsOf,
} from '#domain/capacity/availability.ts';
import { completeHousehold } from '#domain/capacity/household.ts';
import { isProposedTo, maySeeLocation } from '#domain/capacity/visibility.ts';
import { type Answer, answered } from '#domain/refusal.ts';
import { householdFields } from '#vocabulary/household/fields.ts';
import { householdProblem } from '#vocabulary/household/in-words.ts';
import { bedsCard } from '../card.ts';
import type { BedsFacts } from '../facts.ts';

/** For whom a place is asked, and where. Everything may be left out: then all that is free is shown. */
const showInput = z.object({
  ...householdFields,
  location: z
    .string()
    .optional()
    .meta({ field: { kind: 'choice', options: 'locations' } }),
  municipality: z
    .string()
    .optional()
    .meta({ field: { kind: 'choice', options: 'municipalities' } }),
});

type ShowInput = z.output<typeof showInput>;

/** At night many ask the same at once. */
const answeredFrom = oncePer<readonly LocationSnapshot[], Answer<BedsFacts>>();

async function findFreePlaces(input: ShowInput, { asker, ports }: Asking): Promise<Answer<BedsFacts>> {
  const { at, locations } = await ports.places.snapshot();
  const { organisation, roles } = asker.member;
  const key = JSON.stringify([
    input,
    asker.audience,
    organisation,
    roles,
    ports.region.id,
    ports.region.version,
  ]);
  return answeredFrom(locations, key, () =>
    freePlaces(input, { at, locations }, { asker, region: ports.region }),
  );
}

function freePlaces(
  { location, municipality, ...household }: ShowInput,
  { at, locations }: { at: Date; locations: readonly LocationSnapshot[] },
  { asker, region }: { asker: Asking['asker']; region: Asking['ports']['region'] },
): Answer<BedsFacts> {
  const isBare = Object.values(household).every((value) => value === undefined);
  const visible = locations.filter(
    (one) =>
      maySeeLocation(one, asker.member, asker.audience) &&
      (isBare || one.key === location || isProposedTo(one, household)),
  );
  const counted = visible.map((one) => availabilityOf(one, household, at, region.norms, region.timeZone));
  const isAsked = (one: LocationAvailability) =>
    (location === undefined || one.key === location) &&
    (municipality === undefined ||
      placeless(municipality) ||
      municipalityKeyOf(visible, one.key) === municipality);
  const asked = counted.filter(isAsked);
  // A location that was asked by name is always answered, also when it could never fit.
  const shown = location === undefined ? asked.filter((one) => !one.neverFits) : asked;
  const nothingFree = shown.every((one) => one.free === 0);
  return answered({
    at,
    household,
    municipality: asked.length === 0 ? municipality : undefined,
    locations: shown.toSorted(bestChanceFirst),
    unfit: asked.filter((one) => !shown.includes(one)),
    alternatives: nothingFree
      ? counted
          .filter((one) => !isAsked(one) && !one.neverFits && one.answer !== 'full')
          .toSorted(bestChanceFirst)
      : [],
    totals: totalsOf(shown),
    own: visible.filter((one) => one.operator === asker.member.organisation).map((one) => one.key),
  });
}

/** Somebody from elsewhere, or from nowhere that is known, may sleep anywhere: access is national (invariant 14). */
function placeless(municipality: string): boolean {
  return municipality === 'elsewhere' || municipality === 'unknown';
}

function municipalityKeyOf(locations: readonly LocationSnapshot[], key: string): string | undefined {
  return locations.find((one) => one.key === key)?.municipality.key;
}

const rank = { free: 0, unknown: 1, full: 2 } as const;
const byName = new Intl.Collator('nl');
const certainty = { fresh: 0, ageing: 1, stale: 2, missing: 3 } as const;

function bestChanceFirst(a: LocationAvailability, b: LocationAvailability): number {
  return (
    rank[a.answer] - rank[b.answer] ||
    certainty[a.freshness] - certainty[b.freshness] ||
    b.free - a.free ||
    byName.compare(a.name, b.name)
  );
}

export const show = defineStep({
  effect: 'looks',
  input: showInput,
  form: true,
  complete: completeHousehold,
  check: householdProblem,
  answer: findFreePlaces,
  card: { answered: bedsCard, refused: {} },
  publicFacts: ({ locations, alternatives, totals, unfit }) => ({
    locations: locations.map(publicly),
    totals,
    alternatives: alternatives.map(publicly),
    unfit: unfit.map(({ key }) => key),
    // Free places that are not for this household, and why: by them a "full" can be told from a "nothing that fits".
    dropsOut: Object.fromEntries(
      locations.flatMap(({ key, droppedOut }) => (droppedOut.length > 0 ? [[key, droppedOut]] : [])),
    ),
  }),
});

function publicly({ key, name, usable, occupied, reserved, free, freshness, answer }: LocationAvailability) {
  return { key, name, usable, occupied, reserved, free, freshness, answer };
}
