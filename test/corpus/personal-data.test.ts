/** Personal data of all kinds is stopped at the door, and what only looks like it goes through. */
import { expect, test } from 'vitest';
import {
  finder,
  harmless,
  namesOfTheDemo,
  personalDataTable,
  today,
  tryPersonalData,
} from './personal-data.ts';
import { readCorpus } from './sentence.ts';

/** What is reached today, of all notes with personal data and of all harmless ones; it may only get better. */
const reached = {
  corpus: { missed: 0, inVain: 2 },
  holdout: { missed: 0, inVain: 0 },
} as const;

test.each(['corpus', 'holdout'] as const)(
  'personal data in a note of the %s is stopped, and little else',
  async (list) => {
    const rows = await tryPersonalData(list);
    const wrongIn = (isOne: (kind: string) => boolean) =>
      rows.filter(({ kind }) => isOne(kind)).reduce((sum, { wrong }) => sum + wrong.length, 0);
    const table = personalDataTable(rows, true);
    expect(rows.length).toBeGreaterThan(10);
    expect(
      wrongIn((kind) => kind !== harmless),
      table,
    ).toBeLessThanOrEqual(reached[list].missed);
    expect(
      wrongIn((kind) => kind === harmless),
      table,
    ).toBeLessThanOrEqual(reached[list].inVain);
  },
);

/** Sentences that name somebody on purpose. */
const named = /Jan Jansen|De Vries|schizofrenie|Dag Marieke/;

test('no sentence of the corpus that names nobody is taken for personal data', async () => {
  const directory = await namesOfTheDemo();
  const said = (await readCorpus('nl', 'en', 'holdout'))
    .map(({ text }) => text.replace(/\{P(\d)\}/g, 'P-7K3M2$1').replace(/\{E(\d)\}/g, 'E-7X2PN$1'))
    .filter((text) => !named.test(text));
  expect(said.length).toBeGreaterThan(1_000);
  expect(said.filter((text) => finder(text, { now: today, directory }).length > 0)).toEqual([]);
});

test('what is meant to be slow is not', async () => {
  const directory = await namesOfTheDemo();
  const parts = [
    'Aa',
    'a@',
    'a.',
    'J.',
    'A-1-',
    'NL12 ',
    'nul ',
    'geb ',
    'De ',
    'woont De ',
    'mevrouw van de ',
    '1/',
    '€ 1.1',
    '12-03-2019 ',
    'x-',
    'bsn 1 ',
  ];
  const slow = parts.filter((part) => {
    const text = part.repeat(3_000 / part.length);
    const before = process.cpuUsage();
    finder(text, { now: today, directory });
    const { user, system } = process.cpuUsage(before);
    // Far above what it takes, and far below what a runaway expression takes.
    return (user + system) / 1_000 > 250;
  });
  expect(slow).toEqual([]);
});
