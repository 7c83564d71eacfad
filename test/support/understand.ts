/** What a whole message means, in a region with a few names. */
import { rooms } from '#commands/index.ts';
import type { Directory } from '#conversation/contract/fields.ts';
import { recognise, recogniseByContent } from '#conversation/recognise.ts';
import { createRegistry } from '#conversation/registry.ts';
import { understandText } from '#language/understand.ts';
import { amsterdam } from './builders.ts';

export const registry = createRegistry(rooms);
const named = (value: string, ...words: string[]) => ({ value, nl: words, en: words });
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
export const reading = {
  directory,
  now: new Date('2026-11-22T11:00:00Z'),
  timeZone: amsterdam,
  locale: 'nl' as const,
};

/** What a whole message means. */
export function understand(text: string) {
  const first = recognise({ kind: 'text', text }, registry);
  const recognised =
    first.kind === 'unknown' && !first.greeting
      ? recogniseByContent(text, first.nearest, registry.commands, reading)
      : first;
  if (recognised?.kind !== 'text') return { command: null, input: {}, problems: [] };
  const { input, problems, step } = understandText(
    recognised.command,
    recognised.text,
    reading,
    recognised.isLed,
  );
  return { command: recognised.command.id, step, input, problems };
}
