/** /escalatie: a way out that stalls, until something moves. */
import { defineCommand } from '#conversation/contract/command.ts';
import { list } from './steps/list.ts';
import { pass } from './steps/pass.ts';
import { raise } from './steps/raise.ts';
import { resolve } from './steps/resolve.ts';
import { show } from './steps/show.ts';
import { snooze } from './steps/snooze.ts';
import { take } from './steps/take.ts';
import { en as textsEn } from './texts/en.ts';
import { nl as textsNl } from './texts/nl.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

export const escalationCommand = defineCommand({
  id: 'escalation',
  permission: 'use_escalations',
  privacy: 'personal',
  steps: { list, show, take, snooze, resolve, pass, raise },
  first: 'list',
  examples: {
    mine: { step: 'list' },
    take: { step: 'take' },
    snooze: { step: 'snooze' },
    resolve: { step: 'resolve' },
    raise: { step: 'raise', permission: 'open_case' },
  },
  words: { nl, en },
  texts: { nl: textsNl, en: textsEn },
});
