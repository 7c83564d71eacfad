/** A demo is put back as its file made it; a region that is none is never touched. */
import { expect, onTestFinished, test } from 'vitest';
import { connect, type Database } from '#database/connect.ts';
import { sqlStateOf } from '#database/errors.ts';
import { resetDemo } from '#database/region-file/reset.ts';
import { databaseForTest } from '../support/database.ts';
import { houseForTest } from '../support/house.ts';

const regionId = 'maastricht-heuvelland';

/** What lives in the demo, without ids and references, which are new each time. */
async function livesIn({ pool }: Database): Promise<unknown> {
  const count = async (sql: string) => (await pool.query(sql)).rows;
  return {
    stays: await count(
      `select t.client_code, u.place_id from occupant t join occupation u on u.region_id = t.region_id and u.id = t.occupation_id order by 1`,
    ),
    cases: await count('select client_code, phase, closed_at from outflow_case order by 1'),
    blockers: await count('select kind, owner_key, resolved_at from blocker order by 1, 2'),
    events: await count('select kind, count(*)::int from case_event group by 1 order by 1'),
    counts: await count('select location_key, counted from attestation order by 1'),
    others: await count(`select (select count(*) from placement)::int + (select count(*) from escalation)::int
      + (select count(*) from message)::int + (select count(*) from delivery)::int + (select count(*) from turn_away)::int as rows`),
  };
}

test('clock reset leaves nothing of what was tried out or of a future that was played', async () => {
  const house = await houseForTest({ slack: ['opvang'] });
  const { database } = house.service.runtime;
  const before = await livesIn(database);
  await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man, cliënt: MH-0700');
  await house.say('casus', 'uitstroom voortgang MH-0007, notitie: gebeld met Servatius');
  await house.say('opvang', 'telling locatie: Singel 9, bezet: 9');
  await house.admin.clock(30 * 86_400, undefined);
  await house.admin.work();
  expect(await livesIn(database)).not.toEqual(before);
  const { now } = await house.admin.clock(null, undefined);
  expect(Math.abs(now.getTime() - Date.now())).toBeLessThan(60_000);
  expect(await livesIn(database)).toEqual(before);
  const region = await database.prisma.region.findUniqueOrThrow({ where: { id: regionId } });
  expect(region).toMatchObject({ clockOffsetSeconds: 0 });
  expect(region.playedUntil.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
  expect(await database.prisma.record.findMany({ select: { kind: true, door: true } })).toEqual([
    { kind: 'demo.reset', door: 'terminal' },
  ]);
  // Who was linked still is, and what is due is done again as on the first day.
  expect(await database.prisma.chatIdentity.count()).toBe(1);
  await house.admin.work();
  expect(await database.prisma.escalation.count()).toBe(2);
});

test('a region that is no demo is never put back, and the database itself keeps its history', async () => {
  const database = connect(await databaseForTest());
  onTestFinished(() => database.close());
  await database.pool.query(`update region set demo = false, demo_file = null`);
  const before = await livesIn(database);
  expect(await resetDemo(database, regionId, 'terminal')).toBe(false);
  expect(await resetDemo(database, 'nergens', 'terminal')).toBe(false);
  expect(await livesIn(database)).toEqual(before);
  await expect(
    database.prisma.$transaction(async (sql) => {
      await sql.$executeRaw`select set_config('app.resets_demo', ${regionId}, true)`;
      await sql.$executeRaw`delete from case_event`;
    }),
  ).rejects.toSatisfy((error) => sqlStateOf(error) === 'DS013');
});
