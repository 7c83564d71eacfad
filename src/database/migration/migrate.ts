/**
 * Brings a database up to the schema, forward only. What is pending is asked with one query; only when there is something
 * to do is Prisma's engine loaded, in a process of its own: as WebAssembly it takes hundreds of megabytes that a server
 * would never give back.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';

export interface Migration {
  name: string;
  sql: string;
}

const migrationsDirectory = new URL('../../../prisma/migrations/', import.meta.url);
const applyProgram = fileURLToPath(new URL('./migrate-apply.ts', import.meta.url));

/** Applies what is pending; processes that start together take turns. Gives the names of what was applied. */
export async function migrate(url: string): Promise<string[]> {
  const migrations = await readMigrations();
  return exclusively(url, async (client) => {
    await forgetInterrupted(client);
    const pending = await pendingOf(client, migrations);
    if (pending.length > 0) await applyInOwnProcess(url);
    return pending;
  });
}

/** All migrations in their order. */
export async function readMigrations(): Promise<Migration[]> {
  const entries = await readdir(migrationsDirectory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.toSorted().map(async (name) => ({
      name,
      sql: await readFile(new URL(`${name}/migration.sql`, migrationsDirectory), 'utf8'),
    })),
  );
}

/** Dates as the driver reads them, and no limit to how long a migration takes. */
export const migrationOptions = '-c TimeZone=UTC -c DateStyle=ISO -c IntervalStyle=postgres';

/** Runs the work while no other process does the same on this database. */
export async function exclusively<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, options: migrationOptions });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', ['doorstroom:migrate']);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Prisma's engine holds this lock while it applies. */
const engineLock = 72_707_369;

/**
 * A migration that was interrupted (Ctrl-C, a crash) left a row that says it began. Its script is one transaction that says
 * itself when it is done, so a row without that was rolled back whole, and is tried again.
 */
async function forgetInterrupted(client: Client): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as found`,
  );
  if (!rows[0]?.found) return;
  // The server may still be busy with the script of a process that is gone: its end is waited for.
  await client.query('select pg_advisory_lock($1)', [engineLock]);
  await client.query('delete from _prisma_migrations where finished_at is null and rolled_back_at is null');
  await client.query('select pg_advisory_unlock($1)', [engineLock]);
}

/** Not applied, not finished, or changed since: all of that is for the engine to judge. */
async function pendingOf(client: Client, migrations: readonly Migration[]): Promise<string[]> {
  const { rows: tables } = await client.query<{ found: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as found`,
  );
  if (!tables[0]?.found) return migrations.map(({ name }) => name);
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  return migrations
    .filter(({ name, sql }) => applied.get(name) !== createHash('sha256').update(sql).digest('hex'))
    .map(({ name }) => name);
}

/** The address goes by standard input: it holds a password, and arguments can be seen by other users. */
async function applyInOwnProcess(url: string): Promise<void> {
  // Detached, so that Ctrl-C at the terminal does not end it halfway.
  const child = spawn(process.execPath, [applyProgram], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
    windowsHide: true,
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  child.stdin.end(url);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The database could not be migrated.\n${complaint.trim().slice(-2_000)}`);
}
