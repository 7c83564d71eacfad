/** What people call a target group and a sex, in both languages. */

import type { Option } from '#conversation/contract/fields.ts';
import type { targetGroups } from '#domain/capacity/household.ts';

const group = (value: (typeof targetGroups)[number], nl: string[], en: string[]): Option => ({
  value,
  nl,
  en,
});

export const targetGroupOptions: readonly Option[] = [
  group(
    'single_man',
    ['alleenstaande man', 'man', 'mannen', 'meneer', 'heer', 'dhr', 'transman'],
    ['single man', 'man', 'men', 'sir', 'trans man'],
  ),
  group(
    'single_woman',
    ['alleenstaande vrouw', 'vrouw', 'vrouwen', 'mevrouw', 'mevr', 'mw', 'dame', 'transvrouw'],
    ['single woman', 'woman', 'women', 'lady', 'trans woman'],
  ),
  group(
    'couple',
    [
      'stel',
      'paar',
      'echtpaar',
      'koppel',
      'man en vrouw',
      'vrouw en man',
      'vader en moeder',
      'moeder en vader',
      'ouders',
      'beide ouders',
      'twee ouders',
      '2 ouders',
    ],
    [
      'couple',
      'man and woman',
      'husband and wife',
      'mother and father',
      'father and mother',
      'parents',
      'both parents',
      'two parents',
      '2 parents',
    ],
  ),
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
      'alleenstaande moeder',
      'alleenstaande vader',
      'moeder met kinderen',
      'vader met kinderen',
      'vrouw met kinderen',
      'man met kinderen',
    ],
    [
      'family with children',
      'family',
      'families',
      'mother',
      'father',
      'single mother',
      'single father',
      'parent',
      'woman with children',
      'man with children',
    ],
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
  { value: 'male', nl: ['man', 'mannelijk', 'jongen', 'm'], en: ['male', 'man', 'boy', 'm'] },
  { value: 'female', nl: ['vrouw', 'vrouwelijk', 'meisje', 'v'], en: ['female', 'woman', 'girl', 'f'] },
  { value: 'other', nl: ['anders', 'x', 'non-binair'], en: ['other', 'x', 'non-binary'] },
];
