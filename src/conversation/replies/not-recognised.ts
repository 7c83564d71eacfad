/** The answer when no command was recognised. */
import { may } from '#domain/people/roles.ts';
import type { Context } from '../context.ts';
import { actions, button, type Card, card, heading, text } from '../contract/card.ts';
import type { Command } from '../contract/command.ts';
import { inLanguage } from '../contract/locale.ts';
import type { Registry } from '../registry.ts';
import type { Body } from '../request.ts';
import { helpCard } from './help.ts';
import { words } from './texts/index.ts';

/** A greeting gets help. */
export function greeting(registry: Registry, context: Context): Body {
  return { outcome: 'answered', command: 'help', input: {}, facts: {}, card: help(registry, context) };
}

/** Nearly a command gets the command proposed, and help; anything else gets help. What was typed may be a name, and is not said again. */
export function notRecognised(near: Command | undefined, registry: Registry, context: Context): Body {
  const { member, locale } = context.asker;
  const { refusal, didYouMean } = words(locale);
  const suggestion =
    near && may(member, near.permission) ? inLanguage(near.words, locale).aliases[0] : undefined;
  return {
    outcome: 'refused',
    code: 'unknown_command',
    command: null,
    input: {},
    facts: suggestion ? { suggestion } : {},
    card: card(
      heading(refusal.unknownCommand.title),
      text(refusal.unknownCommand.text + (suggestion ? ` ${didYouMean(suggestion)}` : '')),
      actions(near && suggestion !== undefined && button(suggestion, near.id, {}, { style: 'primary' })),
      help(registry, context).blocks.slice(1),
    ),
  };
}

function help({ commands }: Registry, { asker, reading }: Context): Card {
  const { member, account, locale } = asker;
  return helpCard(
    commands,
    member,
    { account, directory: reading.directory, known: {}, isComplete: true },
    locale,
  );
}
