/** Help, from the registry: what you may do, with examples that work when copied. */
import { may } from '#domain/people/roles.ts';
import type { Role } from '#domain/people/roles.ts';
import { type Card, card, facts, heading, quiet, text } from './card.ts';
import type { Command } from './command.ts';
import type { Locale } from './locale.ts';
import { words } from './texts/index.ts';

/** Commands that these roles may use; without roles, only what anyone may. */
export function commandsFor(commands: readonly Command[], holder: { roles: readonly Role[] } | null): Command[] {
  return commands.filter((command) => may(holder, command.permission));
}

/** The help card. `holder` is null for somebody who is not linked yet. */
export function helpCard(commands: readonly Command[], holder: { roles: readonly Role[] } | null, locale: Locale): Card {
  const { help } = words(locale);
  return card(
    heading(help.title),
    text(holder ? help.hello : help.unlinked),
    commandsFor(commands, holder).flatMap((command) => {
      const [alias = command.id] = command.aliases[locale];
      const examples = command.examples.filter((example) => !example.permission || may(holder, example.permission));
      return [text(`/${alias}: ${command.summary[locale]}`), ...(examples.length > 0 ? [facts(...examples.map((example) => [example.does[locale], example.text[locale]] as const))] : [])];
    }),
    quiet(help.privacy),
  );
}
