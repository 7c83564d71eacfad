/**
 * Placements through the whole of the house, against the same SQL by the bare driver. The statements are recorded from one
 * real placement and sent again in the same transaction, with the values of each new one in place of the recorded ones.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { createLog } from '#app/log.ts';
import { createRuntime, type Runtime } from '#app/runtime.ts';
import { rooms } from '#commands/index.ts';
import { sessionOptions } from '#database/connect.ts';
import { readConfig } from '#src/config.ts';

const rounds = 6;
const perRound = 60;
const atOnce = 8;

interface Statement {
  text: string;
  values: unknown[];
}

export async function measurePlacements(directory: string): Promise<{ ours: number; bare: number }> {
  const config = readConfig({ DOORSTROOM_DATA: join(directory, 'placements'), LOG_LEVEL: 'silent' });
  const runtime = await createRuntime(config, rooms, createLog('silent'));
  await addPlaces(runtime);
  const place = () =>
    runtime.router.handle({
      account: { platform: 'bench', workspace: 'w', user: 'crisis' },
      member: 'crisis',
      audience: 'private',
      key: randomUUID(),
      intent: { kind: 'text', text: 'plaatsing locatie: Singel 9, doelgroep: man, gemeente: Meerssen' },
    });
  const pool = new Pool({ connectionString: runtime.database.url, max: 10, options: sessionOptions });
  const recorded = await record(place);
  await clear(pool);
  const totals = { ours: 0, bare: 0 };
  for (let round = 0; round < rounds; round += 1) {
    totals.ours += await timed(async () => {
      const reply = await place();
      if (reply.outcome !== 'answered') throw new Error(`not placed: ${reply.code ?? reply.outcome}`);
    });
    await clear(pool);
    totals.bare += await timed((index) => replay(pool, recorded, index));
    await clear(pool);
  }
  await pool.end();
  await runtime.close();
  const count = rounds * perRound;
  return { ours: count / totals.ours, bare: count / totals.bare };
}

/** Seconds for one round, with a few at once. */
async function timed(work: (index: number) => Promise<void>): Promise<number> {
  const started = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < perRound) {
        next += 1;
        await work(next);
      }
    }),
  );
  return (performance.now() - started) / 1_000;
}

async function addPlaces({ database }: Runtime): Promise<void> {
  await database.pool.query(`
    insert into place (region_id, id, location_key, name, persons, target_groups, sexes, min_age)
    select region_id, 'dno/extra ' || n, location_key, 'extra ' || n, persons, target_groups, sexes, min_age
    from place, generate_series(1, ${perRound}) n where id = 'dno/bed 11'`);
}

async function clear(pool: Pool): Promise<void> {
  await pool.query(`delete from occupation where placement_id is not null`);
  await pool.query(
    'delete from placement; delete from turn_away; delete from request; delete from delivery; delete from message; delete from inbox_answer; delete from inbox_event',
  );
  await pool.query('vacuum analyze occupation, placement, request, message, inbox_event').catch(() => {});
}

/** What the driver is asked during one placement. */
async function record(place: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const original = Client.prototype.query;
  Client.prototype.query = function query(this: Client, ...given: unknown[]) {
    const [first, second] = given as [string | { text: string; values?: unknown[] }, unknown[] | undefined];
    statements.push(
      typeof first === 'string'
        ? { text: first, values: second ?? [] }
        : { text: first.text, values: first.values ?? second ?? [] },
    );
    return Reflect.apply(original, this, given);
  } as typeof original;
  try {
    await place();
  } finally {
    Client.prototype.query = original;
  }
  return statements;
}

/** Sends the recorded statements again, for another place; ids that come back are used from then on. */
async function replay(pool: Pool, statements: readonly Statement[], index: number): Promise<void> {
  const swaps = new Map<string, unknown>();
  for (const { values } of statements) {
    for (const value of values) {
      if (typeof value === 'string' && /^dno\/(bed|extra) \d+$/.test(value))
        swaps.set(value, `dno/extra ${index}`);
    }
  }
  // The key of the event is the third value of its claim.
  const claim = statements.find(({ text }) => text.includes('insert into inbox_event'));
  if (typeof claim?.values[2] === 'string') swaps.set(claim.values[2], randomUUID());
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) {
      const { rows } = await client.query({
        text,
        values: values.map((value) => (typeof value === 'string' ? (swaps.get(value) ?? value) : value)),
        name: nameOf(text),
      });
      const [row] = rows as Record<string, unknown>[];
      if (text.includes('insert into placement') && row) {
        const recordedId = statements
          .find((one) => one.text.includes('p.id = '))
          ?.values.find((value) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value));
        if (typeof recordedId === 'string') swaps.set(recordedId, row['id']);
      }
    }
  } finally {
    client.release();
  }
}

const names = new Map<string, string>();
function nameOf(text: string): string {
  const known = names.get(text) ?? `b${names.size}`;
  names.set(text, known);
  return known;
}
