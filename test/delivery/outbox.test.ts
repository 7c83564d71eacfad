/** Nothing gets lost on the way out: the platform is away, busy, or no longer wants us. */
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
    .poll(() => house.service.runtime.database.prisma.delivery.count({ where: { state: 'sent' } }), { timeout: 30_000, interval: 100 })
    .toBe(1);
  expect(Date.now() - started).toBeGreaterThan(2_000);
  expect(sentTexts(house).filter((text) => text.includes('Er komt iemand'))).toHaveLength(3);
  const [delivery] = await house.service.runtime.database.prisma.delivery.findMany();
  expect(delivery).toMatchObject({ attempts: 3, lastError: null });
});

test('a person who blocked the bot on one platform is reached on the other', async () => {
  const house = await houseForTest({ teams: ['casus'] });
  const speak = async () => {
    const activity = house.microsoft.activity({ text: 'hulp', from: { id: '29:casus', aadObjectId: 'aad-casus' } });
    await fetch(`${house.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await house.microsoft.sign()}` },
      body: JSON.stringify(activity),
    });
  };
  await house.admin.link('casus', { platform: 'slack', workspace, user: 'U-casus' }, undefined);
  await speak();
  const blocked = { status: 403, body: { error: { code: 'MessageWritesBlocked', message: 'x' } } };
  house.microsoft.failures.push(blocked, blocked);
  await house.admin.work();
  await expect.poll(() => sentTexts(house).filter((text) => text.includes('Uitstroom stokt')).length, { timeout: 20_000 }).toBe(2);
  expect(
    await house.service.runtime.database.prisma.delivery.count({ where: { platform: 'teams', state: 'undeliverable' } }),
  ).toBeGreaterThan(0);
});

test('a message to somebody without an account stays in the inbox', async () => {
  const house = await houseForTest();
  await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
  const inbox = await house.service.runtime.deliveries.inbox('maastricht-heuvelland', 'opvang');
  expect(inbox).toMatchObject([{ view: 'placement_expected', urgency: 'crisis' }]);
});

test('a posted card follows its subject: where the buttons stood, the outcome stands', async () => {
  const house = await houseForTest({ slack: ['opvang'] });
  const placed = await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
  await expect.poll(() => house.service.runtime.database.prisma.delivery.count({ where: { state: 'sent' } }), { timeout: 15_000 }).toBe(1);
  await house.say('crisis', `plaatsing intrekken ${placed.facts['reference']}`);
  await expect.poll(() => house.slack.of('chat.update').at(-1)?.body['text'], { timeout: 15_000 }).toContain('Ingetrokken om');
  expect(JSON.stringify(house.slack.of('chat.update').at(-1)?.body['blocks'])).not.toContain('Aangekomen"');
});
