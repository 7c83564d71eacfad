/** /taal: in which language Doorstroom talks to you. */
import { defineCommand } from '#conversation/contract/command.ts';
import { choose } from './steps/choose.ts';
import { en as textsEn } from './texts/en.ts';
import { nl as textsNl } from './texts/nl.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

export const languageCommand = defineCommand({
  id: 'language',
  permission: 'any_member',
  privacy: 'channel',
  steps: { choose },
  first: 'choose',
  aloneSaid: ['language'],
  examples: { english: { step: 'choose' }, dutch: { step: 'choose' } },
  words: { nl, en },
  texts: { nl: textsNl, en: textsEn },
});
