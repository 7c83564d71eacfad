import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { connect } from '#database/connect.ts';
import { migrate, readMigrations } from '#database/migration/migrate.ts';
import { differenceFromSchema } from '#database/migration/schema-engine.ts';
import { openDatabase } from '#database/open.ts';
import { databaseForTest } from '../support/database.ts';

test('the migrations make exactly what the schema says', async () => {
  expect(await differenceFromSchema(await databaseForTest('empty'), await readMigrations())).toBeUndefined();
});

test('twenty at once on an empty database: each migration is applied once, and a second run changes nothing', async () => {
  const url = await databaseForTest('empty');
  const applied = await Promise.all(
    Array.from({ length: 20 }, () =>
      openDatabase({ databaseUrl: url, dataDirectory: '/nowhere', connections: 1 }),
    ),
  );
  await Promise.all(applied.map((database) => database.close()));
  const database = connect(url);
  const { rows } = await database.pool.query<{ name: string; times: number }>(
    'select migration_name as name, count(*)::int as times from _prisma_migrations group by 1 order by 1',
  );
  expect(rows).toEqual((await readMigrations()).map(({ name }) => ({ name, times: 1 })));
  expect(await migrate(url)).toEqual([]);
  await database.close();
});

test('a migration that is killed at any moment is simply done again', async () => {
  const program = fileURLToPath(new URL('../../src/database/migration/migrate-apply.ts', import.meta.url));
  for (const patienceMs of [250, 400, 550, 700, 900]) {
    const url = await databaseForTest('empty');
    const child = spawn(process.execPath, [program], { stdio: ['pipe', 'ignore', 'ignore'] });
    child.stdin.end(url);
    const gone = once(child, 'exit');
    await new Promise((resolve) => setTimeout(resolve, patienceMs));
    child.kill('SIGKILL');
    await gone;
    await migrate(url);
    expect(await migrate(url), `${patienceMs} ms`).toEqual([]);
  }
});
