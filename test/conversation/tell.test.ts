/** Doing and telling are two moments: whatever breaks in between, there is one effect, and somebody hears of it. */
import { expect, test } from 'vitest';
import type { InboundEvent, Reply } from '#conversation/request.ts';
import { type House, houseForTest } from '../support/house.ts';

const placing: InboundEvent = {
  account: { platform: 'teams', workspace: 'tenant', user: 'crisis' },
  member: 'crisis',
  audience: 'private',
  key: 'message:conversation:1',
  intent: { kind: 'text', text: 'plaatsing doelgroep: man, locatie: Singel 9' },
  answerOnce: true,
};

const placements = (house: House) => house.service.runtime.database.prisma.placement.count();

test('an answer that could not be given is given at the next delivery, and after that no more', async () => {
  const house = await houseForTest();
  const { router } = house.service.runtime;
  const told: string[] = [];
  const tell = (say: (reply: Reply) => Promise<void>) => router.tell(placing, say);
  await expect(tell(() => Promise.reject(new Error('the platform is away')))).rejects.toThrow(
    'the platform is away',
  );
  for (let delivery = 0; delivery < 3; delivery += 1)
    await tell(async (reply) => void told.push(String(reply.facts['reference'])));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^P-/);
  expect(await placements(house)).toBe(1);
});

test('two deliveries at once are one effect and one answer', async () => {
  const house = await houseForTest();
  const { router } = house.service.runtime;
  const told: Reply[] = [];
  const slowly = async (reply: Reply) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    told.push(reply);
  };
  await Promise.all([
    router.tell(placing, slowly),
    router.tell(placing, slowly),
    router.tell(placing, slowly),
  ]);
  expect(told).toHaveLength(1);
  expect(await placements(house)).toBe(1);
});

test('a question that nothing stores is answered once as well, and a fault is answered better the next time', async () => {
  const house = await houseForTest();
  const { router, database } = house.service.runtime;
  const told: string[] = [];
  const ask = (text: string) =>
    router.tell(
      { ...placing, key: `message:${text}`, intent: { kind: 'text', text } },
      async ({ outcome }) => void told.push(outcome),
    );
  await ask('bedden locatie: Mars');
  await ask('bedden locatie: Mars');
  expect(told).toEqual(['refused']);
  await database.pool.query('alter table occupation rename to stay_away');
  await ask('bedden vrouw');
  await database.pool.query('alter table stay_away rename to occupation');
  await ask('bedden vrouw');
  await ask('bedden vrouw');
  expect(told).toEqual(['refused', 'fault', 'answered']);
});
