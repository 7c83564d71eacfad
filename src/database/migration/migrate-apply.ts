/** A small program: applies the pending migrations to the database whose address it reads from standard input. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { readMigrations } from './migrate.ts';
import { filters, migrationList, schemaFile, withSchemaEngine } from './schema-engine.ts';

const url = (await text(process.stdin)).trim();
const migrationsList = migrationList(await readMigrations());
await withSchemaEngine(url, await readFile(schemaFile, 'utf8'), (engine) =>
  engine.applyMigrations({ migrationsList, filters }),
);
// The engine keeps a timer of ten seconds; there is nothing left to wait for.
process.exit(0);
