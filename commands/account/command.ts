/** /koppel: the first thing that somebody does, with the code they got. */
import { defineCommand } from '#conversation/contract/command.ts';
import { link } from './steps/link.ts';
import { en as textsEn } from './texts/en.ts';
import { nl as textsNl } from './texts/nl.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

export const accountCommand = defineCommand({
  id: 'account',
  permission: 'anyone',
  privacy: 'channel',
  steps: { link },
  first: 'link',
  examples: { code: { step: 'link' } },
  words: { nl, en },
  texts: { nl: textsNl, en: textsEn },
});
