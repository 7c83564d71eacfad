/** A contradiction in a household, as a sentence. */
import { contradiction, type Household } from '#domain/capacity/household.ts';
import type { Locale } from './locale.ts';

const sentences = {
  nl: {
    single_but_more: 'Een alleenstaande is één persoon. Zijn het er meer? Kies dan stel of gezin.',
    children_over_persons: 'Bij personen tellen de kinderen mee, en er is minstens één volwassene.',
    couple_not_two: 'Een stel is twee personen. Zijn er kinderen bij? Kies dan gezin.',
    ages_over_persons: 'Er staan meer leeftijden dan personen.',
  },
  en: {
    single_but_more: 'A single person is one person. Are there more? Then choose couple or family.',
    children_over_persons: 'Persons includes the children, and there is at least one adult.',
    couple_not_two: 'A couple is two persons. Are there children? Then choose family.',
    ages_over_persons: 'There are more ages than persons.',
  },
} as const;

export function householdProblem(household: Household, locale: Locale): { field: string; sentence: string } | undefined {
  const found = contradiction(household);
  return found && { field: found === 'ages_over_persons' ? 'ages' : 'persons', sentence: sentences[locale][found] };
}
