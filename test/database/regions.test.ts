/** A region that was stored by another program, or whose settings are nonsense, and the others beside it. */
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '#database/connect.ts';
import { openGate } from '#database/gate/gate.ts';
import { listRegions } from '#database/gate/regions.ts';
import { normsVersion, RegionUnreadable } from '#domain/region/stored.ts';
import { databaseForTest } from '../support/database.ts';
import { houseForTest } from '../support/house.ts';

const regionId = 'maastricht-heuvelland';

/** Two more regions beside the demo: one stored before a norm existed, one whose norms are nonsense. */
const otherRegions = `
  insert into region (id, name, time_zone, norms, ladder)
  select 'before', 'Van Vroeger', time_zone, (norms - 'leaseWorkingDays' - 'stayNights' - 'version') || '{"later": 3}', ladder from region where id = '${regionId}';
  insert into region (id, name, time_zone, norms, ladder)
  select 'aa-broken', 'Kapot', time_zone, norms || '{"inviteDays": "lang"}', '[]' from region where id = '${regionId}';
  insert into organisation (region_id, key, name, kind) select id, 'opvang', 'Opvang', 'provider' from region where id <> '${regionId}';
  insert into member (region_id, key, name, organisation_key, roles)
  select id, 'lid-' || id, 'Lid', 'opvang', '{shelter_staff,case_holder}' from region where id <> '${regionId}';
  insert into chat_identity (platform, workspace, user_id, region_id, member_key)
  select 'slack', 'T1', 'U-' || region_id, region_id, key from member where key like 'lid-%' or key = 'opvang';`;

test('a norm that was not there yet gets its default, and one that is not known is left aside', async () => {
  const database = connect(await databaseForTest());
  onTestFinished(() => database.close());
  await database.pool.query(otherRegions);
  const { regions, unreadable } = await listRegions(database);
  expect(regions.map(({ id }) => id)).toEqual(['before', regionId]);
  expect(regions[0]?.norms).toMatchObject({
    leaseWorkingDays: 15,
    reservationMinutes: 90,
    stayNights: { default: 84, perLocation: {} },
  });
  expect(unreadable.map(({ region, fields }) => [region, fields])).toEqual([
    ['aa-broken', ['norms.inviteDays', 'ladder']],
  ]);
});

test('members of a region that cannot be read get a fault; those who ask at the same moment elsewhere an answer', async () => {
  const database = connect(await databaseForTest());
  onTestFinished(() => database.close());
  await database.pool.query(otherRegions);
  const gate = openGate(database);
  const who = (region: string) => gate.identify({ platform: 'slack', workspace: 'T1', user: `U-${region}` });
  const [demo, before, broken] = await Promise.allSettled([who(regionId), who('before'), who('aa-broken')]);
  expect(demo).toMatchObject({ status: 'fulfilled', value: { member: { key: 'opvang' } } });
  expect(before).toMatchObject({ status: 'fulfilled', value: { member: { key: 'lid-before' } } });
  expect(broken).toMatchObject({ status: 'rejected', reason: { region: 'aa-broken' } });
  await expect(gate.identifyMember('lid-aa-broken')).rejects.toBeInstanceOf(RegionUnreadable);
});

test('the ladder of every other region climbs, and the health of the work names the one that is broken', async () => {
  const house = await houseForTest();
  const { database } = house.service.runtime;
  await database.pool.query(otherRegions);
  const reports = await house.service.runtime.runAllDue();
  expect(reports.map(({ region }) => region)).toEqual(['Van Vroeger', 'Maastricht-Heuvelland']);
  expect(await database.prisma.escalation.count({ where: { regionId } })).toBeGreaterThan(0);
  const work = await fetch(`${house.url}/healthz/work`);
  expect(work.status).toBe(503);
  expect(await work.json()).toMatchObject({
    status: 'red',
    regions: [
      { region: 'aa-broken', readable: false, status: 'red' },
      { region: 'before', readable: true },
      { region: regionId, readable: true },
    ],
  });
  expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
  expect((await house.admin.status()).join('\n')).toContain(
    'aa-broken, instellingen onleesbaar: norms.inviteDays',
  );
});

test('what an import stores says under which version of the norms it was written', async () => {
  const database = connect(await databaseForTest());
  onTestFinished(() => database.close());
  const row = await database.prisma.region.findUniqueOrThrow({ where: { id: regionId } });
  expect(row.norms).toMatchObject({ version: normsVersion });
});
