/** What a whole message means by itself: the real reading, in a region with a few names and no database. */
import { rooms } from '#commands/index.ts';
import type { Directory } from '#conversation/contract/fields.ts';
import { createRegistry } from '#conversation/registry.ts';
import { compile } from '#language/compile.ts';
import { type Heard, hear } from '#language/understand.ts';
import type { Reading } from '#language/values.ts';
import { amsterdam } from './builders.ts';

export const registry = createRegistry(rooms);
const named = (value: string, ...names: string[]) => ({ value, names });
const directory: Directory = {
  locations: [
    {
      ...named('dno', 'Dag- en nachtopvang Singel 9', 'DNO', 'Singel', 'Singel 9'),
      confidential: false,
      operator: 'levantogroep',
    },
    { ...named('gezin', 'Gezinsopvang Heuvelzicht', 'Heuvelzicht'), confidential: false, operator: 'xonar' },
  ],
  municipalities: [named('meerssen', 'Meerssen'), named('maastricht', 'Maastricht')],
  organisations: [named('servatius', 'Servatius')],
};

/** A Sunday, noon in Maastricht. */
export const reading: Reading = {
  lexicon: compile(registry.base, directory),
  directory,
  now: new Date('2026-11-22T11:00:00Z'),
  timeZone: amsterdam,
  locale: 'nl',
};

export const heard = (text: string): Heard => hear(text, registry.language, reading);

/** The same, where it has to be about a command. */
export function understood(text: string): Heard & { kind: 'understood' } {
  const one = heard(text);
  if (one.kind !== 'understood') throw new Error(`"${text}" was taken for ${one.kind}`);
  return one;
}
