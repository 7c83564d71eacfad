/** The embedded server, in processes of their own: joined, killed, and found again. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbeddedServer } from '#database/embedded/server.ts';
import { makeDataDirectory } from '../support/data-directory.ts';

const program = `
import { openEmbeddedServer } from '${new URL('../../src/database/embedded/server.ts', import.meta.url).pathname}';
const server = await openEmbeddedServer({ dataDirectory: process.argv[1] });
console.log(server.url);
process.on('SIGTERM', async () => { await server.close(); process.exit(0); });
setInterval(() => {}, 1000);
`;

let directory: string;
beforeAll(async () => {
  directory = await makeDataDirectory();
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function start(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, url };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

test('a second process joins, a killed one leaves the data, and the last one out stops the server', async () => {
  const first = await start();
  await query(first.url, 'create table seen (what text)');
  const second = await start();
  expect(second.url).toBe(first.url);
  await query(second.url, "insert into seen values ('by the second')");
  await end(first.child, 'SIGKILL');
  await query(second.url, "insert into seen values ('after the kill')");
  await end(second.child, 'SIGTERM');
  await expect(query(first.url, 'select 1')).rejects.toThrow();
  const third = await start();
  expect(await query(third.url, 'select count(*)::int as rows from seen')).toEqual([{ rows: 2 }]);
  await end(third.child, 'SIGTERM');
});

test('a place where nothing can be kept gives an error that names DATABASE_URL', async () => {
  await expect(openEmbeddedServer({ dataDirectory: '/etc/hostname/nowhere' })).rejects.toThrow(
    /DATABASE_URL/,
  );
});
