/** Help, from the registry: what you may do, with examples that work when copied. */

import type { Role } from '#domain/people/roles.ts';
import { may } from '#domain/people/roles.ts';
import type { Account } from '#domain/ports.ts';
import { type Card, card, facts, heading, quiet, text } from '../contract/card.ts';
import type { Command } from '../contract/command.ts';
import type { Directory } from '../contract/fields.ts';
import { inLanguage, type Locale } from '../contract/locale.ts';
import { words } from './texts/index.ts';

/** Commands that these roles may use; without roles, only what anyone may. */
export function commandsFor(
  commands: readonly Command[],
  holder: { roles: readonly Role[] } | null,
): Command[] {
  return commands.filter((command) => may(holder, command.permission));
}

export interface Surroundings {
  /** Where it is read. */
  account: Where;
  directory: Directory;
  /** What stands for a placeholder that is neither a location, a municipality nor an organisation. */
  known: Record<string, string>;
  /** Leave out examples that cannot be filled; otherwise they say what belongs there. */
  isComplete: boolean;
}

/** An example with names of the asker's own region; undefined when it cannot be filled. */
export function fillExample(
  text: string,
  { directory, known, isComplete }: Omit<Surroundings, 'account'>,
  locale: Locale,
): string | undefined {
  const names: Record<string, string | undefined> = {
    location: directory.locations[0]?.names[0],
    municipality: directory.municipalities[0]?.names[0],
    organisation: directory.organisations[0]?.names[0],
    ...known,
  };
  let isFilled = true;
  const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = names[name];
    if (value === undefined) isFilled = false;
    return value ?? `<${words(locale).placeholder[name] ?? name}>`;
  });
  return isFilled || !isComplete ? filled : undefined;
}

/** Names that Slack keeps for itself, with the one of ours that it does know. */
const otherNames: Record<string, string> = { help: 'hulp' };

export type Where = Pick<Account, 'platform' | 'workspace'>;

/** On Slack only a slash reaches us in every channel; the playground shows what stands on Slack as it stands there. */
function isOnSlack({ platform, workspace }: Where): boolean {
  return platform === 'slack' || (platform === 'playground' && workspace === 'slack');
}

/** A command as somebody types it where they are. */
export function asTyped(words: string, where: Where): string {
  if (!isOnSlack(where)) return words;
  const [name = '', ...rest] = words.split(' ');
  return `/${[otherNames[name] ?? name, ...rest].join(' ')}`;
}

/** The help card. `holder` is null for somebody who is not linked yet. */
export function helpCard(
  commands: readonly Command[],
  holder: { roles: readonly Role[] } | null,
  surroundings: Surroundings,
  locale: Locale,
): Card {
  const { help } = words(locale);
  return card(
    heading(help.title),
    text(holder ? help.hello : help.unlinked),
    commandsFor(commands, holder).flatMap((command) => {
      const texts = inLanguage(command.texts, locale);
      const [alias] = inLanguage(command.words, locale).aliases;
      const examples = Object.entries(command.examples).flatMap(([id, { permission }]) => {
        const { text: said, does } = texts.examples[id] ?? { text: '', does: '' };
        if ((permission && !may(holder, permission)) || (holder !== null && said.includes('<'))) return [];
        const filled = fillExample(said, surroundings, locale);
        return filled === undefined ? [] : [[does, asTyped(filled, surroundings.account)] as const];
      });
      const name = isOnSlack(surroundings.account) ? asTyped(alias, surroundings.account) : `/${alias}`;
      return [text(`${name}: ${texts.summary}`), ...(examples.length > 0 ? [facts(...examples)] : [])];
    }),
    quiet(help.privacy),
  );
}
