/** What you may do, from the registry, with examples that are harmless when copied. */
import { z } from 'zod';
import type { Command, Room } from '#conversation/contract/command.ts';
import { type Asking, defineStep, type Step } from '#conversation/contract/step.ts';
import { commandsFor, helpCard } from '#conversation/replies/help.ts';
import { answered } from '#domain/refusal.ts';

interface HelpFacts {
  commands: string[];
  known: Record<string, string>;
}

/** `rooms` is asked when somebody wants help: by then all of them are known, this one included. */
export function helpStep(rooms: () => readonly Room[]): Step {
  const commands = (): Command[] => rooms().map((room) => room.command);
  return defineStep({
    effect: 'looks',
    input: z.object({
      about: z
        .string()
        .max(200)
        .optional()
        .meta({ field: { kind: 'text', maxLength: 200 } }),
    }),
    note: 'about',
    answer: async (_input: unknown, asking: Asking) => {
      const { asker } = asking;
      const known: Record<string, string> = {};
      if (asker.audience !== 'channel')
        for (const room of rooms()) Object.assign(known, await room.examplesFor?.(asking));
      const facts: HelpFacts = { commands: commandsFor(commands(), asker.member).map(({ id }) => id), known };
      return answered(facts);
    },
    card: {
      answered: ({ known }, { asker, directory }) =>
        helpCard(
          commands(),
          asker.member,
          { account: asker.account, directory, known, isComplete: true },
          asker.locale,
        ),
      refused: {},
    },
    publicFacts: ({ commands: ids }) => ({ commands: ids }),
  });
}
