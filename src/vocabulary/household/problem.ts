/** A contradiction in a household, as a sentence. */

import type { Locale } from '#conversation/contract/locale.ts';
import { contradiction, type Household } from '#domain/capacity/household.ts';

const sentences = {
  nl: {
    single_but_more: 'Een alleenstaande is één persoon. Zijn het er meer? Kies dan stel of gezin.',
    children_over_persons: 'Bij personen tellen de kinderen mee, en er is minstens één volwassene.',
    adults_and_children: 'De volwassenen en de kinderen zijn samen niet het aantal personen.',
    couple_not_two: 'Een stel is twee personen. Zijn er kinderen bij? Kies dan gezin.',
    ages_over_persons: 'Er staan meer leeftijden dan personen.',
    sex_differs: 'Man en vrouw tegelijk kan hier niet. Zijn ze samen? Kies dan stel of gezin.',
    age_differs: 'Deze leeftijd past niet bij deze doelgroep.',
  },
  en: {
    single_but_more: 'A single person is one person. Are there more? Then choose couple or family.',
    children_over_persons: 'Persons includes the children, and there is at least one adult.',
    adults_and_children: 'The adults and the children together are not the number of persons.',
    couple_not_two: 'A couple is two persons. Are there children? Then choose family.',
    ages_over_persons: 'There are more ages than persons.',
    sex_differs:
      'Man and woman at once is not possible here. Are they together? Then choose couple or family.',
    age_differs: 'This age does not fit this target group.',
  },
} as const;

export function householdProblem(
  household: Household,
  locale: Locale,
): { field: string; sentence: string } | undefined {
  const found = contradiction(household);
  return found && { field: fieldOf[found], sentence: sentences[locale][found] };
}

const fieldOf = {
  single_but_more: 'persons',
  children_over_persons: 'persons',
  adults_and_children: 'persons',
  couple_not_two: 'persons',
  ages_over_persons: 'ages',
  sex_differs: 'sex',
  age_differs: 'ages',
} as const;
