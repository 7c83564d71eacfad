/**
 * Prisma's schema engine, the official one compiled to WebAssembly: it applies migrations and compares them with the
 * schema. Prisma's own command line would download a binary for that.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
} from '@prisma/driver-adapter-utils';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from '@prisma/driver-adapter-utils';
import type { DiffTarget, MigrationList, SchemaEngine, SchemaFilter } from '@prisma/schema-engine-wasm';
import { Client, DatabaseError, Pool } from 'pg';
import { type Migration, migrationOptions } from './migrate.ts';

export const schemaFile = new URL('../../../prisma/schema.prisma', import.meta.url);
export const filters: SchemaFilter = { externalTables: [], externalEnums: [] };

const CHAR_EXPRESSIONS = /\b(constr\.contype|con\.conf(?:del|upd)type)\b/g;
const CHAR_COLUMNS = new Set(['constraint_type', 'confdeltype', 'confupdtype']);

/**
 * Prisma writes that a migration is done after its script; a process may die in between. Said in the script's own transaction
 * as well, an unfinished row proves that nothing of it was applied.
 */
const noteFinished = `do $$ begin
  if to_regclass('_prisma_migrations') is not null then
    update _prisma_migrations set finished_at = now() where finished_at is null and rolled_back_at is null;
  end if;
end $$`;

/** Opens the schema engine on a database for as long as `use` runs. */
export async function withSchemaEngine<T>(
  url: string,
  schema: string,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const pool = new Pool({ connectionString: url, max: 1, options: migrationOptions });
  pool.on('error', () => {});
  try {
    const { SchemaEngine } = await schemaEngine();
    const factory = bindMigrationAwareSqlAdapterFactory(migrationAdapter(pool, url));
    const engine = await SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, factory);
    try {
      return await use(engine);
    } finally {
      engine.free();
    }
  } finally {
    // The engine keeps its own advisory lock on this connection until the connection goes.
    await pool.end();
  }
}

let loading: ReturnType<typeof loadSchemaEngine> | undefined;
const schemaEngine = () => (loading ??= loadSchemaEngine());

/** Node cannot import a .wasm without a flag, so the two halves are joined here. */
async function loadSchemaEngine() {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = new URL(
    'schema_engine_bg.wasm',
    import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
  );
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), {
    './schema_engine_bg.js': { ...bindings },
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
  return bindings;
}

/** PrismaPg, made fit for the schema engine. */
function migrationAdapter(pool: Pool, url: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => openAdapter(pool),
    // PrismaPg's own would run on the live database: a connection string wins from the `database` it passes.
    async connectToShadowDb() {
      const name = `shadow_${randomUUID()}`;
      await execute(url, `CREATE DATABASE "${name}" TEMPLATE template0`);
      const shadow = new Pool({
        connectionString: Object.assign(new URL(url), { pathname: name }).href,
        max: 1,
      });
      const adapter = await openAdapter(shadow);
      const dispose = async () => {
        await shadow.end();
        // Not by force: that would refuse to a role that is no superuser while autovacuum looks in.
        await execute(url, `DROP DATABASE IF EXISTS "${name}"`);
      };
      return Object.assign(adapter, { dispose });
    },
  };
}

async function openAdapter(pool: Pool): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    // PrismaPg splits at every ';', also within functions and comments. One simple query is one transaction.
    async executeScript(script: string) {
      await pool
        .query(`${script}\n;${noteFinished}`)
        .catch((error: unknown) => Promise.reject(driverError(error)));
    },
    // PrismaPg does not know "char", the type of these catalog columns.
    async queryRaw(query: SqlQuery) {
      const result = await queryRaw({ ...query, sql: query.sql.replace(CHAR_EXPRESSIONS, '$1::text') });
      const columnTypes = result.columnTypes.map((type, column) =>
        CHAR_COLUMNS.has(result.columnNames[column] ?? '') ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    },
  });
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function driverError(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error;
  const { code = '', severity = '', message, detail, column, hint } = error;
  return new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
}

/** Migrations in the shape that the engine takes. */
export function migrationList(migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: 'prisma/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
}

/** The SQL that takes the migrations to schema.prisma, for writing the next one; undefined when they agree. */
export async function differenceFromSchema(
  url: string,
  migrations: readonly Migration[],
): Promise<string | undefined> {
  const content = await readFile(schemaFile, 'utf8');
  const from: DiffTarget = { tag: 'migrations', ...migrationList(migrations) };
  const to: DiffTarget = { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] };
  const { exitCode, stdout } = await withSchemaEngine(url, content, (engine) =>
    engine.diff({ from, to, script: true, exitCode: true, filters }),
  );
  return exitCode === 0 ? undefined : (stdout ?? '');
}
