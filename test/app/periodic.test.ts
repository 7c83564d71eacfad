/** Work that comes back by itself: nothing of it stands in the way of anything after it. */
import { expect, test } from 'vitest';
import { type PeriodicModule, periodicWork } from '#app/periodic/periodic.ts';
import { houseForTest } from '../support/house.ts';

const refusal = (error: string) => ({ status: 200, body: { ok: false, error } });

test('one that fails and one that hangs stop none of those after it, and are told', async () => {
  const done: string[] = [];
  const faults: string[] = [];
  const never = new Promise<void>(() => {});
  const module = (name: string, run: () => Promise<void>): PeriodicModule => ({ name, timeoutMs: 50, run });
  const tick = periodicWork(
    [
      module('fails', () => Promise.reject(new Error('disk full'))),
      module('hangs', () => never),
      module('last', async () => void done.push('last')),
    ],
    (error, name) => faults.push(`${name}: ${(error as Error).name}`),
  );
  await tick();
  await tick();
  expect(done).toEqual(['last', 'last']);
  // The one that still hangs is not started a second time beside itself.
  expect(faults).toEqual(['fails: Error', 'hangs: TookTooLong', 'fails: Error']);
});

test('one that comes every hour waits for its hour, the others come each time', async () => {
  let now = 0;
  const runs = { each: 0, hourly: 0 };
  const count = (name: keyof typeof runs) => async () => {
    runs[name] += 1;
  };
  const tick = periodicWork(
    [
      { name: 'each', timeoutMs: 1_000, run: count('each') },
      { name: 'hourly', everySeconds: 3_600, timeoutMs: 1_000, run: count('hourly') },
    ],
    () => {},
    () => now,
  );
  for (const minutes of [0, 1, 59, 60, 61]) {
    now = minutes * 60_000;
    await tick();
  }
  expect(runs).toEqual({ each: 5, hourly: 2 });
});

test('with housekeeping locked out, stalls are raised all the same', async () => {
  const house = await houseForTest();
  const { database, jobs } = house.service.runtime;
  const holder = await database.pool.connect();
  try {
    await holder.query('begin');
    await holder.query('lock table inbox_event in access exclusive mode');
    const tick = jobs(new Map()).tick();
    await expect.poll(() => database.prisma.escalation.count(), { timeout: 10_000 }).toBe(2);
    await holder.query('rollback');
    await tick;
  } finally {
    holder.release();
  }
});

test('what nobody asks for any more goes; what waits, and history, stays', async () => {
  const house = await houseForTest({ slack: ['opvang'] });
  const { database, jobs } = house.service.runtime;
  const { prisma, pool } = database;
  await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
  await expect.poll(() => prisma.delivery.count({ where: { state: 'sent' } }), { timeout: 15_000 }).toBe(1);
  const count = async () => ({
    events: await prisma.inboxEvent.count(),
    answers: await prisma.inboxAnswer.count(),
    messages: await prisma.message.count(),
    deliveries: await prisma.delivery.count(),
    records: await prisma.record.count(),
  });
  const before = await count();
  expect(before).toEqual({ events: 1, answers: 1, messages: 1, deliveries: 1, records: expect.any(Number) });
  await jobs(new Map()).tick();
  expect(await count()).toMatchObject({
    events: 1,
    answers: 1,
    messages: before.messages + 2,
    deliveries: 1,
  });
  await pool.query(`update inbox_event set claimed_at = claimed_at - interval '3 days'`);
  await pool.query(`update inbox_answer set answered_at = answered_at - interval '3 days'`);
  await pool.query(`update delivery set created_at = created_at - interval '100 days'`);
  await pool.query(
    `update message set at = at - interval '100 days', changed_at = changed_at - interval '100 days'
     where view = 'placement_expected'`,
  );
  await pool.query(
    `insert into delivery (region_id, message_id, platform, workspace, user_id, created_at)
     select region_id, id, 'nowhere', 'w', 'u', clock_timestamp() - interval '100 days' from message where view <> 'placement_expected' limit 1`,
  );
  const records = (await count()).records;
  // Another process, whose hour of housekeeping has come.
  const { tidyUp } = await import('#database/housekeeping.ts');
  await tidyUp(database);
  expect(await count()).toEqual({
    events: 0,
    answers: 0,
    messages: before.messages + 1,
    deliveries: 1,
    records,
  });
});

test('a card that Slack refuses for good keeps no process from serving, and ends at once; somebody should look by day', async () => {
  const house = await houseForTest({ slack: ['opvang'] });
  const { prisma, pool } = house.service.runtime.database;
  house.slack.failures.push(refusal('invalid_blocks'), refusal('invalid_blocks'));
  await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
  await expect
    .poll(() => prisma.delivery.count({ where: { state: 'undeliverable' } }), { timeout: 15_000 })
    .toBe(1);
  await pool.query(`update region set played_until = clock_timestamp()`);
  expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
  const work = await fetch(`${house.url}/healthz/work`);
  expect(work.status).toBe(200);
  expect(await work.json()).toMatchObject({
    status: 'yellow',
    regions: [{ overdueMessages: 0, undeliverableMessages: 1, status: 'yellow' }],
  });
});

test('a card that Slack goes on refusing keeps no process from serving; the work is red, and says what', async () => {
  const house = await houseForTest({ slack: ['opvang'] });
  const { prisma, pool } = house.service.runtime.database;
  house.slack.failures.push(...Array.from({ length: 20 }, () => refusal('fatal_error')));
  await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
  await expect
    .poll(() => prisma.delivery.count({ where: { attempts: { gt: 0 } } }), { timeout: 15_000 })
    .toBe(1);
  await pool.query(`update delivery set created_at = created_at - interval '20 minutes', attempts = 9`);
  await pool.query(`update region set played_until = clock_timestamp()`);
  expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
  const work = await fetch(`${house.url}/healthz/work`);
  expect(work.status).toBe(503);
  expect(await work.json()).toMatchObject({
    status: 'red',
    regions: [{ overdueMessages: 1, poisonedMessages: 1, overdueSteps: 0, quiet: false, status: 'red' }],
  });
  expect((await house.admin.status()).join('\n')).toContain('waarvan steeds geweigerd: 1');
});

test('a message whose job used up its tries gets a new one, and arrives', async () => {
  const house = await houseForTest({ slack: ['opvang'] });
  const { database, jobs } = house.service.runtime;
  const { prisma, pool } = database;
  house.slack.failures.push({ status: 429, headers: { 'retry-after': '900' } });
  await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
  await expect.poll(() => prisma.delivery.count({ where: { attempts: 1 } }), { timeout: 15_000 }).toBe(1);
  const usedUp = async () =>
    (
      await pool.query(
        `update graphile_worker._private_jobs set attempts = max_attempts where key like 'deliver:%' and locked_at is null`,
      )
    ).rowCount;
  await expect.poll(usedUp).toBe(1);
  await pool.query(`update delivery set created_at = created_at - interval '20 minutes'`);
  await jobs(new Map()).tick();
  await expect.poll(() => prisma.delivery.count({ where: { state: 'sent' } }), { timeout: 15_000 }).toBe(1);
});

test('a step that is late, and a ladder that nobody looks at, are told per region', async () => {
  const house = await houseForTest();
  await house.service.runtime.runAllDue();
  const status = async () => {
    const response = await fetch(`${house.url}/healthz/work`);
    return { code: response.status, body: (await response.json()) as { regions: unknown[] } };
  };
  expect((await status()).code).toBe(200);
  const { pool } = house.service.runtime.database;
  await pool.query(`update escalation set next_at = clock_timestamp() - interval '1 hour'`);
  await pool.query(`update region set played_until = clock_timestamp() - interval '10 minutes'`);
  expect(await status()).toMatchObject({
    code: 503,
    body: { regions: [{ overdueSteps: 2, quiet: true, status: 'red' }] },
  });
});
