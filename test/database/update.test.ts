/** An update of the program on a database with data of the version before: every answer stays, and what had vanished is back. */
import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { connect } from '#database/connect.ts';
import { openGate } from '#database/gate/gate.ts';
import { migrate, readMigrations } from '#database/migration/migrate.ts';
import { filters, migrationList, schemaFile, withSchemaEngine } from '#database/migration/schema-engine.ts';
import { databaseForTest } from '../support/database.ts';

/** The last migration of the version before. */
const before = '20261122150000_chosen_language';

/** A region as that version stored it: in use for a while, with rows whose neighbours somebody took away by hand. */
const lived = `
  insert into region (id, name, time_zone, norms, ladder) values ('r', 'Regio', 'Europe/Amsterdam',
    '{"reservationMinutes": 60, "freshUnderHours": 2, "staleOverHours": 8, "stayNights": {"default": 84, "perLocation": {"dno": 42}}, "daysWithoutProgress": 14,
      "hardLimitDays": 56, "quietDaysAfterResolve": 7, "leaseWorkingDays": 15, "reminderWorkingDays": 3, "inviteDays": 14}',
    '[{"to": "case_holder", "workingDays": 2}]');
  insert into municipality values ('r', 'stad', 'Stad');
  insert into organisation (region_id, key, name, kind) values ('r', 'opvang', 'Opvang', 'provider');
  insert into member (region_id, key, name, organisation_key, roles) values ('r', 'noor', 'Noor', 'opvang', '{shelter_staff,case_holder,crisis_worker}');
  insert into location (region_id, key, name, aliases, kind, municipality_key) values
    ('r', 'dno', 'Singel', '{}', 'nachtopvang', 'stad'), ('r', 'dorp', 'Dorpshuis', '{}', 'nachtopvang', 'opgeheven-dorp');
  insert into location_operator (region_id, location_key, valid_from, organisation_key) values ('r', 'dno', '2020-01-01', 'opvang'), ('r', 'dorp', '2020-01-01', 'opvang');
  insert into place (region_id, id, location_key, name, persons, target_groups, sexes)
    select 'r', l || '/bed ' || n, l, 'bed ' || n, 1, '{single_man}', '{male}' from unnest('{dno,dorp}'::text[]) l, generate_series(1, 3) n;
  insert into client (region_id, code) values ('r', 'C-1'), ('r', 'C-2');
  insert into request (region_id, id, at, member_key, target_group, ages) values ('r', 'q1', '2026-11-01T20:00Z', 'noor', 'single_man', '{}'), ('r', 'q2', '2026-11-02T20:00Z', 'weg', 'single_man', '{}');
  insert into placement (region_id, id, reference, request_id, place_id, clients, until, arrived_at, arrived_by) values
    ('r', 'p1', 'P-1', 'q1', 'dno/bed 1', '{C-1}', '2026-11-01T21:30Z', '2026-11-01T21:00Z', 'noor'),
    ('r', 'p2', 'P-2', 'q2', 'dno/bed 99', '{C-2}', '2026-11-02T21:30Z', null, null);
  insert into occupation (region_id, id, place_id, kind, starts_at, placement_id) values ('r', 'o1', 'dno/bed 1', 'stay', '2026-11-01T21:00Z', 'p1');
  insert into occupant (region_id, occupation_id, client_code, starts_at) values ('r', 'o1', 'C-1', now());
  insert into turn_away (region_id, id, reference, request_id, at, reason, offered, instead_placement) values ('r', 't1', 'N-1', 'q2', '2026-11-02T20:00Z', 'full', '{}', 'P-9');
  insert into attestation (region_id, location_key, at, member_key, counted, derived) values ('r', 'dno', '2026-11-03T08:00Z', 'weg', 1, 1);
  insert into outflow_case (region_id, id, reference, client_code, holder_key, phase, phase_since, opened_at, last_progress_at)
    values ('r', 'c1', 'U-1', 'C-1', 'noor', 'plan', '2026-11-02T08:00Z', '2026-11-02T08:00Z', '2026-11-02T08:00Z');
  insert into case_event (region_id, case_id, at, member_key, kind, note) values ('r', 'c1', '2026-11-02T08:00Z', 'noor', 'opened', null), ('r', 'c1', '2026-11-03T08:00Z', 'weg', 'progress', 'gebeld');
  insert into escalation (region_id, id, reference, client_code, case_id, rule, since, raised_at, state, ladder, next_at, taken_by)
    values ('r', 'e1', 'E-1', 'C-1', 'c1', 'no_progress', '2026-11-20T08:00Z', '2026-11-20T08:00Z', 'taken', '[{"to": "case_holder", "workingDays": 2}]', '2099-12-20T08:00Z', 'weg'),
      ('r', 'e2', 'E-2', 'C-gone', 'c-gone', 'no_progress', '2026-11-20T08:00Z', '2026-11-20T08:00Z', 'open', '[{"to": "case_holder", "workingDays": 2}]', '2099-12-20T08:00Z', null);
  insert into inbox_event (platform, workspace, key, region_id, claimed_at, reply) values ('slack', 'T1', 'k1', 'r', now(), '{"outcome": "answered"}'), ('slack', 'T1', 'k2', null, now(), null);`;

/** All that was stored, whatever columns came since. */
const kept = `
  select json_build_object(
    'placements', (select json_agg(json_build_array(reference, place_id, clients, until, arrived_at, arrived_by) order by reference) from placement),
    'requests', (select json_agg(json_build_array(id, at, member_key, target_group) order by id) from request),
    'stays', (select json_agg(json_build_array(t.client_code, o.place_id, o.starts_at) order by 1) from occupant t join occupation o on o.id = t.occupation_id),
    'counts', (select json_agg(json_build_array(location_key, at, member_key, counted)) from attestation),
    'cases', (select json_agg(json_build_array(reference, phase, last_progress_at)) from outflow_case),
    'history', (select json_agg(json_build_array(case_id, at, member_key, kind, note) order by id) from case_event),
    'escalations', (select json_agg(json_build_array(reference, client_code, state, taken_by, next_at) order by reference) from escalation),
    'events', (select json_agg(json_build_array(key, region_id) order by key) from inbox_event)) as all`;

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function oldDatabase(): Promise<string> {
  const url = await databaseForTest('empty');
  const old = (await readMigrations()).filter(({ name }) => name <= before);
  expect(old.at(-1)?.name).toBe(before);
  await withSchemaEngine(url, await readFile(schemaFile, 'utf8'), (engine) =>
    engine.applyMigrations({ migrationsList: migrationList(old), filters }),
  );
  await ask(url, lived);
  return url;
}

test('nothing that was stored changes, and what referred to something that is gone is counted and shown again', async () => {
  const url = await oldDatabase();
  const stored = await ask(url, kept);
  expect((await migrate(url)).length).toBeGreaterThan(0);
  expect(await ask(url, kept)).toEqual(stored);

  const database = connect(url);
  try {
    const gate = openGate(database);
    const noor = await gate.identifyMember('noor');
    if (!noor) throw new Error('Noor is gone');
    expect(noor.region.norms).toMatchObject({ reservationMinutes: 60, inviteDays: 14 });
    await gate.withRegion(noor.region, 'read', async ({ places, placements, outflow, escalations }) => {
      const { locations } = await places.snapshot();
      expect(
        locations.map(({ key, municipality, operator, places: all }) => [
          key,
          municipality.key,
          operator,
          all.length,
        ]),
      ).toEqual([
        ['dorp', 'opgeheven-dorp', 'opvang', 3],
        ['dno', 'stad', 'opvang', 3],
      ]);
      expect(locations[1]?.places.filter(({ state }) => state === 'occupied').map(({ id }) => id)).toEqual([
        'dno/bed 1',
      ]);
      expect(await placements.find('P-2')).toMatchObject({ place: { id: 'dno/bed 99' }, requestedBy: 'weg' });
      expect(await outflow.find('U-1')).toMatchObject({ client: 'C-1', location: { key: 'dno' } });
      expect((await outflow.history('c1')).map(({ by, note }) => [by, note])).toEqual([
        ['Noor', null],
        ['weg', 'gebeld'],
      ]);
      expect(
        (await escalations.open()).map(({ reference, takenBy, case: about }) => [
          reference,
          takenBy?.key,
          about?.reference,
        ]),
      ).toEqual([
        ['E-1', 'weg', 'U-1'],
        ['E-2', undefined, undefined],
      ]);
    });
    const claim = await gate.withRegion(noor.region, 'read', async () =>
      database.prisma.inboxAnswer.findMany(),
    );
    expect(claim).toMatchObject([{ regionId: 'r', key: 'k1', reply: { outcome: 'answered' } }]);
  } finally {
    await database.close();
  }
});

test('from then on nobody takes away what others refer to', async () => {
  const url = await oldDatabase();
  await migrate(url);
  const taking = [
    [`delete from municipality where key = 'stad'`, 'location_region_id_municipality_key_fkey'],
    [`delete from member where key = 'noor'`, /_fkey/],
    [`delete from place where id = 'dno/bed 99'`, 'placement_region_id_place_id_fkey'],
    [`delete from outflow_case where id = 'c1'`, /_fkey/],
    [`delete from client where code = 'C-gone'`, 'escalation_region_id_client_code_fkey'],
  ] as const;
  for (const [statement, constraint] of taking) await expect(ask(url, statement)).rejects.toThrow(constraint);
});
