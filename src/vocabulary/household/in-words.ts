/** A household in a few words, without anything that tells who it is. */
import { inLanguage, type Locale, type PerLocale } from '#conversation/contract/locale.ts';
import { contradiction, type Household, type Sex, type TargetGroup } from '#domain/capacity/household.ts';
import { en } from './texts/en.ts';
import { nl } from './texts/nl.ts';
import { householdWords as english } from './words/en.ts';
import { householdWords as dutch } from './words/nl.ts';

export const householdTexts = { nl, en };
/** What is read of them here. */
interface HouseholdWords {
  targetGroup: { options: Readonly<Record<TargetGroup, readonly [string, ...string[]]>> };
  sex: { options: Readonly<Record<Sex, readonly [string, ...string[]]>> };
}
export const householdWords: PerLocale<HouseholdWords> = { nl: dutch, en: english };

/** "gezin met kinderen, 3 personen, 2 kinderen, rolstoel"; empty when nothing is known. */
export function householdInWords(
  { targetGroup, sex, persons, children, ages = [], wheelchair, pet }: Household,
  locale: Locale,
): string {
  const say = inLanguage(householdTexts, locale);
  const words = inLanguage(householdWords, locale);
  const impliesSex = targetGroup === 'single_man' || targetGroup === 'single_woman';
  return [
    targetGroup && words.targetGroup.options[targetGroup][0],
    sex && !impliesSex && words.sex.options[sex][0],
    persons !== undefined && !impliesSex && `${persons} ${persons === 1 ? say.person : say.persons}`,
    children !== undefined && children > 0 && `${children} ${children === 1 ? say.child : say.children}`,
    ages.length > 0 && `${ages.join(', ')} ${say.years}`,
    wheelchair && say.wheelchair,
    pet && say.pet,
  ]
    .filter((words) => typeof words === 'string')
    .join(', ');
}

/** What contradicts itself in a household, with the field that it stands at. */
export function householdProblem(household: Household): { field: string; code: string } | undefined {
  const code = contradiction(household);
  return code && { field: fieldOf[code], code };
}

const fieldOf = {
  single_but_more: 'persons',
  children_over_persons: 'persons',
  adults_and_children: 'persons',
  couple_not_two: 'persons',
  family_of_one: 'persons',
  ages_over_persons: 'ages',
  sex_differs: 'sex',
  age_differs: 'ages',
} as const;
