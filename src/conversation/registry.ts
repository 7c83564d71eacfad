/** All rooms together, and what is understood of them. It refuses to start with a duplicate, or with words that are missing. */
import { type BaseLexicon, compileBase, fieldsIn } from '#language/compile.ts';
import { fold } from '#language/fold.ts';
import type { Language } from '#language/understand.ts';
import { readers, sharedWords } from '#vocabulary/shared.ts';
import type { Command, Room, View } from './contract/command.ts';
import { locales } from './contract/locale.ts';

export interface Registry {
  rooms: readonly Room[];
  commands: readonly Command[];
  /** What messages are read with, and the words of it that no region changes. */
  language: Language;
  base: BaseLexicon;
  room(command: string): Room | undefined;
  byId(id: string): Command | undefined;
  /** By an alias in any language, with or without a slash. */
  byAlias(alias: string): Command | undefined;
  view(id: string): View | undefined;
}

export function createRegistry(rooms: readonly Room[]): Registry {
  const byId = new Map<string, Room>();
  const byAlias = new Map<string, Command>();
  const views = new Map<string, View>();
  for (const room of rooms) {
    const { command } = room;
    if (byId.has(command.id)) throw new Error(`Two commands have the id "${command.id}"`);
    byId.set(command.id, room);
    checkWords(command);
    for (const alias of new Set(locales.flatMap((locale) => command.words[locale].aliases.map(fold)))) {
      const other = byAlias.get(alias);
      if (other) throw new Error(`"${alias}" is an alias of both "${other.id}" and "${command.id}"`);
      byAlias.set(alias, command);
    }
    for (const view of room.views) {
      if (views.has(view.id)) throw new Error(`Two views have the id "${view.id}"`);
      views.set(view.id, view);
    }
  }
  const commands = rooms.map((room) => room.command);
  checkSteps(commands, byId);
  return {
    rooms,
    commands,
    language: { commands, readers },
    base: compileBase(commands, sharedWords),
    room: (command) => byId.get(command),
    byId: (id) => byId.get(id)?.command,
    byAlias: (alias) => byAlias.get(fold(alias).replace(/^\//, '')),
    view: (id) => views.get(id),
  };
}

/** A step that names another names one that is there, and one that only looks. */
function checkSteps(commands: readonly Command[], byId: ReadonlyMap<string, Room>): void {
  for (const command of commands) {
    for (const [id, { choices, asked }] of Object.entries(command.steps)) {
      const named = [
        choices === undefined ? undefined : { command: command.id, step: choices },
        asked,
      ].filter((one) => one !== undefined);
      for (const other of named)
        if (byId.get(other.command)?.command.steps[other.step]?.effect !== 'looks')
          throw new Error(
            `Command "${command.id}": the step "${id}" names "${other.command}.${other.step}", which is no look`,
          );
    }
  }
}

/** Every step, field, form and example has its words in every language. */
function checkWords(command: Command): void {
  for (const locale of locales) {
    const demand = (has: unknown, what: string) => {
      if (!has) throw new Error(`Command "${command.id}": no ${what} in ${locale}`);
    };
    demand(command.words[locale], 'words');
    demand(command.texts[locale], 'texts');
    const { steps, fields } = command.words[locale];
    const { summary, forms, examples, contradictions } = command.texts[locale];
    demand(summary, 'summary');
    for (const field of fieldsIn(command).keys()) demand(fields[field], `words for the field "${field}"`);
    for (const example of Object.keys(command.examples)) demand(examples[example], `example "${example}"`);
    for (const [id, step] of Object.entries(command.steps)) {
      demand(steps[id], `words for the step "${id}"`);
      demand(!step.form || forms[id], `form of the step "${id}"`);
      demand(!step.note || step.fields.has(step.note), `field "${step.note}" for the note of "${id}"`);
    }
    for (const code of Object.keys(command.texts[locales[0]].contradictions ?? {}))
      demand(contradictions?.[code], `sentence for "${code}"`);
  }
}
