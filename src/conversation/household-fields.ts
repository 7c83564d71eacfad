/** The fields that describe a household, shared by every command that asks for one. */
import { z } from 'zod';
import { sexes, targetGroups } from '#domain/capacity/household.ts';
import type { Option } from './fields.ts';

const group = (value: (typeof targetGroups)[number], nl: string[], en: string[]): Option => ({ value, nl, en });

export const targetGroupOptions: readonly Option[] = [
  group('single_man', ['alleenstaande man', 'man', 'mannen', 'meneer', 'heer'], ['single man', 'man', 'men']),
  group('single_woman', ['alleenstaande vrouw', 'vrouw', 'vrouwen', 'mevrouw', 'dame'], ['single woman', 'woman', 'women', 'lady']),
  group('couple', ['stel', 'paar', 'echtpaar', 'koppel'], ['couple']),
  group(
    'family',
    [
      'gezin met kinderen',
      'gezin',
      'gezinnen',
      'familie',
      'ouder met kinderen',
      'moeder',
      'vader',
      'ouder',
      'moeder met kinderen',
      'vader met kinderen',
      'vrouw met kinderen',
      'man met kinderen',
    ],
    ['family with children', 'family', 'families', 'mother', 'father', 'parent', 'woman with children', 'man with children'],
  ),
  group(
    'youth',
    ['jongere (18-22)', 'jongere', 'jongeren', 'zwerfjongere', 'jongvolwassene'],
    ['young adult (18-22)', 'youth', 'young adult', 'young person'],
  ),
  group('minor', ['minderjarige', 'minderjarig'], ['minor', 'under age']),
  group(
    'domestic_violence_victim',
    ['slachtoffer huiselijk geweld', 'huiselijk geweld', 'slachtoffer'],
    ['victim of domestic violence', 'domestic violence', 'victim'],
  ),
  group('mental_health', ['GGZ', 'psychiatrie'], ['mental health', 'psychiatric']),
  group('addiction', ['verslaving', 'verslaafd', 'verslaafde'], ['addiction', 'addicted']),
  group('intellectual_disability', ['VG', 'verstandelijke beperking', 'LVB'], ['intellectual disability']),
  group('vlot', ['VLOT', 'uitgeprocedeerd'], ['VLOT', 'rejected asylum seeker']),
  group('eu_migrant', ['EU-migrant', 'arbeidsmigrant'], ['EU migrant', 'labour migrant']),
  group('ex_detainee', ['ex-gedetineerde', 'gedetineerde'], ['ex-detainee', 'former prisoner']),
];

export const sexOptions: readonly Option[] = [
  { value: 'male', nl: ['man', 'mannelijk', 'm'], en: ['male', 'man', 'm'] },
  { value: 'female', nl: ['vrouw', 'vrouwelijk', 'v'], en: ['female', 'woman', 'f'] },
  { value: 'other', nl: ['anders', 'x', 'non-binair'], en: ['other', 'x', 'non-binary'] },
];

export const householdFields = {
  targetGroup: z
    .enum(targetGroups)
    .optional()
    .meta({
      field: {
        kind: 'choice',
        options: targetGroupOptions,
        names: { nl: ['doelgroep', 'groep', 'voor'], en: ['target group', 'group', 'targetgroup', 'for'] },
      },
    }),
  sex: z
    .enum(sexes)
    .optional()
    .meta({
      field: { kind: 'choice', options: sexOptions, names: { nl: ['geslacht', 'sekse'], en: ['sex', 'gender'] } },
    }),
  persons: z
    .int()
    .min(1)
    .max(20)
    .optional()
    .meta({
      field: {
        kind: 'number',
        min: 1,
        max: 20,
        names: { nl: ['personen', 'aantal', 'persoon'], en: ['persons', 'people'] },
        units: { nl: ['personen', 'persoon', 'mensen'], en: ['persons', 'person', 'people'] },
        hint: { nl: 'Samen met de kinderen.', en: 'Children included.' },
      },
    }),
  children: z
    .int()
    .min(0)
    .max(15)
    .optional()
    .meta({
      field: {
        kind: 'number',
        min: 0,
        max: 15,
        names: { nl: ['kinderen', 'kind'], en: ['children', 'kids'] },
        units: { nl: ['kinderen', 'kind', 'kids'], en: ['children', 'child', 'kids'] },
      },
    }),
  ages: z
    .array(z.int().min(0).max(110))
    .max(20)
    .optional()
    .meta({
      field: {
        kind: 'numbers',
        min: 0,
        max: 110,
        names: { nl: ['leeftijden', 'leeftijd'], en: ['ages', 'age'] },
        units: { nl: ['jaar', 'jarige', 'jr'], en: ['years', 'year'] },
        example: { nl: '34, 6', en: '34, 6' },
        hint: { nl: 'In jaren; nooit een geboortedatum.', en: 'In years; never a date of birth.' },
      },
    }),
  wheelchair: z
    .boolean()
    .optional()
    .meta({
      field: {
        kind: 'flag',
        names: { nl: ['rolstoel'], en: ['wheelchair'] },
        words: { nl: ['rolstoel', 'rolstoelgebruiker', 'rolstoeltoegankelijk'], en: ['wheelchair', 'wheelchair user'] },
      },
    }),
  pet: z
    .boolean()
    .optional()
    .meta({
      field: {
        kind: 'flag',
        names: { nl: ['huisdier', 'dier'], en: ['pet', 'animal'] },
        words: { nl: ['huisdier', 'huisdieren', 'hond', 'kat', 'dier'], en: ['pet', 'pets', 'dog', 'cat'] },
      },
    }),
} as const;

/** Names of the household fields, in the order in which a form asks them. */
export const householdFieldNames = Object.keys(householdFields);
