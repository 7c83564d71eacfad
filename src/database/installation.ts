/**
 * Where this database lives. A restored dump or a clone finds itself elsewhere: it holds messages that the original sends, and
 * delivers nothing until somebody adopts it. A standby that takes over is no copy: it is the same cluster. (A copy of the
 * cluster's own files cannot be told apart; the runbook says so.)
 */
import { z } from 'zod';

interface Asks {
  query(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

const placeRow = z.object({ cluster: z.string(), database: z.string() });

/** The cluster's own identity and the database's number in it. Where a host does not tell the first, only the second. */
async function placeOf(database: Asks): Promise<z.infer<typeof placeRow>> {
  const { rows: may } = await database.query(
    `select 1 where has_function_privilege('pg_control_system()', 'EXECUTE')`,
  );
  const cluster = may.length > 0 ? '(pg_control_system()).system_identifier::text' : `'not told'`;
  const { rows } = await database.query(
    `select ${cluster} as cluster, oid::text as database from pg_database where datname = current_database()`,
  );
  return placeRow.parse(rows[0]);
}

/** Remembers the place at the first start; after that it stays what it was. */
export async function settleIn(database: Asks): Promise<void> {
  const { rows: known } = await database.query('select 1 from installation');
  if (known.length > 0) return;
  const place = await placeOf(database);
  await database.query(
    'insert into installation (cluster, database) values ($1, $2) on conflict do nothing',
    [place.cluster, place.database],
  );
}

/** True when this is a copy of a database that lives elsewhere. */
export async function isCopy(database: Asks): Promise<boolean> {
  const { rows } = await database.query('select cluster, database from installation');
  const [home] = z.array(placeRow).parse(rows);
  if (!home) return false;
  const here = await placeOf(database);
  return home.cluster !== here.cluster || home.database !== here.database;
}

/** From now on this is where it lives: what waits is delivered from here. */
export async function adopt(database: Asks): Promise<void> {
  const here = await placeOf(database);
  await database.query(
    `insert into installation (cluster, database) values ($1, $2)
     on conflict (id) do update set cluster = excluded.cluster, database = excluded.database, since = clock_timestamp()`,
    [here.cluster, here.database],
  );
}

const rememberMs = 5_000;

/** May this process speak to people? Asked before every message, looked up once in a while; not, when it cannot be told. */
export function speakingFrom(database: Asks): () => Promise<boolean> {
  let known: { maySpeak: boolean; until: number } | undefined;
  return async () => {
    const now = performance.now();
    if (known && now < known.until) return known.maySpeak;
    known = { maySpeak: !(await isCopy(database)), until: now + rememberMs };
    return known.maySpeak;
  };
}
