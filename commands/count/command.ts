/** /telling: staff confirm how many places are occupied, so that others know how sure the numbers are. */
import { defineCommand } from '#conversation/contract/command.ts';
import { confirm } from './steps/confirm.ts';
import { en as textsEn } from './texts/en.ts';
import { nl as textsNl } from './texts/nl.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

export const countCommand = defineCommand({
  id: 'count',
  permission: 'attest_count',
  privacy: 'channel',
  steps: { confirm },
  first: 'confirm',
  examples: { now: { step: 'confirm' } },
  words: { nl, en },
  texts: { nl: textsNl, en: textsEn },
});
