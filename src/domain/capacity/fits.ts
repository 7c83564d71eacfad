/** Whether a place fits a household, and if not, why: the reasons are what the asker reads. */
import { adultAge, groupsOf, type Household, type Sex, type TargetGroup } from './household.ts';

/** The smallest thing that one household can be given. Empty lists and nulls admit everybody. */
export interface Place {
  id: string;
  name: string;
  location: string;
  /** Persons who can sleep here. */
  persons: number;
  targetGroups: TargetGroup[];
  sexes: Sex[];
  minAge: number | null;
  maxAge: number | null;
  wheelchair: boolean;
  pets: boolean;
}

export const misfits = ['target_group', 'sex', 'age', 'too_small', 'wheelchair', 'pet'] as const;
export type Misfit = (typeof misfits)[number];

/** Everything that keeps this household from this place; empty when it fits. Unknown facts exclude nothing. */
export function whyItDoesNotFit(place: Place, household: Household): Misfit[] {
  const reasons: Misfit[] = [];
  const { sex, wheelchair = false, pet = false } = household;
  const { persons = smallest(household) } = household;
  const groups = groupsOf(household);
  if (
    groups.length > 0 &&
    place.targetGroups.length > 0 &&
    !groups.some((group) => place.targetGroups.includes(group))
  )
    reasons.push('target_group');
  // A family or a couple is of both sexes as often as not: the sex of one member says nothing about the household.
  if (sex && persons === 1 && place.sexes.length > 0 && !place.sexes.includes(sex)) reasons.push('sex');
  // In a family the youngest may be any age: the limits are about the one who asks, the eldest.
  const eldest = ageOfEldest(household);
  if (
    eldest !== undefined &&
    ((place.minAge !== null && eldest < place.minAge) || (place.maxAge !== null && eldest > place.maxAge))
  )
    reasons.push('age');
  if (persons > place.persons) reasons.push('too_small');
  if (wheelchair && !place.wheelchair) reasons.push('wheelchair');
  if (pet && !place.pets) reasons.push('pet');
  return reasons;
}

/** A family whose size nobody told has at least one child. */
function smallest({ targetGroup, adults }: Household): number {
  return targetGroup === 'family' && adults !== undefined ? adults + 1 : 1;
}

/** Undefined when only the ages of the children were told: then the adult's is unknown, and excludes nothing. */
function ageOfEldest({ targetGroup, ages = [], children = 0, persons = 1 }: Household): number | undefined {
  if (ages.length === 0 || ages.length <= children) return undefined;
  const eldest = Math.max(...ages);
  const adultIsUntold = eldest < adultAge && (targetGroup === 'family' || persons > ages.length);
  return adultIsUntold ? undefined : eldest;
}

/** Groups for whom there are places of their own: those come first. */
const withOwnPlaces: ReadonlySet<TargetGroup> = new Set<TargetGroup>([
  ...(['youth', 'minor', 'domestic_violence_victim', 'mental_health', 'addiction'] as const),
  ...(['intellectual_disability', 'vlot'] as const),
]);

/**
 * Fitting places, best first: the smallest that is large enough, then the one that is most for this group (a young person goes to
 * the young), and a place with something special (wheelchair, pets) only when it is needed or nothing else is left.
 */
export function bestFirst<P extends Place>(places: readonly P[], household: Household): P[] {
  const special = (place: P) =>
    Number(place.wheelchair && !household.wheelchair) + Number(place.pets && !household.pet);
  const isSpecial = groupsOf(household).some((group) => withOwnPlaces.has(group));
  const breadth = (place: P) => (isSpecial ? place.targetGroups.length || Number.MAX_SAFE_INTEGER : 0);
  return places
    .filter((place) => whyItDoesNotFit(place, household).length === 0)
    .toSorted(
      (a, b) =>
        a.persons - b.persons ||
        breadth(a) - breadth(b) ||
        special(a) - special(b) ||
        byName.compare(a.name, b.name),
    );
}

/** "bed 2" comes before "bed 10". */
const byName = new Intl.Collator('nl', { numeric: true });
