/** What is said of a household, in Dutch. */
export const nl = {
  person: 'persoon',
  persons: 'personen',
  child: 'kind',
  children: 'kinderen',
  years: 'jaar',
  wheelchair: 'rolstoel',
  pet: 'huisdier',
  contradictions: {
    single_but_more: 'Een alleenstaande is één persoon. Zijn het er meer? Kies dan stel of gezin.',
    children_over_persons: 'Bij personen tellen de kinderen mee, en er is minstens één volwassene.',
    adults_and_children: 'De volwassenen en de kinderen zijn samen niet het aantal personen.',
    couple_not_two: 'Een stel is twee personen. Zijn er kinderen bij? Kies dan gezin.',
    family_of_one: 'Een gezin is minstens twee personen.',
    ages_over_persons: 'Er staan meer leeftijden dan personen.',
    sex_differs: 'Man en vrouw tegelijk kan hier niet. Zijn ze samen? Kies dan stel of gezin.',
    age_differs: 'Deze leeftijd past niet bij deze doelgroep.',
    persons_needed:
      'Met hoeveel personen zijn ze? Zonder dat kan ik geen gezinskamer kiezen. Bijvoorbeeld: personen: 4',
  },
};

export type HouseholdTexts = typeof nl;
