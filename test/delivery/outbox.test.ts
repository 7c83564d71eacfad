/** Nothing gets lost on the way out: the platform is away, busy, or no longer wants us. */
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { houseForTest, workspace } from '../support/house.ts';

const sentTexts = (house: Awaited<ReturnType<typeof houseForTest>>) =>
  house.slack.of('chat.postMessage').map(({ body }) => String(body['text']));

test('Slack says 429: the message waits as long as it was asked to, and then goes', async () => {
  const house = await houseForTest({ slack: ['opvang'] });
  house.slack.failures.push({ status: 429, headers: { 'retry-after': '2' } }, { status: 503 });
  const started = Date.now();
  await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
  await expect
    .poll(() => house.service.runtime.database.prisma.delivery.count({ where: { state: 'sent' } }), {
      timeout: 30_000,
      interval: 100,
    })
    .toBe(1);
  expect(Date.now() - started).toBeGreaterThan(2_000);
  expect(sentTexts(house).filter((text) => text.includes('Er komt iemand'))).toHaveLength(3);
  const [delivery] = await house.service.runtime.database.prisma.delivery.findMany();
  expect(delivery).toMatchObject({ attempts: 3, lastError: null });
});

test('while one message waits, later ones to the same person wait behind it; a card that stands waits as long as asked', async () => {
  const house = await houseForTest({ slack: ['opvang'] });
  const { prisma } = house.service.runtime.database;
  house.slack.failures.push({ status: 429, headers: { 'retry-after': '2' } });
  const first = await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
  await expect.poll(() => prisma.delivery.count({ where: { attempts: 1 } }), { timeout: 10_000 }).toBe(1);
  const second = await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: vrouw');
  const third = await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
  await expect
    .poll(() => prisma.delivery.count({ where: { state: 'sent' } }), { timeout: 20_000, interval: 50 })
    .toBe(3);
  const order = sentTexts(house)
    .slice(1)
    .map((text) => /P-[A-Z0-9]{6}/.exec(text)?.[0]);
  expect(order).toEqual([first, second, third].map((placed) => placed.facts['reference']));

  house.slack.failures.push({ status: 429, headers: { 'retry-after': '2' } });
  const started = Date.now();
  await house.say('crisis', `plaatsing intrekken ${first.facts['reference']}`);
  await expect.poll(() => house.slack.of('chat.update').length, { timeout: 20_000, interval: 50 }).toBe(2);
  expect(Date.now() - started).toBeGreaterThan(2_000);
});

test('a person who blocked the bot on one platform is reached on the other', async () => {
  const house = await houseForTest({ teams: ['casus'] });
  const speak = async () => {
    const activity = house.microsoft.activity({
      text: 'hulp',
      from: { id: '29:casus', aadObjectId: 'aad-casus' },
    });
    await fetch(`${house.url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await house.microsoft.sign()}`,
      },
      body: JSON.stringify(activity),
    });
  };
  await house.admin.link('casus', { platform: 'slack', workspace, user: 'U-casus' }, undefined);
  await speak();
  const blocked = { status: 403, body: { error: { code: 'MessageWritesBlocked', message: 'x' } } };
  house.microsoft.failures.push(blocked, blocked);
  await house.admin.work();
  await expect
    .poll(() => sentTexts(house).filter((text) => text.includes('Uitstroom stokt')).length, {
      timeout: 20_000,
    })
    .toBe(2);
  expect(
    await house.service.runtime.database.prisma.delivery.count({
      where: { platform: 'teams', state: 'undeliverable' },
    }),
  ).toBeGreaterThan(0);
});

test('a message to somebody without an account stays in the inbox, and goes out when there is one', async () => {
  const house = await houseForTest();
  const placed = await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
  const gone = await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: vrouw');
  await house.say('crisis', `plaatsing intrekken ${gone.facts['reference']}`);
  const inbox = await house.service.runtime.deliveries.inbox('maastricht-heuvelland', 'opvang');
  expect(inbox).toMatchObject([
    { view: 'placement_expected', urgency: 'crisis' },
    { view: 'placement_expected', urgency: 'crisis' },
  ]);
  await house.admin.link('opvang', { platform: 'slack', workspace, user: 'U-opvang' }, undefined);
  const settled = () =>
    house.service.runtime.database.prisma.delivery.findMany({ where: { state: { not: 'pending' } } });
  await expect.poll(async () => (await settled()).length, { timeout: 15_000 }).toBe(2);
  // What was withdrawn in the meantime is no news any more.
  expect((await settled()).map(({ lastError }) => lastError).toSorted()).toEqual([null, 'over']);
  expect(sentTexts(house)).toHaveLength(1);
  expect(sentTexts(house)[0]).toContain(placed.facts['reference']);
});

test('an alert to somebody who never spoke to us on Teams waits until they do, and then comes once', async () => {
  const house = await houseForTest({ teams: ['casus'] });
  await house.admin.work();
  const { prisma } = house.service.runtime.database;
  await expect
    .poll(() => prisma.delivery.count({ where: { lastError: 'never_spoken_to' } }), { timeout: 15_000 })
    .toBeGreaterThan(0);
  expect(house.microsoft.connectorCalls).toHaveLength(0);
  const alerts = () =>
    house.microsoft.connectorCalls.filter(({ body }) =>
      (JSON.stringify(body) ?? '').includes('"summary":"Uitstroom stokt'),
    );
  for (const words of ['hulp', 'hulp']) {
    const activity = house.microsoft.activity({
      id: crypto.randomUUID(),
      text: words,
      from: { id: '29:casus', aadObjectId: 'aad-casus' },
    });
    await fetch(`${house.url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await house.microsoft.sign()}`,
      },
      body: JSON.stringify(activity),
    });
    await expect.poll(() => prisma.delivery.count({ where: { state: 'sent' } }), { timeout: 15_000 }).toBe(2);
  }
  expect(alerts()).toHaveLength(2);
});

test('the minute raises what became due, without anybody asking', async () => {
  const house = await houseForTest({ slack: ['casus'], ticks: true });
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    const known = () => client.query('select identifier from graphile_worker._private_known_crontabs');
    await expect
      .poll(async () => (await known()).rows, { timeout: 15_000 })
      .toEqual([{ identifier: 'tick' }]);
    await client.query(`select graphile_worker.add_job('tick')`);
  } finally {
    await client.end();
  }
  await expect
    .poll(() => sentTexts(house).filter((text) => text.includes('Uitstroom stokt')).length, {
      timeout: 20_000,
    })
    .toBe(2);
});

test('a posted card follows its subject: where the buttons stood, the outcome stands', async () => {
  const house = await houseForTest({ slack: ['opvang'] });
  const placed = await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
  await expect
    .poll(() => house.service.runtime.database.prisma.delivery.count({ where: { state: 'sent' } }), {
      timeout: 15_000,
    })
    .toBe(1);
  await house.say('crisis', `plaatsing intrekken ${placed.facts['reference']}`);
  await expect
    .poll(() => house.slack.of('chat.update').at(-1)?.body['text'], { timeout: 15_000 })
    .toContain('De plek is vrijgegeven');
  expect(JSON.stringify(house.slack.of('chat.update').at(-1)?.body['blocks'])).not.toContain('Aangekomen"');
});
