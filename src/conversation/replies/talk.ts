/** Short answers to what is about no command: thanks, never mind, is this thing on, and danger. */
import { may } from '#domain/people/roles.ts';
import type { Talk } from '#language/lexicon/roles.ts';
import { actions, button, card, heading, notice, text } from '../contract/card.ts';
import { inLanguage, type Locale } from '../contract/locale.ts';
import type { Asker } from '../contract/step.ts';
import type { Registry } from '../registry.ts';
import type { Body } from '../request.ts';
import { words } from './texts/index.ts';

export function answerTalk(
  talk: Exclude<Talk, 'hello' | 'help'>,
  { rooms }: Registry,
  { member, locale }: Asker,
): Body {
  const { talk: say } = words(locale);
  const open = rooms.flatMap(({ command, homeButton }) =>
    homeButton && may(member, command.permission)
      ? [button(inLanguage(homeButton, locale), command.id, {})]
      : [],
  );
  return {
    outcome: 'answered',
    command: null,
    input: {},
    facts: { talk },
    card:
      talk === 'emergency'
        ? card(heading(say.emergencyTitle), notice('warning', say.emergency), actions(...open))
        : card(text(say[talk]), talk !== 'thanks' && actions(...open)),
  };
}

/** Who is nobody's yet is told the same about danger. */
export function emergencyCard(locale: Locale) {
  const { talk: say } = words(locale);
  return card(heading(say.emergencyTitle), notice('warning', say.emergency));
}
