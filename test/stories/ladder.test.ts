/** A stalled way out climbs the ladder until somebody takes it on and something moves. */
import { expect, test } from 'vitest';
import { plainText } from '#conversation/contract/card.ts';
import { type House, houseForTest } from '../support/house.ts';

const day = 86_400;

/** The messages about a client that reached a member, oldest first, with the moments at which they came. */
async function inboxOf(house: House, member: string, client: string): Promise<Date[]> {
  const { deliveries, gate, messages } = house.service.runtime;
  const reader = await gate.identifyMember(member);
  if (!reader) return [];
  const moments: Date[] = [];
  for (const message of await deliveries.inbox(reader.region.id, member)) {
    const card = await messages.show(reader, message);
    if (message.view === 'escalation_alert' && card && plainText(card).includes(client))
      moments.push(message.at);
  }
  return moments;
}

/** Enough for eight working days, whatever holidays are near; too few for the last rung to be reminded. */
const ladderDays = 21;
const ladder = ['casus', 'regie', 'corporatie', 'regiegroep'];

test('rung by rung, the right people, in the right order, once each', async () => {
  const house = await houseForTest();
  await house.admin.clock(ladderDays * day, undefined);
  await house.admin.work();
  const moments = await Promise.all(ladder.map((member) => inboxOf(house, member, 'MH-0007')));
  expect(moments.map((list) => list.length)).toEqual([1, 1, 1, 1]);
  const order = moments.map(([first]) => first?.getTime() ?? 0);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order).size).toBe(4);
  for (const bystander of ['opvang', 'crisis', 'wijkteam', 'toegang', 'beheer'])
    expect(await inboxOf(house, bystander, 'MH-0007')).toEqual([]);
});

test('taking it on stops the ladder; without progress it reminds, and then goes on up', async () => {
  const house = await houseForTest();
  await house.admin.clock(1 * day, undefined);
  await house.admin.work();
  const [item] = (await house.say('casus', 'escalatie')).facts['items'] as {
    reference: string;
    client: string;
  }[];
  const reference = item?.reference ?? '';
  expect(item?.client).toBe('MH-0007');
  const taken = await house.say('casus', `escalatie oppakken ${reference}`);
  expect(taken).toMatchObject({
    outcome: 'answered',
    facts: { items: [{ state: 'taken', takenBy: 'casus' }] },
  });
  await house.admin.clock(ladderDays * day, undefined);
  await house.admin.work();
  expect(await inboxOf(house, 'regie', 'MH-0007')).toEqual([]);
  await house.admin.clock(20 * day, undefined);
  await house.admin.work();
  const reminders = (
    await house.service.runtime.database.prisma.message.findMany({
      where: { memberKey: 'casus', view: 'escalation_reminder' },
    })
  ).length;
  expect(reminders).toBe(1);
  expect((await inboxOf(house, 'regie', 'MH-0007')).length).toBe(1);
});

test('it ends when something moves, and the posted messages say so', async () => {
  const house = await houseForTest();
  await house.admin.clock(1 * day, undefined);
  await house.admin.work();
  expect((await house.say('casus', 'uitstroom voortgang MH-0007 gebeld met Servatius')).facts).toMatchObject({
    settled: null,
  });
  const solved = await house.say('corporatie', 'uitstroom opgelost MH-0007, nummer: 1');
  expect(solved).toMatchObject({
    outcome: 'answered',
    facts: { stalled: false, settled: expect.stringMatching(/^E-/) },
  });
  expect((await house.say('casus', 'escalatie')).facts['items']).toMatchObject([{ client: 'MH-0004' }]);
  await house.admin.clock(7 * day, undefined);
  await house.admin.work();
  expect(await inboxOf(house, 'regie', 'MH-0007')).toEqual([]);
});

test('a rest has an end, and resolving needs what moved', async () => {
  const house = await houseForTest();
  await house.admin.clock(1 * day, undefined);
  await house.admin.work();
  const items = (await house.say('regie', 'escalatie')).facts['items'] as {
    reference: string;
    client: string;
  }[];
  const reference = items.find(({ client }) => client === 'MH-0007')?.reference ?? '';
  expect(await house.say('regie', `escalatie opgelost ${reference}`)).toMatchObject({
    outcome: 'refused',
    code: 'invalid_input',
  });
  expect(await house.say('casus', `escalatie rust ${reference} tot over 5 dagen`)).toMatchObject({
    facts: { items: [{ state: 'snoozed' }] },
  });
  await house.admin.clock(10 * day, undefined);
  await house.admin.work();
  expect(await inboxOf(house, 'casus', 'MH-0007')).toHaveLength(2);
  const resolve = () => house.say('regie', `escalatie opgelost ${reference}, wat: woning aangeboden in Wyck`);
  // Words move nothing, and a note in the case is words.
  await house.say('casus', 'uitstroom notitie MH-0007 gebeld met Servatius');
  expect(await resolve()).toMatchObject({ outcome: 'refused', code: 'nothing_moved' });
  expect(plainText((await house.say('regie', `escalatie ${reference}`)).card)).not.toContain('Opgelost:');
  // A phase is a step; the blocker is overdue still, so the rules leave it open and a person ends it.
  expect((await house.say('casus', 'uitstroom casus: MH-0007, fase: plan')).facts).toMatchObject({
    settled: null,
    stalled: true,
  });
  expect(await resolve()).toMatchObject({ facts: { items: [{ state: 'resolved' }] } });
  const history = await house.say('regie', 'uitstroom MH-0007');
  expect(plainText(history.card)).toContain('woning aangeboden in Wyck');
});

test('two processes that sweep at once send every alert once', async () => {
  const house = await houseForTest();
  await house.admin.clock(ladderDays * day, undefined);
  await Promise.all([
    house.admin.work(),
    house.admin.work(),
    house.service.runtime.runAllDue(),
    house.service.runtime.runAllDue(),
  ]);
  await house.admin.work();
  for (const member of ladder) expect((await inboxOf(house, member, 'MH-0007')).length, member).toBe(1);
});
