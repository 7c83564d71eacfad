/** The household that needs a place, as far as it is known. Nobody's name: a target group, a size, what it needs. */

export const targetGroups = [
  'single_man',
  'single_woman',
  'couple',
  'family',
  'youth',
  'minor',
  'domestic_violence_victim',
  'mental_health',
  'addiction',
  'intellectual_disability',
  'vlot',
  'eu_migrant',
  'ex_detainee',
] as const;

export type TargetGroup = (typeof targetGroups)[number];

export const sexes = ['male', 'female', 'other'] as const;
export type Sex = (typeof sexes)[number];

export interface Household {
  targetGroup?: TargetGroup | undefined;
  sex?: Sex | undefined;
  /** How many stay together, children included. */
  persons?: number | undefined;
  children?: number | undefined;
  /** As it was said; with the children it makes the number of persons. */
  adults?: number | undefined;
  ages?: number[] | undefined;
  wheelchair?: boolean | undefined;
  pet?: boolean | undefined;
}

/**
 * Adds what follows from what was said, and nothing else: "man" is male, a couple is two, a woman with children is a
 * family, a family with two children is at least three persons, and three ages are three persons.
 */
export function completeHousehold<H extends Household>(said: H): H {
  const household: H = { ...said };
  const { targetGroup, children = 0 } = said;
  if (targetGroup === 'single_man') household.sex ??= 'male';
  if (targetGroup === 'single_woman') household.sex ??= 'female';
  if (
    children > 0 &&
    (targetGroup === undefined ||
      targetGroup === 'single_man' ||
      targetGroup === 'single_woman' ||
      targetGroup === 'couple')
  ) {
    household.targetGroup = 'family';
  }
  const ages = said.ages ?? [];
  if (children > 0) {
    const adults =
      said.adults ?? Math.max(targetGroup === 'couple' ? 2 : 1, ages.filter((age) => age >= adultAge).length);
    household.persons ??= Math.max(children + adults, ages.length);
  } else if (said.adults !== undefined && targetGroup !== 'family') {
    household.persons ??= Math.max(said.adults, ages.length);
  } else if (ages.length > 0 && targetGroup === 'family') {
    // Ages of children only: there is an adult with them. Of adults only: nobody told how many children there are.
    const adults = ages.filter((age) => age >= adultAge).length;
    if (adults < ages.length) household.persons ??= ages.length + (adults === 0 ? 1 : 0);
  } else if (ages.length > 1 && targetGroup !== 'couple') {
    household.persons ??= ages.length;
  } else if (targetGroup === 'couple') {
    household.persons ??= 2;
  } else if (targetGroup === 'single_man' || targetGroup === 'single_woman') {
    household.persons ??= 1;
  }
  return household;
}

export const adultAge = 18;
const youthAges = { from: 16, until: 22 };

/** Who belongs to one of these is not sent to a place for others. */
const exclusive: ReadonlySet<TargetGroup> = new Set(['minor', 'vlot']);

/**
 * Every group that a household belongs to: an addicted man is a single man as well, a woman of nineteen a young person. A place
 * that admits one of them admits the household.
 */
export function groupsOf(household: Household): TargetGroup[] {
  const { targetGroup, ages = [], persons = 1, children = 0 } = household;
  const [age] = ages;
  const isAlone = persons === 1 && children === 0 && targetGroup !== 'couple' && targetGroup !== 'family';
  const knownAge = isAlone && ages.length === 1 ? age : undefined;
  const groups = new Set<TargetGroup>(targetGroup === undefined ? [] : [targetGroup]);
  if (knownAge !== undefined && knownAge < adultAge && targetGroup !== 'vlot') {
    groups.delete('single_man');
    groups.delete('single_woman');
    groups.add('minor');
  }
  if (knownAge !== undefined && knownAge >= youthAges.from && knownAge <= youthAges.until)
    groups.add('youth');
  if ([...groups].some((group) => exclusive.has(group)))
    return [...groups].filter((group) => exclusive.has(group) || group === 'youth');
  if (groups.size > 0 && isAlone) for (const single of singleOf(household)) groups.add(single);
  if (targetGroup !== undefined && children > 0) groups.add('family');
  return [...groups];
}

/** The single adults that somebody alone may be; whose sex nobody told may be either. */
function singleOf({ sex, targetGroup }: Household): TargetGroup[] {
  if (sex === 'male') return ['single_man'];
  if (sex === 'female') return ['single_woman'];
  return targetGroup === 'youth' ? ['single_man', 'single_woman'] : [];
}

/** What contradicts itself in a household, so that nobody is sent on with it; undefined when it is sound. */
export function contradiction(
  household: Household,
):
  | 'single_but_more'
  | 'children_over_persons'
  | 'adults_and_children'
  | 'couple_not_two'
  | 'family_of_one'
  | 'ages_over_persons'
  | 'sex_differs'
  | 'age_differs'
  | undefined {
  const { targetGroup, persons, children = 0, ages = [] } = household;
  if (
    (targetGroup === 'single_man' && household.sex === 'female') ||
    (targetGroup === 'single_woman' && household.sex === 'male')
  )
    return 'sex_differs';
  const [youngest, eldest] = [Math.min(...ages), Math.max(...ages)];
  if (
    ages.length > 0 &&
    ((targetGroup === 'youth' && (eldest > youthAges.until || youngest < youthAges.from)) ||
      (targetGroup === 'minor' && youngest >= adultAge))
  )
    return 'age_differs';
  if (persons === undefined) return undefined;
  if ((targetGroup === 'single_man' || targetGroup === 'single_woman') && persons > 1)
    return 'single_but_more';
  if (targetGroup === 'couple' && persons !== 2) return 'couple_not_two';
  if (targetGroup === 'family' && persons === 1) return 'family_of_one';
  if (children >= persons) return 'children_over_persons';
  if (
    household.adults !== undefined &&
    (household.children === undefined ? household.adults > persons : household.adults + children !== persons)
  )
    return 'adults_and_children';
  if (ages.length > persons) return 'ages_over_persons';
  return undefined;
}
