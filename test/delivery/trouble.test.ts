/** What cannot be delivered is somebody's matter: it ends at once, another account is tried, and who counts on it is told. */
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createLog } from '#app/log.ts';
import { startService } from '#app/serve.ts';
import { rooms } from '#commands/index.ts';
import { readConfig } from '#src/config.ts';
import { refuses } from '../support/fake-slack.ts';
import { type House, houseForTest, signingSecret, workspace } from '../support/house.ts';

const textsTo = (house: House, user: string) =>
  house.slack
    .of('chat.postMessage')
    .flatMap(({ body }) => (body['channel'] === user ? [String(body['text'])] : []));
const deliveries = (house: House) =>
  house.service.runtime.database.prisma.delivery.findMany({ orderBy: { id: 'asc' } });
const place = (house: House) => house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
const states = async (house: House) =>
  (await deliveries(house)).map(({ platform, state }) => `${platform} ${state}`);

test.each(['channel_not_found', 'user_disabled', 'messages_tab_disabled'])(
  'nobody of the location can be reached (%s): it ends at once, is written down, and who placed is told to call',
  async (word) => {
    const house = await houseForTest({ slack: ['opvang', 'crisis'] });
    house.slack.next('chat.postMessage', refuses(word));
    const placed = await place(house);
    await expect
      .poll(() => textsTo(house, 'U-crisis').join('\n'), { timeout: 15_000 })
      .toContain('Bel de locatie');
    const [told = ''] = textsTo(house, 'U-crisis');
    expect(told).toContain('De locatie heeft dit niet gekregen');
    expect(told).toContain(String(placed.facts['reference']));
    expect(textsTo(house, 'U-opvang')).toHaveLength(1);
    await expect
      .poll(async () => (await deliveries(house)).map(({ state, lastError }) => [state, lastError]))
      .toEqual([
        ['undeliverable', word],
        ['sent', null],
      ]);
    expect(await house.service.runtime.deliveries.troubled(24)).toEqual({ undeliverable: 1, asText: 0 });
    expect(house.logged.find(({ msg }) => msg === 'message not delivered')).toMatchObject({
      level: 40,
      code: word,
      platform: 'slack',
      urgency: 'crisis',
    });
  },
);

test('a colleague at the location got it: then nobody is told otherwise', async () => {
  const house = await houseForTest({ slack: ['crisis'] });
  const { database } = house.service.runtime;
  await database.prisma.member.create({
    data: {
      ...(await database.prisma.member.findFirstOrThrow({ where: { key: 'opvang' } })),
      key: 'opvang2',
      name: 'Nog iemand',
    },
  });
  for (const member of ['opvang', 'opvang2'])
    await house.admin.link(member, { platform: 'slack', workspace, user: `U-${member}` }, undefined);
  house.slack.next('chat.postMessage', refuses('channel_not_found'));
  await place(house);
  await expect
    .poll(async () => (await states(house)).toSorted(), { timeout: 15_000 })
    .toEqual(['slack sent', 'slack undeliverable']);
  expect(textsTo(house, 'U-crisis')).toEqual([]);
});

test.each(['token_revoked', 'account_inactive', 'missing_scope', 'restricted_action'])(
  'Slack lets our app say nothing (%s): Teams is tried at once, and the account stays as it is',
  async (word) => {
    const house = await houseForTest({ teams: ['opvang'] });
    await fetch(`${house.url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await house.microsoft.sign()}`,
      },
      body: JSON.stringify(
        house.microsoft.activity({ text: 'hulp', from: { id: '29:opvang', aadObjectId: 'aad-opvang' } }),
      ),
    });
    await house.admin.link('opvang', { platform: 'slack', workspace, user: 'U-opvang' }, undefined);
    house.slack.always('chat.postMessage', refuses(word));
    await place(house);
    await expect
      .poll(() => states(house), { timeout: 15_000 })
      .toEqual(['slack undeliverable', 'teams sent']);
    const { prisma } = house.service.runtime.database;
    expect(await prisma.chatIdentity.count({ where: { reachable: false } })).toBe(0);
    expect(textsTo(house, 'U-opvang')).toHaveLength(1);
  },
);

test('when somebody mended the app, what it was not allowed to say is said after all', async () => {
  const house = await houseForTest({ slack: ['opvang'] });
  house.slack.next('chat.postMessage', refuses('token_revoked'));
  await place(house);
  await expect.poll(() => states(house), { timeout: 15_000 }).toEqual(['slack undeliverable']);
  const { deliveries: store } = house.service.runtime;
  expect(await store.tryAgain({ platform: 'slack', workspace: 'T0ANDERS' }, 24)).toBe(0);
  expect(await store.tryAgain({ platform: 'slack', workspace }, 24)).toBe(1);
  await expect.poll(() => states(house), { timeout: 15_000 }).toEqual(['slack sent']);
});

test.each(['invalid_blocks', 'msg_too_long', 'msg_blocks_too_long'])(
  'Slack refuses how a message is made (%s): it goes once as text, and that is counted',
  async (word) => {
    const house = await houseForTest({ slack: ['opvang'] });
    house.slack.next('chat.postMessage', refuses(word));
    await place(house);
    await expect.poll(() => states(house), { timeout: 15_000 }).toEqual(['slack sent']);
    const [, second] = house.slack.of('chat.postMessage');
    expect(second?.body['text']).toContain('Er komt iemand');
    expect(second?.body['blocks'] ?? []).toEqual([]);
    expect(await house.service.runtime.deliveries.troubled(24)).toEqual({ undeliverable: 0, asText: 1 });
    expect(house.logged.find(({ msg }) => msg === 'message went as plain text only')).toMatchObject({
      code: word,
    });
  },
);

test('a message that cannot be made keeps trying by itself, and does not hold up the others', async () => {
  const house = await houseForTest({ slack: ['opvang'] });
  const { prisma } = house.service.runtime.database;
  house.slack.next('chat.postMessage', { status: 503 });
  await place(house);
  await expect.poll(() => prisma.delivery.count({ where: { attempts: 1 } }), { timeout: 15_000 }).toBe(1);
  // What stands in the database is not what this version knows.
  await prisma.request.updateMany({ data: { targetGroup: 'somebody' } });
  await expect
    .poll(() => prisma.delivery.findFirst(), { timeout: 15_000 })
    .toMatchObject({ state: 'pending', lastError: 'fault' });
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  const { rows } = await client
    .query(`select last_error from graphile_worker.jobs where task_identifier = 'deliver:slack:${workspace}'`)
    .finally(() => client.end());
  expect(rows).toEqual([{ last_error: null }]);
});

const slackOf = (house: House, teamId: string | undefined) =>
  readConfig({
    DATABASE_URL: house.databaseUrl,
    PORT: '0',
    SLACK_BOT_TOKEN: 'xoxb-other',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: house.slack.url,
    ...(teamId ? { SLACK_TEAM_ID: teamId } : {}),
  });

test.each([
  ['a setting says which', workspace],
  ['Slack is asked which', undefined],
])(
  'a process whose token is for another workspace leaves messages to the one that has theirs; %s',
  async (_what, teamId) => {
    const house = await houseForTest({ slack: ['opvang'], environment: { SLACK_TEAM_ID: 'T0ANDERS' } });
    await place(house);
    // An old job, of before there were lanes.
    const client = new Client({ connectionString: house.databaseUrl });
    await client.connect();
    try {
      const { rows } = await client.query(
        `select key, payload from graphile_worker._private_jobs order by id desc limit 1`,
      );
      await client.query(
        `select graphile_worker.add_job('deliver:slack', payload := $1::json, job_key := $2)`,
        [JSON.stringify(rows[0].payload), rows[0].key],
      );
      // The process of the other workspace takes it up, because nothing says whose it is, and puts it where it belongs.
      await expect
        .poll(
          async () =>
            (
              await client.query(
                `select task_identifier from graphile_worker.jobs where key like 'deliver:%'`,
              )
            ).rows,
          { timeout: 15_000 },
        )
        .toEqual([{ task_identifier: `deliver:slack:${workspace}` }]);
    } finally {
      await client.end();
    }
    expect(await states(house)).toEqual(['slack pending']);
    expect(house.slack.of('chat.postMessage')).toHaveLength(0);
    const second = await startService(slackOf(house, teamId), rooms, createLog('silent'), { ticks: false });
    try {
      await expect.poll(() => states(house), { timeout: 20_000 }).toEqual(['slack sent']);
      expect(house.slack.of('chat.postMessage').map(({ token }) => token)).toEqual(['xoxb-other']);
    } finally {
      await second.stop();
    }
  },
);

test('Slack is away while the process starts: its messages wait, and go as soon as it says whose the token is', async () => {
  const house = await houseForTest({
    slack: ['opvang'],
    teams: ['crisis'],
    environment: { SLACK_TEAM_ID: '' },
    outside: (slack) => slack.always('auth.test', { status: 503 }),
  });
  await place(house);
  await expect.poll(() => house.slack.of('auth.test').length, { timeout: 15_000 }).toBeGreaterThan(1);
  expect(await states(house)).toEqual(['slack pending']);
  house.slack.always('auth.test', null);
  await expect.poll(() => states(house), { timeout: 20_000 }).toEqual(['slack sent']);
}, 40_000);
