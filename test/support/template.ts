import { readFile } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { connect } from '#database/connect.ts';
import { migrate } from '#database/migration/migrate.ts';
import { importRegion } from '#database/region-file/import.ts';

export const regionFile = new URL('../../prisma/regions/maastricht-heuvelland.yaml', import.meta.url);

/** Makes a migrated database with the demo region, and gives its address. */
export async function prepareTemplate(serverUrl: string, name = 'template_house'): Promise<string> {
  await onServer(serverUrl, `create database ${name}`);
  const url = databaseUrl(serverUrl, name);
  await migrate(url);
  await runMigrations({ connectionString: url });
  const database = connect(url);
  await importRegion(database, await readFile(regionFile, 'utf8'), 'maastricht-heuvelland.yaml');
  await database.close();
  return url;
}

export function databaseUrl(serverUrl: string, name: string): string {
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
}

/** Runs a statement outside any of the databases of the tests. */
export async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(serverUrl, 'doorstroom') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
