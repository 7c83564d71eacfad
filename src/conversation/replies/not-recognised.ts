/** The answer when no command was recognised. */
import { may } from '#domain/people/roles.ts';
import { actions, button, card, heading, text } from '../contract/card.ts';
import type { Asker } from '../contract/command.ts';
import type { Directory } from '../contract/fields.ts';
import type { Recognised } from '../recognise.ts';
import type { Registry } from '../registry.ts';
import type { Reply } from '../request.ts';
import { helpCard } from './help.ts';
import { words } from './texts/index.ts';

type Body = Omit<Reply, 'locale' | 'nonce'>;

/** A greeting gets help; nearly a command gets the command proposed; anything else gets both. */
export function notRecognised(
  recognised: Recognised & { kind: 'unknown' },
  registry: Registry,
  { member, locale, account }: Asker,
  directory: Directory,
): Body {
  const { refusal, didYouMean } = words(locale);
  const help = helpCard(
    registry.commands,
    member,
    { account, directory, known: {}, isComplete: true },
    locale,
  );
  if (recognised.greeting) return { outcome: 'answered', command: 'help', input: {}, facts: {}, card: help };
  const near = recognised.nearest === undefined ? undefined : registry.byAlias(recognised.nearest);
  const suggestion = near && may(member, near.permission) ? recognised.nearest : undefined;
  return {
    outcome: 'refused',
    code: 'unknown_command',
    command: null,
    input: {},
    facts: { word: recognised.word, ...(suggestion ? { suggestion } : {}) },
    card: card(
      heading(refusal.unknownCommand.title),
      text(refusal.unknownCommand.text(recognised.word) + (suggestion ? ` ${didYouMean(suggestion)}` : '')),
      actions(near && suggestion !== undefined && button(suggestion, near.id, {}, { style: 'primary' })),
      help.blocks.slice(1),
    ),
  };
}
