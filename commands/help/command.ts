/** /hulp: what you may do, from the registry, with examples that work when copied. */
import { z } from 'zod';
import { type Command, defineCommand } from '#conversation/contract/command.ts';
import { commandsFor, helpCard } from '#conversation/replies/help.ts';
import { answered, type Outcome } from '#domain/refusal.ts';
import { knownFor } from './known.ts';

interface HelpFacts {
  commands: string[];
  known: Record<string, string>;
}

/** `commands` is asked when somebody wants help: by then all rooms are known, this one included. */
export function helpCommand(commands: () => readonly Command[]): Command {
  return defineCommand({
    id: 'help',
    aliases: { nl: ['hulp', 'help'], en: ['help'] },
    summary: { nl: 'wat je hier kunt doen', en: 'what you can do here' },
    permission: 'anyone',
    privacy: 'channel',
    steps: {
      show: { words: { nl: [], en: [] }, fields: ['about'], required: [], rest: 'about', changes: false },
    },
    examples: [],
    input: z.object({
      about: z
        .string()
        .optional()
        .meta({ field: { kind: 'text', maxLength: 200, names: { nl: ['over'], en: ['about'] } } }),
    }),
    answer: async (_input, { asker, ports }): Promise<Outcome<HelpFacts>> =>
      answered({
        commands: commandsFor(commands(), asker.member).map((command) => command.id),
        known: await knownFor({ asker, ports }),
      }),
    card: (outcome, { asker, directory }) =>
      helpCard(
        commands(),
        asker.member,
        {
          account: asker.account,
          directory,
          known: outcome.outcome === 'answered' ? outcome.facts.known : {},
          isComplete: true,
        },
        asker.locale,
      ),
    publicFacts: ({ commands: ids }) => ({ commands: ids }),
  });
}
