/** /bedden: which places are free tonight, for whom, and how sure that is. */
import { defineCommand } from '#conversation/contract/command.ts';
import { show } from './steps/show.ts';
import { en as textsEn } from './texts/en.ts';
import { nl as textsNl } from './texts/nl.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

export const bedsCommand = defineCommand({
  id: 'beds',
  permission: 'see_beds',
  privacy: 'channel',
  steps: { show },
  first: 'show',
  // Not the number of persons: a number alone may be anything.
  aloneSaid: ['targetGroup', 'sex', 'children', 'wheelchair', 'location', 'municipality'],
  examples: { all: { step: 'show' }, family: { step: 'show' }, wheelchair: { step: 'show' } },
  words: { nl, en },
  texts: { nl: textsNl, en: textsEn },
});
