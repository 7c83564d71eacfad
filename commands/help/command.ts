/** /hulp: what you may do here. */
import { type Command, defineCommand, type Room } from '#conversation/contract/command.ts';
import { helpStep } from './steps/show.ts';
import { en as textsEn } from './texts/en.ts';
import { nl as textsNl } from './texts/nl.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

export function helpCommand(rooms: () => readonly Room[]): Command {
  return defineCommand({
    id: 'help',
    permission: 'anyone',
    privacy: 'channel',
    steps: { show: helpStep(rooms) },
    first: 'show',
    examples: {},
    words: { nl, en },
    texts: { nl: textsNl, en: textsEn },
  });
}
