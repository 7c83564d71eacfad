/** /plaatsing: a place for this household now, and what follows from it. */
import { defineCommand } from '#conversation/contract/command.ts';
import { arrive } from './steps/arrive.ts';
import { cancel } from './steps/cancel.ts';
import { expected } from './steps/expected.ts';
import { place } from './steps/place.ts';
import { show } from './steps/show.ts';
import { en as textsEn } from './texts/en.ts';
import { nl as textsNl } from './texts/nl.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

export const placementCommand = defineCommand({
  id: 'placement',
  permission: 'use_placements',
  privacy: 'channel',
  steps: { place, arrive, cancel, show, expected },
  first: 'place',
  examples: {
    form: { step: 'place', permission: 'place_household' },
    arrived: { step: 'arrive' },
    cancelled: { step: 'cancel' },
    coming: { step: 'expected' },
  },
  words: { nl, en },
  texts: { nl: textsNl, en: textsEn },
});
