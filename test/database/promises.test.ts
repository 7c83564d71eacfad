/** What the database itself refuses, whatever the code does. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type Database, type Sql } from '#database/connect.ts';
import { constraintOf, sqlStateOf } from '#database/errors.ts';
import { tryWithin } from '#database/gate/savepoint.ts';
import { freshDatabase } from '../support/database.ts';

const regionId = 'maastricht-heuvelland';
let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  database = connect(fresh.url);
});
afterAll(async () => {
  await database.close();
  await drop();
});

const hour = (hours: number) => new Date(Date.UTC(2030, 0, 1, hours));
const occupy = (placeId: string, from: Date, until: Date | null, kind = 'stay') =>
  database.prisma.occupation.create({ data: { regionId, placeId, kind, startsAt: from, endsAt: until } });
const refusal = async (work: Promise<unknown>) => work.then(() => undefined, constraintOf);

describe('the database refuses', () => {
  test('two households on one place at the same time, reserved or staying', async () => {
    await occupy('dno/bed 20', hour(0), hour(2), 'reservation');
    expect(await refusal(occupy('dno/bed 20', hour(1), null))).toBe('one_household_per_place');
    expect(await refusal(occupy('dno/bed 20', hour(2), null))).toBeUndefined();
  });

  test('one person in two places at the same time, in the whole region', async () => {
    await database.prisma.client.create({ data: { regionId, code: 'MH-9001' } });
    const first = await occupy('dno/bed 19', hour(0), null);
    const second = await occupy('gezin/tweepersoonskamer 2', hour(5), hour(6));
    const stay = (occupationId: string) =>
      database.prisma.occupant.create({
        data: { regionId, occupationId, clientCode: 'MH-9001', startsAt: hour(0) },
      });
    await stay(first.id);
    expect(await refusal(stay(second.id))).toBe('one_place_per_person');
    // When the first stay ends, its times reach the person by themselves.
    await database.prisma.occupation.update({
      where: { regionId_id: { regionId, id: first.id } },
      data: { endsAt: hour(5) },
    });
    expect(await refusal(stay(second.id))).toBeUndefined();
  });

  test('a reservation without an end', async () => {
    expect(await refusal(occupy('dno/bed 18', hour(0), null, 'reservation'))).toBe('reservation_always_ends');
  });

  test('two operators of one location on the same day', async () => {
    const added = database.prisma.locationOperator.create({
      data: { regionId, locationKey: 'dno', organisationKey: 'xonar', validFrom: new Date('2022-12-31') },
    });
    expect(await refusal(added)).toBe('location_has_one_operator_at_a_time');
  });

  test('the same open blocker twice in one case, with a date or without', async () => {
    const [outflowCase] = await database.prisma.outflowCase.findMany();
    for (const due of [new Date('2030-01-01'), null]) {
      const add = (number: number, resolvedAt: Date | null = null) =>
        database.prisma.blocker.create({
          data: {
            regionId,
            caseId: outflowCase?.id ?? '',
            number,
            kind: 'stability',
            ownerKey: 'levantogroep',
            due,
            openedAt: hour(0),
            resolvedAt,
          },
        });
      const first = due ? 100 : 200;
      await add(first);
      expect(await refusal(add(first + 1))).toBe('one_open_blocker_per_agreement');
      expect(await refusal(add(first + 2, hour(1)))).toBeUndefined();
    }
  });

  test('two open cases or two open escalations of one client', async () => {
    const open = () =>
      database.prisma.outflowCase.create({
        data: {
          regionId,
          clientCode: 'MH-0001',
          holderKey: 'casus',
          phase: 'intake',
          phaseSince: hour(0),
          openedAt: hour(0),
          lastProgressAt: hour(0),
        },
      });
    await open();
    expect(await refusal(open())).toBe('one_open_case_per_client');
    const raise = () =>
      database.prisma.escalation.create({
        data: {
          regionId,
          clientCode: 'MH-0001',
          rule: 'no_progress',
          since: hour(0),
          raisedAt: hour(0),
          state: 'open',
          ladder: [],
          nextAt: hour(0),
        },
      });
    await raise();
    expect(await refusal(raise())).toBe('one_open_escalation_per_client');
  });

  test('an open escalation without a next moment, and a change of its ladder', async () => {
    const [escalation] = await database.prisma.escalation.findMany({ where: { clientCode: 'MH-0001' } });
    const where = { regionId_id: { regionId, id: escalation?.id ?? '' } };
    expect(await refusal(database.prisma.escalation.update({ where, data: { nextAt: null } }))).toBe(
      'open_escalation_has_a_next_moment',
    );
    await expect(
      database.prisma.escalation.update({ where, data: { ladder: [{ to: 'coordinator' }] } }),
    ).rejects.toSatisfy((error) => sqlStateOf(error) === 'DS009');
  });

  test('history that is changed afterwards', async () => {
    await expect(database.prisma.caseEvent.updateMany({ data: { note: 'anders' } })).rejects.toSatisfy(
      (error) => sqlStateOf(error) === 'DS013',
    );
    await expect(database.prisma.caseEvent.deleteMany({})).rejects.toSatisfy(
      (error) => sqlStateOf(error) === 'DS013',
    );
  });

  test('a moved clock outside a demo', async () => {
    await expect(
      database.prisma.region.update({
        where: { id: regionId },
        data: { demo: false, clockOffsetSeconds: 60 },
      }),
    ).rejects.toSatisfy((error) => constraintOf(error) === 'region_clock_moves_in_demo_only');
  });
});

test('every row of a region carries its region id, first in its key', async () => {
  const { rows } = await database.pool.query<{ table: string; first: string }>(`
    select c.relname as "table", a.attname as first from pg_index i
    join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where i.indisprimary and n.nspname = 'public' and c.relname not like '\\_%' order by 1`);
  const directories = ['chat_identity', 'inbox_event', 'installation', 'invite'];
  for (const { table, first } of rows) {
    if (table === 'region') expect(first).toBe('id');
    else if (!directories.includes(table)) expect(`${table}: ${first}`).toBe(`${table}: region_id`);
  }
  expect(rows.length).toBeGreaterThan(20);
});

test('a part of a transaction that is refused takes nothing else with it', async () => {
  await database.prisma.$transaction(async (transaction) => {
    const sql = transaction as unknown as Sql;
    await sql.client.create({ data: { regionId, code: 'MH-9002' } });
    const tried = await tryWithin(sql, async () =>
      sql.client.create({ data: { regionId, code: 'MH-9002' } }),
    );
    expect(tried).toMatchObject({ violated: expect.any(String) });
  });
  expect(await database.prisma.client.count({ where: { code: 'MH-9002' } })).toBe(1);
});
