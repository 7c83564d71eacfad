/** A copy of a database must not speak to people unless it is told to. */
import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { houseForTest } from '../support/house.ts';
import { databaseUrl, onServer } from '../support/template.ts';

/** A clone, as a restored dump would be: the same rows in another database. */
async function cloneOf(url: string): Promise<string> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await onServer(url, `create database ${name} template ${new URL(url).pathname.slice(1)}`);
  onTestFinished(() => onServer(url, `drop database if exists ${name}`));
  return databaseUrl(url, name);
}

test('what waits in a clone is not sent from it, it says so, and after adopting it goes', async () => {
  const original = await houseForTest({ slack: ['opvang'] });
  original.slack.failures.push({ status: 429, headers: { 'retry-after': '900' } });
  await original.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
  await expect
    .poll(() => original.service.runtime.database.prisma.delivery.count({ where: { attempts: 1 } }))
    .toBe(1);
  await original.service.stop();

  const copy = await houseForTest({ environment: { DATABASE_URL: await cloneOf(original.databaseUrl) } });
  const { prisma, pool } = copy.service.runtime.database;
  const ready = await fetch(`${copy.url}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ database: 'copy' });
  expect((await copy.admin.status()).join('\n')).toContain('kopie van een andere database');
  const due = `update graphile_worker._private_jobs set run_at = now() where locked_at is null returning id`;
  await pool.query(due);
  const put = () => prisma.delivery.findFirstOrThrow();
  // It was taken up, and put back without a try.
  const waits = async () =>
    (
      await pool.query(
        `select 1 from graphile_worker.jobs where key like 'deliver:%' and run_at > now() and locked_at is null`,
      )
    ).rowCount;
  await expect.poll(waits).toBe(1);
  expect(await put()).toMatchObject({ state: 'pending', attempts: 1 });
  expect(copy.slack.of('chat.postMessage')).toHaveLength(0);

  await copy.admin.adopt();
  expect((await fetch(`${copy.url}/readyz`)).status).toBe(200);
  await expect
    .poll(async () => {
      await pool.query(due);
      return (await put()).state;
    })
    .toBe('sent');
  expect(copy.slack.of('chat.postMessage')).toHaveLength(1);
});
