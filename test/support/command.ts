/** A small command of no room, for what is made of commands: the registry, the lexicon and the manifests. */
import { z } from 'zod';
import { type Card, card } from '#conversation/contract/card.ts';
import {
  type Command,
  type CommandDefinition,
  defineCommand,
  type Room,
} from '#conversation/contract/command.ts';
import { defineStep, type Step } from '#conversation/contract/step.ts';
import { answered } from '#domain/refusal.ts';

export const nothingShown = (): Card => card();

export const lookAround = defineStep({
  effect: 'looks',
  input: z.object({}),
  answer: async () => answered({}),
  card: { answered: nothingShown, refused: {} },
});

export type CommandOver = Partial<CommandDefinition<Record<string, Step>, string>>;

/** A command with fixed defaults and named overrides. */
export function testCommand(over: CommandOver = {}): Command {
  return defineCommand({
    id: 'test',
    permission: 'anyone',
    privacy: 'channel',
    steps: { show: lookAround },
    first: 'show',
    examples: {},
    words: {
      nl: { aliases: ['proef'], steps: { show: [] }, fields: {} },
      en: { aliases: ['test'], steps: { show: [] }, fields: {} },
    },
    texts: {
      nl: { summary: 'proef', forms: {}, examples: {} },
      en: { summary: 'test', forms: {}, examples: {} },
    },
    ...over,
  });
}

export const testRoom = (over: CommandOver = {}): Room => ({ command: testCommand(over), views: [] });
