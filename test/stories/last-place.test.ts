/** Sixty people want ten places in the same second. */
import { expect, test } from 'vitest';
import { houseForTest } from '../support/house.ts';
import { signed, slashBody } from '../support/slack-requests.ts';

test('gives the ten free places to ten of sixty, and every other is told what is possible instead', {
  timeout: 120_000,
}, async () => {
  const house = await houseForTest({ slack: ['crisis'] });
  const answers = await Promise.all(
    Array.from({ length: 60 }, async () => {
      const body = slashBody('crisis', 'plaatsing', 'locatie: Singel 9, doelgroep: man, gemeente: Meerssen', {
        response_url: house.slack.responseUrl,
      });
      const response = await fetch(`${house.url}/slack/events`, signed(body));
      expect(response.status).toBe(200);
      return response.text();
    }),
  );
  // Slack is acknowledged within its limit; whoever had to wait longer gets the answer at the response address.
  const early = answers
    .filter((answer) => answer !== '')
    .map((answer) => String((JSON.parse(answer) as { text: string }).text));
  await expect.poll(() => early.length + house.slack.of('response_url').length, { timeout: 60_000 }).toBe(60);
  const texts = [...early, ...house.slack.of('response_url').map(({ body }) => String(body['text']))];
  expect(texts.filter((text) => text.includes('Er is een plek gereserveerd'))).toHaveLength(10);
  expect(texts.filter((text) => /Geen plek gevonden|Daar is geen plek, wel elders/.test(text))).toHaveLength(
    50,
  );

  const { prisma } = house.service.runtime.database;
  expect(await prisma.placement.count()).toBe(10);
  expect(new Set((await prisma.placement.findMany()).map(({ placeId }) => placeId)).size).toBe(10);
  expect(await prisma.turnAway.count()).toBe(50);
  const beds = await house.say('opvang', 'bedden Singel 9');
  expect(beds.facts).toMatchObject({
    locations: [{ key: 'dno', usable: 20, occupied: 10, reserved: 10, free: 0, answer: 'full' }],
  });
});

test('a press and its double are one placement, with one answer', async () => {
  const house = await houseForTest({ slack: ['crisis'] });
  const body = slashBody('crisis', 'plaatsing', 'locatie: Singel 9, doelgroep: vrouw');
  const texts = await Promise.all(
    [1, 2, 3].map(async () => (await fetch(`${house.url}/slack/events`, signed(body))).text()),
  );
  expect(new Set(texts.map((text) => /P-[A-Z0-9]{6}/.exec(text)?.[0])).size).toBe(1);
  expect(await house.service.runtime.database.prisma.placement.count()).toBe(1);
});

test('what the household got instead stands on the turn-away', async () => {
  const house = await houseForTest();
  const none = await house.say('crisis', 'plaatsing locatie: De Brug, doelgroep: GGZ');
  expect(none).toMatchObject({ outcome: 'refused', code: 'no_place', facts: { reason: 'nothing_fits' } });
  const offer = none.card.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []))[0];
  const placed = await house.service.runtime.router.handle({
    account: { platform: 'terminal', workspace: 'test', user: 'crisis' },
    member: 'crisis',
    audience: 'private',
    key: 'instead',
    intent: { kind: 'press', press: offer?.press ?? { command: '', input: {} }, nonce: none.nonce },
  });
  expect(placed.outcome).toBe('answered');
  const [turnAway] = await house.service.runtime.database.prisma.turnAway.findMany();
  expect(turnAway?.insteadPlacement).toBe(placed.facts['reference']);
});
