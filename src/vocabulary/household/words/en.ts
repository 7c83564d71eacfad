/** What people call a household and what it needs, in English. */
import type { FieldWords } from '#conversation/contract/fields.ts';
import type { sexes, targetGroups } from '#domain/capacity/household.ts';
import type { Person } from '#language/meaning.ts';
import type { HouseholdField } from '../fields.ts';

type Names = readonly [string, ...string[]];

export const targetGroupNames = {
  single_man: ['single man', 'man'],
  single_woman: ['single woman', 'woman'],
  couple: ['couple'],
  family: ['family with children', 'family'],
  youth: ['young adult (18-22)', 'youth', 'young adult', 'young person'],
  minor: ['minor', 'under age', 'underage'],
  domestic_violence_victim: [
    'victim of domestic violence',
    'domestic violence victim',
    'domestic violence',
    'victim',
    'domestic abuse',
    'abused',
    'battered',
  ],
  mental_health: ['mental health', 'psychiatric', 'mental illness'],
  addiction: ['addiction', 'addicted', 'addict', 'drug user'],
  intellectual_disability: ['intellectual disability', 'learning disability'],
  vlot: ['VLOT', 'rejected asylum seeker'],
  eu_migrant: ['EU migrant', 'labour migrant'],
  ex_detainee: ['ex-detainee', 'former prisoner', 'ex-prisoner'],
} satisfies Record<(typeof targetGroups)[number], Names>;

export const householdWords = {
  targetGroup: { names: ['target group', 'group', 'targetgroup'], options: targetGroupNames },
  sex: {
    names: ['sex', 'gender'],
    options: {
      male: ['male', 'man'],
      female: ['female', 'woman'],
      other: ['other', 'non-binary'],
    } satisfies Record<(typeof sexes)[number], Names>,
  },
  persons: {
    names: ['persons', 'people', 'number of persons'],
    example: '4',
    hint: 'Children included.',
    units: ['persons', 'person', 'people'],
  },
  children: { names: ['children', 'kids'], units: ['children', 'child', 'kids'] },
  adults: { names: ['adults'], units: ['adults', 'adult', 'grown-ups'] },
  ages: {
    names: ['ages', 'age'],
    example: '34, 6',
    hint: 'In years; never a date of birth.',
    units: ['years', 'year', 'years old', 'year old', 'year-old', 'aged'],
  },
  wheelchair: {
    names: ['wheelchair'],
    yes: ['wheelchair', 'wheelchair user', 'wheelchair accessible', 'mobility scooter', 'uses a wheelchair'],
  },
  pet: {
    names: ['pet', 'animal'],
    yes: [
      'pet',
      'pets',
      'dog',
      'dogs',
      'cat',
      'cats',
      'animal',
      'animals',
      'guide dog',
      'rabbit',
      'puppy',
      'kitten',
    ],
  },
} satisfies Record<HouseholdField, FieldWords>;

export const people: readonly (readonly [Person, string])[] = [
  [{ who: 'adult', sex: 'male' }, 'man, single man, gentleman, guy, sir, trans man, male, bloke, fella'],
  [{ who: 'adult', sex: 'female' }, 'woman, single woman, lady, trans woman, female'],
  [{ who: 'adult', sex: 'male', many: true }, 'men, single men, guys, males'],
  [{ who: 'adult', sex: 'female', many: true }, 'women, single women, ladies, females'],
  [
    { who: 'adult', sex: 'male', kin: true, parent: true },
    'father, dad, single father, single dad, grandfather, grandpa, uncle',
  ],
  [{ who: 'adult', sex: 'male', kin: true }, 'husband'],
  [
    { who: 'adult', sex: 'female', kin: true, parent: true },
    'mother, mum, mom, single mother, single mum, grandmother, grandma, aunt',
  ],
  [{ who: 'adult', sex: 'female', kin: true }, 'wife'],
  [{ who: 'adult', kin: true }, 'parent, single parent, partner, boyfriend, girlfriend'],
  [{ who: 'adult', kin: true, many: true }, 'parents, both parents'],
  [{ who: 'adult' }, 'adult, grown-up'],
  [{ who: 'adult', many: true }, 'adults, grown-ups'],
  [{ who: 'child' }, 'child, kid, baby, toddler, infant, grandson, granddaughter, grandchild, newborn'],
  [{ who: 'child', sex: 'male' }, 'son'],
  [{ who: 'child', sex: 'female' }, 'daughter'],
  [{ who: 'child', many: true }, 'children, kids, babies, toddlers, sons, daughters, grandchildren, infants'],
  [{ who: 'youth', sex: 'male' }, 'boy, lad, young man'],
  [{ who: 'youth', sex: 'female' }, 'girl, young woman'],
  [{ who: 'youth', sex: 'male', many: true }, 'boys, lads, young men'],
  [{ who: 'youth', sex: 'female', many: true }, 'girls, young women'],
  [{ who: 'youth' }, 'youth, young adult, young person, teenager, teen'],
  [{ who: 'youth', many: true }, 'youths, young adults, young people, teenagers, teens'],
  [{ who: 'minor' }, 'minor, under age, underage'],
  [{ who: 'minor', many: true }, 'minors'],
  [{ who: 'couple' }, 'couple, married couple'],
  [{ who: 'couple', many: true }, 'couples'],
  [{ who: 'family' }, 'family'],
  [{ who: 'family', many: true }, 'families'],
  [{ who: 'anybody' }, 'person, individual, human, client, somebody homeless'],
  [{ who: 'adult', sex: 'male', sibling: true }, 'brother'],
  [{ who: 'adult', sex: 'female', sibling: true }, 'sister'],
  [{ who: 'adult', sibling: true, many: true }, 'brothers, sisters, siblings, friends'],
];
