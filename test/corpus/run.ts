/**
 * `npm run corpus`: says every sentence of the corpus in a house of its own and tells how many were read right.
 * `-- --failures` shows what came of the others, `--only <part>` takes those whose text, kind or command holds that,
 * `--file <path.jsonl>` takes another list, `--holdout` the one that nobody tunes on, `--json` a line for each sentence.
 * `--personal` tells instead how much personal data is stopped; with `--failures` also which not.
 */
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openEmbeddedServer } from '#database/embedded/server.ts';
import { makeDataDirectory } from '../support/data-directory.ts';
import { databaseUrl, onServer } from '../support/template.ts';
import { openCorpusHouse } from './house.ts';
import { judge } from './judge.ts';
import { personalDataTable, tryPersonalData } from './personal-data.ts';
import { asJson, failure, type Judged, tables } from './report.ts';
import { readCorpus, readSentences, type Sentence } from './sentence.ts';

const { values } = parseArgs({
  options: {
    failures: { type: 'boolean', default: false },
    only: { type: 'string' },
    file: { type: 'string' },
    holdout: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    personal: { type: 'boolean', default: false },
  },
});
const write = (line: string) => process.stdout.write(`${line}\n`);

if (values.personal)
  write(personalDataTable(await tryPersonalData(values.holdout ? 'holdout' : 'corpus'), values.failures));
else await sayAll();

async function sayAll(): Promise<void> {
  const chosen = (await list()).filter(({ text, kind, command }) =>
    [text, kind, command ?? 'none'].some((words) =>
      words.toLowerCase().includes(values.only?.toLowerCase() ?? ''),
    ),
  );
  const directory = await makeDataDirectory();
  const server = await openEmbeddedServer({ dataDirectory: directory });
  try {
    await onServer(server.url, 'create database corpus');
    const house = await openCorpusHouse(databaseUrl(server.url, 'corpus'));
    const all: Judged[] = [];
    for (const sentence of chosen) all.push({ sentence, ...(await judge(sentence, house)) });
    await house.close();
    if (values.json) for (const one of all) write(JSON.stringify(asJson(one)));
    else {
      if (values.failures) for (const one of all) if (one.verdict !== 'right') write(`${failure(one)}\n`);
      write(tables(all));
    }
  } finally {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
}

function list(): Promise<Sentence[]> {
  if (values.file !== undefined) return readSentences(values.file);
  return values.holdout ? readCorpus('holdout') : readCorpus('nl', 'en');
}
