/** A household in a few words, without anything that tells who it is. */

import { labelOf } from '#conversation/contract/fields.ts';
import type { Locale } from '#conversation/contract/locale.ts';
import type { Household } from '#domain/capacity/household.ts';
import { sexOptions, targetGroupOptions } from './options.ts';

const terms = {
  nl: {
    person: 'persoon',
    persons: 'personen',
    child: 'kind',
    children: 'kinderen',
    years: 'jaar',
    wheelchair: 'rolstoel',
    pet: 'huisdier',
    household: 'huishouden',
  },
  en: {
    person: 'person',
    persons: 'persons',
    child: 'child',
    children: 'children',
    years: 'years',
    wheelchair: 'wheelchair',
    pet: 'pet',
    household: 'household',
  },
} as const;

/** "gezin met kinderen, 3 personen, 2 kinderen, rolstoel"; empty when nothing is known. */
export function householdInWords(
  { targetGroup, sex, persons, children, ages = [], wheelchair, pet }: Household,
  locale: Locale,
): string {
  const say = terms[locale];
  const impliesSex = targetGroup === 'single_man' || targetGroup === 'single_woman';
  return [
    targetGroup && labelOf(targetGroupOptions, targetGroup, locale),
    sex && !impliesSex && labelOf(sexOptions, sex, locale),
    persons !== undefined && !impliesSex && `${persons} ${persons === 1 ? say.person : say.persons}`,
    children !== undefined && children > 0 && `${children} ${children === 1 ? say.child : say.children}`,
    ages.length > 0 && `${ages.join(', ')} ${say.years}`,
    wheelchair && say.wheelchair,
    pet && say.pet,
  ]
    .filter((words) => typeof words === 'string')
    .join(', ');
}
