/** A database as others set it up: other languages, other formats, other isolation, and rights that are missing. */
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '#database/connect.ts';
import { constraintOf } from '#database/errors.ts';
import { openGate } from '#database/gate/gate.ts';
import { DatabaseUnreachable, openDatabase } from '#database/open.ts';
import { readinessOf } from '#database/readiness.ts';
import { databaseForTest } from '../support/database.ts';
import { houseForTest } from '../support/house.ts';
import { openLine } from '../support/line.ts';
import { onServer } from '../support/template.ts';

const nameOf = (url: string) => new URL(url).pathname.slice(1);

async function asOwner(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

const opening = (url: string) =>
  openDatabase({ databaseUrl: url, dataDirectory: '/nowhere', connections: 3 }).then(
    (database) => database.close(),
    (error: unknown) => error,
  );

test('German dates, New Zealand’s time and serializable by default: it starts, answers and places as always', async () => {
  const url = await databaseForTest();
  await onServer(
    url,
    `alter database ${nameOf(url)} set datestyle = 'German, DMY'; alter database ${nameOf(url)} set timezone = 'Pacific/Auckland';
     alter database ${nameOf(url)} set intervalstyle = 'sql_standard'; alter database ${nameOf(url)} set default_transaction_isolation = 'serializable'`,
  );
  expect(await opening(url)).toBeUndefined();
  const database = connect(url);
  onTestFinished(() => database.close());
  const gate = openGate(database);
  const crisis = await gate.identifyMember('crisis');
  expect(Math.abs((crisis?.now.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
  const { rows } = await database.pool.query(
    `select current_setting('transaction_isolation') as isolation, current_setting('DateStyle') as dates`,
  );
  expect(rows).toEqual([{ isolation: 'read committed', dates: expect.stringContaining('ISO') }]);
});

test('a constraint is known by the protocol’s own field, whatever language the server speaks', async () => {
  const database = connect(await databaseForTest());
  onTestFinished(() => database.close());
  // What a German server says of the same refusals; the field beside the sentence is the same everywhere.
  await database.pool.query(`
    create function refuse_in_german() returns trigger language plpgsql as $$ begin
      raise exception 'kollidierender Schlüsselwert verletzt Exclusion-Constraint »one_place_per_person«'
        using errcode = '23P01', constraint = 'one_place_per_person', table = 'occupation';
    end $$;
    create trigger german before insert on occupation for each row execute function refuse_in_german();`);
  const occupy = () =>
    database.prisma.occupation.create({
      data: { regionId: 'maastricht-heuvelland', placeId: 'dno/bed 18', kind: 'stay', startsAt: new Date() },
    });
  await expect(occupy()).rejects.toSatisfy((error) => constraintOf(error) === 'one_place_per_person');
  await expect(
    database.prisma.$transaction(
      (sql) =>
        sql.$executeRaw`insert into occupation (region_id, place_id, kind, starts_at) values ('maastricht-heuvelland', 'dno/bed 18', 'stay', now())`,
    ),
  ).rejects.toSatisfy((error) => constraintOf(error) === 'one_place_per_person');
});

test('a role that may make no tables is told so, with the statement that helps', async () => {
  const url = await databaseForTest('empty');
  const role = new URL(url).username;
  const everything = `revoke create on database ${nameOf(url)} from ${role}`;
  await asOwner(url, 'revoke create on schema public from pg_database_owner, public', everything);
  const refused = await opening(url);
  expect(refused).toBeInstanceOf(DatabaseUnreachable);
  expect(String(refused)).toContain(`GRANT USAGE, CREATE ON SCHEMA "public" TO "${role}";`);
  await asOwner(url, `grant usage, create on schema public to ${role}`);
  const still = await opening(url);
  expect(still).toBeInstanceOf(DatabaseUnreachable);
  expect(String(still)).toContain(`GRANT CREATE ON DATABASE "${nameOf(url)}" TO "${role}";`);
  await asOwner(url, `grant create on database ${nameOf(url)} to ${role}`);
  expect(await opening(url)).toBeUndefined();
});

test('tables that may not be written are told at the start; a process that loses its rights is not ready', async () => {
  const url = await databaseForTest();
  const role = new URL(url).username;
  const probe = readinessOf(url);
  onTestFinished(() => probe.close());
  expect(await probe.look()).toEqual({ ready: true });
  await asOwner(url, `revoke insert on placement from ${role}`);
  const refused = await opening(url);
  expect(refused).toBeInstanceOf(DatabaseUnreachable);
  expect(String(refused)).toContain('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "public"');
  expect(await probe.look()).toEqual({ ready: false, why: 'missing_rights' });
  await asOwner(url, `grant insert on placement to ${role}`);
  expect(await probe.look()).toEqual({ ready: true });
});

test('a database that only lets read is not ready', async () => {
  const url = await databaseForTest();
  await onServer(url, `alter database ${nameOf(url)} set default_transaction_read_only = on`);
  const probe = readinessOf(url);
  onTestFinished(() => probe.close());
  expect(await probe.look()).toEqual({ ready: false, why: 'read_only' });
});

test('while the database is frozen, /readyz says so within three seconds, and is well again afterwards', async () => {
  const line = await openLine(await databaseForTest());
  const house = await houseForTest({ environment: { DATABASE_URL: line.url } });
  const ready = async () => {
    const started = Date.now();
    const { status } = await fetch(`${house.url}/readyz`);
    return { status, soon: Date.now() - started < 3_000 };
  };
  expect(await ready()).toEqual({ status: 200, soon: true });
  line.freeze();
  // Others wait on every connection that there is.
  const asked = Array.from({ length: 12 }, () => house.say('crisis', 'bedden'));
  expect(await ready()).toEqual({ status: 503, soon: true });
  expect(await ready()).toEqual({ status: 503, soon: true });
  expect((await fetch(`${house.url}/healthz`)).status).toBe(200);
  line.thaw();
  await Promise.all(asked);
  await expect.poll(async () => (await ready()).status).toBe(200);
});

test('when all connections are in use, it says what to do', async () => {
  const url = await databaseForTest();
  await onServer(url, `alter database ${nameOf(url)} connection limit 0`);
  const refused = await opening(url);
  await onServer(url, `alter database ${nameOf(url)} connection limit -1`);
  expect(refused).toBeInstanceOf(DatabaseUnreachable);
  expect(String(refused)).toMatch(/alle verbindingen .* in gebruik/);
});
