/** One transaction, one region, one moment; and everything that changes leaves its line in the record. */
import { expect, onTestFinished, test } from 'vitest';
import { connect, type Database } from '#database/connect.ts';
import { sqlStateOf } from '#database/errors.ts';
import { openGate } from '#database/gate/gate.ts';
import type { Gate, Ports } from '#domain/ports.ts';
import type { Region } from '#domain/region/region.ts';
import { databaseForTest } from '../support/database.ts';

const actor = { member: 'crisis', door: 'slack' };

async function openRegion(): Promise<{ database: Database; gate: Gate; region: Region }> {
  const database = connect(await databaseForTest());
  onTestFinished(() => database.close());
  const gate = openGate(database);
  const crisis = await gate.identifyMember('crisis');
  if (!crisis) throw new Error('the demo has no crisis worker');
  return { database, gate, region: crisis.region };
}

const recordOf = async ({ prisma }: Database) =>
  (await prisma.record.findMany({ orderBy: { id: 'asc' } })).map(
    ({ kind, memberKey, door, result }) => `${kind} ${memberKey ?? '-'} ${door} ${result}`,
  );

/** A free place at Singel 9, kept for one man. */
const reserve = (ports: Ports, placeId: string, clients: string[] = []) =>
  ports.placements.reserve({
    request: {
      by: 'crisis',
      at: ports.now,
      household: { targetGroup: 'single_man', ages: [] },
      municipality: null,
      location: 'dno',
    },
    placeId,
    clients,
    until: new Date(ports.now.getTime() + 3_600_000),
  });

test('every change of a story leaves its line: who, what and through which door', async () => {
  const { database, gate, region } = await openRegion();
  const write = <T>(work: (ports: Ports) => Promise<T>) => gate.withRegion(region, 'write', work, actor);
  await write(async (ports) => {
    const { placements, places, members, outflow, escalations, now } = ports;
    const first = await reserve(ports, 'dno/bed 18', ['MH-0700']);
    const second = await reserve(ports, 'dno/bed 19');
    if (first.kind !== 'reserved' || second.kind !== 'reserved') throw new Error('not reserved');
    await placements.arrive(first.placement, now, 'opvang');
    await placements.cancel(second.placement, now, 'crisis');
    await placements.turnAway({
      request: { by: 'crisis', at: now, household: { ages: [] }, municipality: null, location: null },
      reason: 'full',
      offered: [],
    });
    await places.attest({ location: 'dno', at: now, by: 'opvang', counted: 9, derived: 10 });
    await members.chooseLocale('crisis', 'en');
    const { code } = await members.invite('opvang', new Date(now.getTime() + 60_000));
    await members.redeem(code, { platform: 'slack', workspace: 'T1', user: 'U1' }, now);
    const opened = await outflow.open({ client: 'MH-0700', holder: 'casus', at: now });
    if (opened === 'already_open') throw new Error('already open');
    await outflow.addBlocker(opened, {
      at: now,
      by: 'casus',
      kind: 'rent_debt',
      owner: 'servatius',
      due: null,
    });
    const [blocker] = (await outflow.byId(opened.id))?.blockers ?? [];
    await outflow.resolveBlocker(opened, blocker?.id ?? '', { at: now, by: 'casus', note: null });
    await outflow.note(opened, { at: now, by: 'casus', note: 'gebeld' });
    await outflow.noteResolved(opened, { at: now, by: 'regie', note: 'woning gevonden' });
    const raised = await escalations.raise({
      subject: { caseId: opened.id, client: 'MH-0700' },
      stall: { rule: 'by_hand', since: now },
      at: now,
      by: 'casus',
      reason: 'niemand belt terug',
    });
    if (raised === 'already_open') throw new Error('already open');
    const current = async () => (await escalations.byId(raised.id)) ?? raised;
    await escalations.recordStep(raised, {
      at: now,
      kind: 'alert',
      rung: 0,
      nextAt: now,
      members: ['casus'],
    });
    await escalations.take(await current(), { at: now, by: 'casus', leaseUntil: now });
    await escalations.renewLease(await current(), { at: now, by: 'regie', leaseUntil: now });
    await escalations.recordStep(await current(), {
      at: now,
      kind: 'remind',
      rung: 0,
      nextAt: now,
      members: [],
    });
    await escalations.snooze(await current(), { at: now, by: 'casus', until: now });
    await escalations.release(await current(), { at: now, by: 'casus' });
    await escalations.resolve(await current(), { at: now, by: 'regie', moved: 'gebeld' });
    await outflow.setPhase(opened, { at: now, by: 'casus', phase: 'housed', note: null });
  });
  expect(await recordOf(database)).toEqual([
    'placement.reserved crisis slack done',
    'placement.reserved crisis slack done',
    'placement.arrived opvang slack done',
    'placement.cancelled crisis slack done',
    'placement.turned_away crisis slack done',
    'location.counted opvang slack done',
    'member.language_chosen crisis slack done',
    'member.invited crisis slack done',
    'member.linked opvang slack done',
    'case.opened casus slack done',
    'case.blocker_added casus slack done',
    'case.blocker_resolved casus slack done',
    'case.noted casus slack done',
    'case.escalation_resolved regie slack done',
    'escalation.raised casus slack done',
    'escalation.alerted crisis slack done',
    'escalation.taken casus slack done',
    'escalation.lease_renewed regie slack done',
    'escalation.reminded crisis slack done',
    'escalation.snoozed casus slack done',
    'escalation.released casus slack done',
    'escalation.resolved regie slack done',
    'case.phase_housed casus slack done',
  ]);
  const stored = await database.pool.query<{ line: string }>(
    'select row_to_json(r)::text as line from record r',
  );
  expect(stored.rows.map(({ line }) => line).join()).not.toMatch(
    /gebeld|niemand belt|woning gevonden|MH-0700/,
  );
});

test('what the clock does has no member, and what is undone leaves no line', async () => {
  const { database, gate, region } = await openRegion();
  await gate.withRegion(region, 'write', async (ports) => {
    const reserved = await reserve(ports, 'dno/bed 18');
    if (reserved.kind === 'reserved') await ports.placements.cancel(reserved.placement, ports.now, 'crisis');
    await ports.record({ kind: 'ladder.looked', subject: region.id });
  });
  await expect(
    gate.withRegion(region, 'write', async (ports) => {
      await reserve(ports, 'dno/bed 19');
      throw new Error('the power went');
    }),
  ).rejects.toThrow('the power went');
  expect(await recordOf(database)).toEqual([
    'placement.reserved crisis clock done',
    'placement.cancelled crisis clock done',
    'ladder.looked - clock done',
  ]);
  expect(await database.prisma.placement.count()).toBe(1);
});

test('a look and a refusal are recorded from a unit that only reads, and one that fails tells of no look', async () => {
  const { database, gate, region } = await openRegion();
  const looked = await gate.withRegion(
    region,
    'read',
    async ({ outflow, record }) => {
      await record({ kind: 'case.shown', subject: 'U-222222', result: 'looked' });
      await record({ kind: 'case.changed', subject: 'U-222222', result: 'refused' });
      return outflow.knowsClient('MH-0001');
    },
    actor,
  );
  expect(looked).toBe(true);
  await expect(
    gate.withRegion(region, 'read', async ({ record }) => {
      await record({ kind: 'case.shown', subject: 'U-333333', result: 'looked' });
      throw new Error('away');
    }),
  ).rejects.toThrow('away');
  expect(await recordOf(database)).toEqual([
    'case.shown crisis slack looked',
    'case.changed crisis slack refused',
  ]);
});

test('the record is written once', async () => {
  const { database, gate, region } = await openRegion();
  await gate.withRegion(region, 'write', ({ record }) => record({ kind: 'a', subject: 'b' }), actor);
  for (const statement of [`update record set kind = 'x'`, 'delete from record', 'truncate record'])
    await expect(database.pool.query(statement)).rejects.toSatisfy((error) => sqlStateOf(error) === 'DS013');
});

test('a unit that reads changes nothing, has no inbox, and sees one state of one moment', async () => {
  const { database, gate, region } = await openRegion();
  await expect(
    gate.withRegion(region, 'read', ({ members }) => members.chooseLocale('crisis', 'en')),
  ).rejects.toSatisfy((error) => sqlStateOf(error) === '25006');
  await expect(
    gate.withRegion(region, 'read', (_, inbox) =>
      inbox.claim({ platform: 'slack', workspace: 'T1', key: 'k', mayAskAgain: false }),
    ),
  ).rejects.toThrow('no inbox');
  await gate.withRegion(region, 'read', async (ports) => {
    const before = await ports.outflow.stayOf('MH-0001');
    await database.pool.query(
      `update occupation set ends_at = clock_timestamp() where id in (select occupation_id from occupant where client_code = 'MH-0001')`,
    );
    expect(await ports.outflow.stayOf('MH-0001')).toEqual(before);
    expect((await ports.places.snapshot()).at).toEqual(ports.now);
  });
});

test('a moment that is played is the only clock: who stayed then, and who ran the location then', async () => {
  const { gate, region } = await openRegion();
  const longAgo = new Date('2020-06-01T10:00:00Z');
  await gate.withRegion(
    region,
    'write',
    async (ports) => {
      expect(ports.now).toEqual(longAgo);
      expect(await ports.outflow.stayOf('MH-0001')).toBeNull();
      const { at, locations } = await ports.places.snapshot();
      expect(at).toEqual(longAgo);
      expect(locations.find(({ key }) => key === 'dno')?.operator).toBe('leger-des-heils');
    },
    actor,
    longAgo,
  );
});

test('many who read and write at once on few connections all get through', async () => {
  const url = await databaseForTest();
  const database = connect(url, { connections: 3 });
  onTestFinished(() => database.close());
  const gate = openGate(database);
  const crisis = await gate.identifyMember('crisis');
  if (!crisis) throw new Error('the demo has no crisis worker');
  const { region } = crisis;
  const read = () =>
    gate.withRegion(region, 'read', async ({ outflow, places }) => {
      await outflow.stayOf('MH-0001');
      return (await places.snapshot()).locations.length;
    });
  const write = () => gate.withRegion(region, 'write', ({ places }) => places.snapshot());
  const all = await Promise.all(
    Array.from({ length: 40 }, (_, index) => (index % 4 === 0 ? write() : read())),
  );
  expect(all).toHaveLength(40);
});

test('two that waited for each other: the one that was undone goes again', async () => {
  const { database, gate, region } = await openRegion();
  const bothHold = Promise.withResolvers<void>();
  let holding = 0;
  const crossing = (first: string, second: string) =>
    gate.withRegion(region, 'write', async ({ outflow, record }) => {
      await outflow.lock(first);
      holding += 1;
      if (holding === 2) bothHold.resolve();
      await bothHold.promise;
      await outflow.lock(second);
      await record({ kind: 'crossed', subject: first });
    });
  await Promise.all([crossing('MH-0007', 'MH-0009'), crossing('MH-0009', 'MH-0007')]);
  expect(await database.prisma.record.count()).toBe(2);
  expect(holding).toBe(3);
});
