/** Notes with personal data, and notes that only look like it: how many of each kind are stopped, and how many in vain. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { rooms } from '#commands/index.ts';
import { createRegistry } from '#conversation/registry.ts';
import type { Named, RegionNames } from '#domain/region/names.ts';
import { createPersonalDataFinder } from '#language/personal-data/find.ts';

interface Note {
  text: string;
  /** What stands in it; null for what only looks like personal data. */
  hit: string | null;
}

export interface Stopped {
  kind: string;
  notes: number;
  stopped: number;
  /** Those that went wrong: not stopped, or stopped in vain. */
  wrong: string[];
}

/** The list that the finder was made with, and the one that nobody tunes on. */
const files = {
  corpus: new URL('personal-data.jsonl', import.meta.url),
  holdout: new URL('personal-data-holdout.jsonl', import.meta.url),
};
export type List = keyof typeof files;
/** The evening of the corpus: some dates are only somebody's birthday because they lie far back. */
export const today = new Date('2026-11-25T19:00:00Z');

export const finder = createPersonalDataFinder(createRegistry(rooms).base);

/** What somebody of the demo may call things. */
export async function namesOfTheDemo(): Promise<RegionNames> {
  const region = parse(
    await readFile(new URL('../../prisma/regions/maastricht-heuvelland.yaml', import.meta.url), 'utf8'),
  ) as {
    locations: { key: string; name: string; aliases?: string[] }[];
    municipalities: { key: string; name: string }[];
    organisations: { key: string; name: string }[];
  };
  const named = ({ key, name, aliases = [] }: { key: string; name: string; aliases?: string[] }): Named => ({
    value: key,
    names: [name, ...aliases],
  });
  return {
    locations: region.locations.map((one) => ({ ...named(one), confidential: false, operator: null })),
    municipalities: region.municipalities.map(named),
    organisations: region.organisations.map(named),
  };
}

/** A row for each kind; the last, `harmless`, is of what should pass. */
export async function tryPersonalData(list: List): Promise<Stopped[]> {
  const directory = await namesOfTheDemo();
  const lines = (await readFile(files[list], 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const notes = lines.map((line) => JSON.parse(line) as Note);
  const isStopped = ({ text }: Note) => finder(text, { now: today, directory }).length > 0;
  return [...Map.groupBy(notes, ({ hit }) => hit ?? harmless)]
    .map(([kind, list]) => ({
      kind,
      notes: list.length,
      stopped: list.filter(isStopped).length,
      wrong: list.filter((note) => isStopped(note) === (kind === harmless)).map(({ text }) => text),
    }))
    .toSorted(
      (a, b) => Number(a.kind === harmless) - Number(b.kind === harmless) || a.kind.localeCompare(b.kind),
    );
}

export const harmless = 'harmless';

export function personalDataTable(rows: readonly Stopped[], withWrong: boolean): string {
  const lines = rows.map(({ kind, notes, stopped, wrong }) =>
    [
      `${kind.padEnd(22)}${String(notes).padStart(9)}${String(stopped).padStart(9)}`,
      ...(withWrong ? wrong.map((text) => `  ${kind === harmless ? 'stopped' : 'missed'}: ${text}`) : []),
    ].join('\n'),
  );
  return [`${'kind'.padEnd(22)}${'n'.padStart(9)}${'stopped'.padStart(9)}`, ...lines].join('\n');
}
