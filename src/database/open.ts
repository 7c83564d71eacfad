/** Opens the database: the one that DATABASE_URL names, or an embedded server; migrated, and ready to be used. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runMigrations } from 'graphile-worker';
import { connect, type Database } from './connect.ts';
import { openEmbeddedServer } from './embedded/server.ts';
import { sqlStateOf } from './errors.ts';
import { exclusively, migrate } from './migration/migrate.ts';
import { silentLogger } from './outbox/worker-log.ts';
import { importRegion } from './region-file/import.ts';

export interface OpenDatabase extends Database {
  embedded: boolean;
}

const demoRegion = new URL('../../prisma/regions/maastricht-heuvelland.yaml', import.meta.url);

/** The database that DATABASE_URL names cannot be used; the message says why, without the address itself. */
export class DatabaseUnreachable extends Error {}

/** Refused, unknown or silent hosts; wrong password, user or database. */
const unreachable = /^(ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_|28|3D000|57P03|53300)/;

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
    await migrate(url);
    await exclusively(url, () => runMigrations({ connectionString: url, logger: silentLogger }));
    // A database of our own that holds no region yet gets the demo; somebody's own database is left as it is.
    if (server && (await database.prisma.region.count()) === 0) {
      await importRegion(database, await readFile(demoRegion, 'utf8'), fileURLToPath(demoRegion));
    }
  } catch (error) {
    await close();
    const code = sqlStateOf(error) ?? codeOf(error);
    if (server || code === undefined || !unreachable.test(code)) throw error;
    throw new DatabaseUnreachable(`DATABASE_URL: daar is geen PostgreSQL die ik kan gebruiken (${code}).`, {
      cause: error,
    });
  }
  return { ...database, embedded: server !== undefined, close };
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
