/** Opens the database: the one that DATABASE_URL names, or an embedded server; migrated, and ready to be used. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runMigrations } from 'graphile-worker';
import { Pool } from 'pg';
import { connect, type Database } from './connect.ts';
import { openEmbeddedServer } from './embedded/server.ts';
import { sqlStateOf } from './errors.ts';
import { settleIn } from './installation.ts';
import { exclusively, migrate, migrationOptions } from './migration/migrate.ts';
import { silentLogger } from './outbox/worker-log.ts';
import { importRegion } from './region-file/import.ts';
import { missingRights, whyNotMigrated } from './rights.ts';

export interface OpenDatabase extends Database {
  embedded: boolean;
}

const demoRegion = new URL('../../prisma/regions/maastricht-heuvelland.yaml', import.meta.url);

/** The database that DATABASE_URL names cannot be used; the message says why, without the address itself. */
export class DatabaseUnreachable extends Error {}

/** Refused, unknown or silent hosts; wrong password, user or database. */
const unreachable = /^(ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_|28|3D000|57P03|53300|25006)/;

/** The oldest server that we promise to work with. */
const oldestVersion = 15;

export async function openDatabase({
  databaseUrl,
  dataDirectory,
  connections,
}: {
  databaseUrl: string | undefined;
  dataDirectory: string;
  connections?: number;
}): Promise<OpenDatabase> {
  const server = databaseUrl === undefined ? await openEmbeddedServer({ dataDirectory }) : undefined;
  const url = server?.url ?? databaseUrl ?? '';
  const database = connect(url, connections === undefined ? {} : { connections });
  const close = async () => {
    await database.close();
    await server?.close();
  };
  try {
    await checkVersion(database);
    await prepare(database, url);
    await settleIn(database.pool);
    // A database of our own that holds no region yet gets the demo; somebody's own database is left as it is.
    if (server && (await database.prisma.region.count()) === 0) {
      await importRegion(database, await readFile(demoRegion, 'utf8'), fileURLToPath(demoRegion));
    }
  } catch (error) {
    await close();
    if (server || error instanceof DatabaseUnreachable) throw error;
    const code = sqlStateOf(error) ?? codeOf(error);
    if (code === undefined || !unreachable.test(code)) throw error;
    throw new DatabaseUnreachable(whyUnreachable(code), { cause: error });
  }
  return { ...database, embedded: server !== undefined, close };
}

/** Brings the database up to date. What this role may not do there is told with the statement that gives it. */
async function prepare({ pool }: Database, url: string): Promise<void> {
  try {
    await migrate(url);
    await exclusively(url, () => prepareJobs(url));
  } catch (error) {
    const why = await whyNotMigrated(pool).catch(() => undefined);
    throw why === undefined ? error : new DatabaseUnreachable(why, { cause: error });
  }
  const [lack] = await missingRights(pool);
  if (lack)
    throw new DatabaseUnreachable(
      `DATABASE_URL: in schema "${lack.schema}" staan tabellen die deze gebruiker niet mag lezen of schrijven. Laat een beheerder van de database dit uitvoeren: ${lack.statement}`,
    );
}

/** The tables of the queue, made on a connection that reads dates as the driver does. */
async function prepareJobs(url: string): Promise<void> {
  const jobs = new Pool({ connectionString: url, max: 2, options: migrationOptions });
  jobs.on('error', () => {});
  jobs.on('connect', (client) => client.on('error', () => {}));
  try {
    await runMigrations({ pgPool: jobs, logger: silentLogger });
  } finally {
    await jobs.end();
  }
}

/** What somebody can do about it, where that is more than to look at the address. */
function whyUnreachable(code: string): string {
  switch (code) {
    case '53300':
      return 'DATABASE_URL: alle verbindingen van deze PostgreSQL zijn in gebruik (53300). Sluit een programma dat er gebruik van maakt, of laat een beheerder max_connections verhogen: ALTER SYSTEM SET max_connections = 200; en PostgreSQL opnieuw starten.';
    case '25006':
      return 'DATABASE_URL: deze PostgreSQL laat alleen lezen (25006). Kies de server die schrijft, of laat een beheerder dit uitvoeren: ALTER DATABASE ... SET default_transaction_read_only = off;';
    default:
      return `DATABASE_URL: daar is geen PostgreSQL die ik kan gebruiken (${code}).`;
  }
}

function codeOf(error: unknown): string | undefined {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return code;
  return typeof message === 'string' && /timeout/i.test(message) ? 'ETIMEDOUT' : undefined;
}

async function checkVersion({ pool }: Database): Promise<void> {
  const { rows } = await pool.query<{ version: number }>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  );
  const version = rows[0]?.version ?? 0;
  if (version < oldestVersion)
    throw new Error(`This PostgreSQL is version ${version}; Doorstroom needs ${oldestVersion} or newer.`);
}
