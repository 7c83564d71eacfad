/** All rooms together. It refuses to start with a duplicate id or alias, a missing text or an undescribed field. */

import { fold, nearest } from '#language/words.ts';
import type { Command, Room, View } from './contract/command.ts';
import { fieldsOf } from './contract/fields.ts';

export interface Registry {
  rooms: readonly Room[];
  commands: readonly Command[];
  byId(id: string): Command | undefined;
  /** By an alias in either language, with or without a slash. */
  byAlias(alias: string): Command | undefined;
  /** By a word inside a sentence: an alias that need not come first, or a word that people say for it. */
  bySpoken(word: string): Command | undefined;
  view(id: string): View | undefined;
  /** The alias that was most likely meant. */
  nearestAlias(word: string): string | undefined;
}

export function createRegistry(rooms: readonly Room[]): Registry {
  const byId = new Map<string, Command>();
  const byAlias = new Map<string, Command>();
  const bySpoken = new Map<string, Command>();
  const views = new Map<string, View>();
  for (const room of rooms) {
    const { command } = room;
    if (byId.has(command.id)) throw new Error(`Two commands have the id "${command.id}"`);
    byId.set(command.id, command);
    checkTexts(command);
    for (const alias of new Set([...command.aliases.nl, ...command.aliases.en])) {
      const other = byAlias.get(fold(alias));
      if (other) throw new Error(`"${alias}" is an alias of both "${other.id}" and "${command.id}"`);
      byAlias.set(fold(alias), command);
    }
    for (const word of [...(command.spoken?.nl ?? []), ...(command.spoken?.en ?? [])])
      bySpoken.set(fold(word), command);
    for (const view of room.views) {
      if (views.has(view.id)) throw new Error(`Two views have the id "${view.id}"`);
      views.set(view.id, view);
    }
  }
  return {
    rooms,
    commands: rooms.map((room) => room.command),
    byId: (id) => byId.get(id),
    byAlias: (alias) => byAlias.get(fold(alias).replace(/^\//, '')),
    bySpoken(word) {
      const folded = fold(word);
      const command = byAlias.get(folded);
      return command && !command.onlyFirst?.includes(folded) ? command : bySpoken.get(folded);
    },
    view: (id) => views.get(id),
    nearestAlias: (word) => nearest(word.replace(/^\//, ''), byAlias.keys()),
  };
}

/** Every sentence stands in both languages, every step names fields that exist. */
function checkTexts(command: Command): void {
  const fields = fieldsOf(command.input);
  const missing = (what: string) => new Error(`Command "${command.id}": ${what}`);
  for (const locale of ['nl', 'en'] as const) {
    if (command.aliases[locale].length === 0) throw missing(`no alias in ${locale}`);
    if (!command.summary[locale]) throw missing(`no summary in ${locale}`);
    for (const example of command.examples) {
      if (!example.text[locale] || !example.does[locale])
        throw missing(`an example without text in ${locale}`);
    }
    for (const [name, spec] of fields) {
      if (spec.names[locale].length === 0) throw missing(`field "${name}" has no name in ${locale}`);
    }
  }
  for (const [name, step] of Object.entries(command.steps)) {
    for (const field of [...step.fields, ...step.required, ...(step.rest ? [step.rest] : [])]) {
      if (!fields.has(field))
        throw missing(`step "${name}" names a field "${field}" that the input does not have`);
    }
  }
}
