/** An escalation ends with what it is about, and its history says who did what. */
import { expect, onTestFinished, test } from 'vitest';
import { connect, type Database } from '#database/connect.ts';
import { openGate } from '#database/gate/gate.ts';
import { stallsOf } from '#domain/outflow/stalled.ts';
import type { Gate, Ports } from '#domain/ports.ts';
import { addLocalDays } from '#domain/region/calendar.ts';
import type { Region } from '#domain/region/region.ts';
import { settleEscalation } from '#escalation/settle.ts';
import { stepOne } from '#escalation/sweep.ts';
import { mayStall, raiseStalled } from '#escalation/watchdog.ts';
import { databaseForTest } from '../support/database.ts';
import { houseForTest } from '../support/house.ts';

interface Open {
  database: Database;
  gate: Gate;
  region: Region;
  write<T>(work: (ports: Ports) => Promise<T>): Promise<T>;
}

async function openRegion(): Promise<Open> {
  const database = connect(await databaseForTest());
  onTestFinished(() => database.close());
  const gate = openGate(database);
  const crisis = await gate.identifyMember('crisis');
  if (!crisis) throw new Error('the demo has no crisis worker');
  const { region } = crisis;
  return { database, gate, region, write: (work) => gate.withRegion(region, 'write', work) };
}

/** MH-0010 stays at Singel 9 for longer than its norm, and has no case. */
async function longStay({ database }: Open): Promise<void> {
  await database.pool.query(`
    insert into client (region_id, code) values ('maastricht-heuvelland', 'MH-0710');
    insert into occupation (region_id, id, place_id, kind, starts_at)
      values ('maastricht-heuvelland', 'long-stay', 'dno/bed 19', 'stay', clock_timestamp() - interval '60 days');
    insert into occupant (region_id, occupation_id, client_code, starts_at)
      values ('maastricht-heuvelland', 'long-stay', 'MH-0710', now());`);
}
const escalationOf = ({ database }: Open) =>
  database.prisma.escalation.findFirst({ where: { clientCode: 'MH-0710' } });
const leave = ({ database }: Open) =>
  database.pool.query(`update occupation set ends_at = clock_timestamp() where id = 'long-stay'`);

test('a stay over the norm without a case escalates; when the client leaves, the next look ends it', async () => {
  const house = await openRegion();
  await longStay(house);
  await house.write(raiseStalled);
  expect(await escalationOf(house)).toMatchObject({ rule: 'stay_over_norm', state: 'open', caseId: null });
  await leave(house);
  await house.write(raiseStalled);
  expect(await escalationOf(house)).toMatchObject({
    state: 'resolved',
    resolution: 'left',
    resolvedBy: null,
  });
});

test('when the client left before the next step, nobody is alerted any more', async () => {
  const house = await openRegion();
  await longStay(house);
  await house.write(raiseStalled);
  await leave(house);
  while (await house.write((ports) => stepOne(ports)));
  const ended = await escalationOf(house);
  expect(ended).toMatchObject({ state: 'resolved', resolution: 'left', rung: -1 });
  expect(await house.database.prisma.message.count({ where: { subject: ended?.id ?? '' } })).toBe(0);
  expect(await house.database.prisma.message.count()).toBeGreaterThan(0);
});

test('somebody who stays on keeps their escalation', async () => {
  const house = await openRegion();
  await longStay(house);
  await house.write(raiseStalled);
  await house.write(raiseStalled);
  expect(await escalationOf(house)).toMatchObject({ state: 'open' });
});

test('a case that is opened while its stay is being judged leaves no escalation that says there is none', async () => {
  const house = await openRegion();
  await longStay(house);
  const hasOpened = Promise.withResolvers<void>();
  const mayCommit = Promise.withResolvers<void>();
  const opening = house.write(async ({ outflow, now }) => {
    await outflow.open({ client: 'MH-0710', holder: 'casus', at: now });
    hasOpened.resolve();
    await mayCommit.promise;
  });
  await hasOpened.promise;
  const raising = house.write(raiseStalled);
  const waits = async () =>
    (
      await house.database.pool.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
    ).rows[0]?.waiting;
  await expect.poll(waits).toBe(1);
  mayCommit.resolve();
  await Promise.all([opening, raising]);
  expect(await escalationOf(house)).toBeNull();
});

test('a colleague’s step renews the lease, and history does not say that the taker took it again', async () => {
  const house = await openRegion();
  await house.database.pool.query(
    `insert into member (region_id, key, name, organisation_key, roles)
     select region_id, 'collega', 'Collega', organisation_key, roles from member where key = 'casus'`,
  );
  await house.write(raiseStalled);
  await house.write(async (ports) => {
    const { escalations, outflow, now } = ports;
    const one = await outflow.find('MH-0007');
    const open = one && (await escalations.openFor({ caseId: one.id, client: one.client }));
    if (!one || !open) throw new Error('MH-0007 does not stall');
    await escalations.take(open, { at: now, by: 'casus', leaseUntil: now });
    await outflow.addBlocker(one, {
      at: now,
      by: 'collega',
      kind: 'rent_debt',
      owner: 'servatius',
      due: null,
    });
    expect(await settleEscalation(ports, one.id, { by: 'collega', what: 'block' })).toBeNull();
    expect((await escalations.byId(open.id))?.nextAt?.getTime()).toBeGreaterThan(now.getTime());
  });
  const history = await house.database.prisma.escalationEvent.findMany({
    where: { kind: { in: ['taken', 'lease_renewed'] } },
    orderBy: { id: 'asc' },
  });
  expect(history.map(({ kind, memberKey }) => [kind, memberKey])).toEqual([
    ['taken', 'casus'],
    ['lease_renewed', 'collega'],
  ]);
});

test('only an escalation that is open already is told as such; any other refusal of the database is a fault', async () => {
  const house = await openRegion();
  const raise = (by: string | null) =>
    house.write(({ escalations, now }) =>
      escalations.raise({
        subject: { caseId: null, client: 'MH-0001' },
        stall: { rule: 'stay_over_norm', since: now },
        at: now,
        by,
        reason: null,
      }),
    );
  await expect(raise('nobody-of-ours')).rejects.toThrow('escalation_region_id_raised_by_fkey');
  expect(await raise(null)).toMatchObject({ client: 'MH-0001' });
  expect(await raise(null)).toBe('already_open');
});

test('a turn-away is settled by whoever asked, for the same household, and by nobody else', async () => {
  const house = await openRegion();
  const settle = (by: string, persons: number) =>
    house.write(async ({ placements, now }) => {
      const household = { targetGroup: 'single_man' as const, persons, ages: [] };
      const asked = {
        by: 'crisis',
        at: now,
        household: { ...household, persons: 1 },
        municipality: null,
        location: null,
      };
      const { reference } = await placements.turnAway({ request: asked, reason: 'full', offered: [] });
      const reserved = await placements.reserve({
        request: { by, at: now, household, municipality: null, location: 'dno' },
        placeId: `dno/bed ${by === 'crisis' ? 17 + persons : 20}`,
        clients: [],
        until: new Date(now.getTime() + 3_600_000),
      });
      if (reserved.kind !== 'reserved') throw new Error(reserved.kind);
      return {
        settled: await placements.settleTurnAway(reference, reserved.placement),
        again: await placements.settleTurnAway(reference, reserved.placement),
      };
    });
  expect(await settle('crisis', 1)).toEqual({ settled: true, again: false });
  expect(await settle('crisis', 2)).toEqual({ settled: false, again: false });
  expect(await settle('toegang', 1)).toEqual({ settled: false, again: false });
  expect(await house.database.prisma.turnAway.count({ where: { insteadPlacement: { not: null } } })).toBe(1);
});

test('a case that closed tells so on the card of its escalation, in words', async () => {
  const house = await houseForTest();
  await house.service.runtime.runAllDue();
  await house.service.runtime.database.pool.query(
    `update outflow_case set closed_at = clock_timestamp(), phase = 'housed' where client_code = 'MH-0007'`,
  );
  await house.admin.clock(7 * 86_400, undefined);
  await house.admin.work();
  const ended = await house.service.runtime.database.prisma.escalation.findFirstOrThrow({
    where: { clientCode: 'MH-0007' },
  });
  expect(ended).toMatchObject({ state: 'resolved', resolution: 'closed' });
  const shown = await house.say('regie', `escalatie toon ${ended.reference}`);
  expect(JSON.stringify(shown.card)).toContain('de casus is afgesloten');
});

test('the sieve before the rules lets through every case that stalls, on each of many days, and not all of them', async () => {
  const house = await openRegion();
  const { norms, timeZone } = house.region;
  const passed = new Set<number>();
  for (let day = -20; day <= 120; day += 1) {
    const at = addLocalDays(new Date(), day, timeZone);
    const look = async ({ outflow, now }: Ports) => {
      const stalling = (await outflow.openCases()).filter(
        (one) => stallsOf(one, now, norms, timeZone).length > 0,
      );
      const through = (await outflow.openCases(mayStall(now, house.region))).map(({ id }) => id);
      expect(through).toEqual(expect.arrayContaining(stalling.map(({ id }) => id)));
      passed.add(through.length);
    };
    await house.gate.withRegion(house.region, 'read', look, undefined, at);
  }
  expect(passed.size).toBeGreaterThan(2);
});
