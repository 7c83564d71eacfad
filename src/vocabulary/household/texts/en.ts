/** What is said of a household, in English. */
import type { HouseholdTexts } from './nl.ts';

export const en: HouseholdTexts = {
  person: 'person',
  persons: 'persons',
  child: 'child',
  children: 'children',
  years: 'years',
  wheelchair: 'wheelchair',
  pet: 'pet',
  contradictions: {
    single_but_more: 'A single person is one person. Are there more? Then choose couple or family.',
    children_over_persons: 'Persons includes the children, and there is at least one adult.',
    adults_and_children: 'The adults and the children together are not the number of persons.',
    couple_not_two: 'A couple is two persons. Are there children? Then choose family.',
    family_of_one: 'A family is at least two persons.',
    ages_over_persons: 'There are more ages than persons.',
    sex_differs:
      'Man and woman at once is not possible here. Are they together? Then choose couple or family.',
    age_differs: 'This age does not fit this target group.',
    persons_needed:
      'How many persons are they? Without that I cannot choose a family room. For example: persons: 4',
  },
};
