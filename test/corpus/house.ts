/**
 * The house in which the sentences are said: one runtime on a database of its own, at a fixed evening, and always as it was
 * before. {P1} is a woman reserved at Singel 9, {P2} a man there, {P3} a family of four at Heuvelzicht, {E7} the escalation
 * of MH-0007 and {E4} that of MH-0004.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import { createLog } from '#app/log.ts';
import { createRuntime } from '#app/runtime.ts';
import { rooms } from '#commands/index.ts';
import type { Intent, Reply } from '#conversation/request.ts';
import { connect, type Database } from '#database/connect.ts';
import { migrate } from '#database/migration/migrate.ts';
import { importRegion } from '#database/region-file/import.ts';
import { readConfig } from '#src/config.ts';
import { regionFile } from '../support/template.ts';
import { type Pristine, rememberAll } from './pristine.ts';

/** A Wednesday, 20:00 in Maastricht: dates in the corpus are written from there, and every location still admits. */
const evening = '2026-11-25T19:00:00Z';

export type Marks = Readonly<Record<string, string>>;

export interface CorpusHouse {
  /** What {P1} and the others are called in this database. */
  marks: Marks;
  say(member: string, text: string): Promise<Reply>;
  send(member: string, intent: Intent): Promise<Reply>;
  /** Names of the tables that are different from before. */
  changed(): Promise<string[]>;
  /** Whether this reservation became a stay. */
  hasArrived(reference: string): Promise<boolean>;
  /** Locations where a place was given since. */
  placedAt(): Promise<string[]>;
  /** Everything as it was before. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

/** `url` is an empty database; it is filled here. */
export async function openCorpusHouse(url: string): Promise<CorpusHouse> {
  // A connection of our own, as the owner of the tables: what the runtime may see and do is its own matter.
  const owner = await prepare(url);
  const { pool } = owner;
  const runtime = await createRuntime(
    readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' }),
    rooms,
    createLog('silent'),
    { connections: 4 },
  );
  const send = (member: string, intent: Intent) =>
    runtime.router.handle({
      account: { platform: 'terminal', workspace: 'corpus', user: member },
      member,
      audience: 'private',
      key: randomUUID(),
      intent,
    });
  await runtime.runAllDue();
  const marks = await furnish(pool, send);
  const pristine: Pristine = await rememberAll(pool);
  return {
    marks,
    send,
    say: (member, text) =>
      send(member, {
        kind: 'text',
        text: text.replaceAll(/\{(\w+)\}/g, (all, name) => marks[name] ?? all),
      }),
    changed: () => pristine.changed(),
    async hasArrived(reference) {
      const { rowCount } = await pool.query(
        'select 1 from placement where reference = $1 and arrived_at is not null',
        [reference],
      );
      return rowCount !== 0;
    },
    async placedAt() {
      const { rows } = await pool.query<{ location: string }>(`
        select distinct p.location_key as location from occupation o
        join place p on p.region_id = o.region_id and p.id = o.place_id
        where o.id not in (select id from pristine.occupation)`);
      return rows.map(({ location }) => location);
    },
    restore: () => pristine.restore(),
    async close() {
      await runtime.close();
      await owner.close();
    },
  };
}

/** The demo region, its examples counted back from the fixed evening. */
async function prepare(url: string): Promise<Database> {
  await migrate(url);
  await runMigrations({ connectionString: url });
  const database = connect(url, { connections: 2 });
  const source = await readFile(regionFile, 'utf8');
  await importRegion(database, source.slice(0, source.indexOf('\nexamples:')), 'region.yaml');
  await database.pool.query(
    'update region set clock_offset_seconds = round(extract(epoch from $1::timestamptz - clock_timestamp()))',
    [evening],
  );
  await importRegion(database, source, 'region.yaml');
  return database;
}

/** Makes the three reservations, by form: so that this does not hang on how words are read. */
async function furnish(
  pool: Database['pool'],
  send: (member: string, intent: Intent) => Promise<Reply>,
): Promise<Marks> {
  const { rows } = await pool.query<{ client: string; reference: string }>(
    'select client_code as client, reference from escalation',
  );
  const escalationOf = (client: string) => {
    const found = rows.find((row) => row.client === client);
    if (!found) throw new Error(`No escalation of ${client} was raised`);
    return found.reference;
  };
  const place = async (values: Record<string, unknown>) => {
    const reply = await send('crisis', { kind: 'submit', command: 'placement', values, nonce: undefined });
    if (typeof reply.facts['reference'] !== 'string')
      throw new Error(`No place was given: ${reply.code}, ${JSON.stringify(values)}`);
    return reply.facts['reference'];
  };
  return {
    P1: await place({ location: 'dno', targetGroup: 'single_woman' }),
    P2: await place({ location: 'dno', targetGroup: 'single_man' }),
    P3: await place({ location: 'gezin', targetGroup: 'family', persons: 4 }),
    E7: escalationOf('MH-0007'),
    E4: escalationOf('MH-0004'),
  };
}
