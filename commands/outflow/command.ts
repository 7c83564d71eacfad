/** /uitstroom: a client's way out of the shelter. */
import { defineCommand } from '#conversation/contract/command.ts';
import { block } from './steps/block.ts';
import { open } from './steps/open.ts';
import { phase } from './steps/phase.ts';
import { progress } from './steps/progress.ts';
import { show } from './steps/show.ts';
import { unblock } from './steps/unblock.ts';
import { en as textsEn } from './texts/en.ts';
import { nl as textsNl } from './texts/nl.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

export const outflowCommand = defineCommand({
  id: 'outflow',
  permission: 'use_outflow',
  privacy: 'personal',
  steps: { show, open, progress, phase, block, unblock },
  first: 'show',
  examples: {
    mine: { step: 'show' },
    one: { step: 'show' },
    open: { step: 'open', permission: 'open_case' },
    progress: { step: 'progress' },
    block: { step: 'block', permission: 'open_case' },
    unblock: { step: 'unblock' },
  },
  words: { nl, en },
  texts: { nl: textsNl, en: textsEn },
});
