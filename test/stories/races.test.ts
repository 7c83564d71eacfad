/** Two at the same time, in the order that hurts; and one thing that is broken beside many that are not. */

import { addDays } from 'date-fns/addDays';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import type { InboundEvent } from '#conversation/request.ts';
import type { Ports } from '#domain/ports.ts';
import { raiseStalled } from '#escalation/watchdog.ts';
import { type House, houseForTest, workspace } from '../support/house.ts';

const regionId = 'maastricht-heuvelland';

/** How many connections of this database wait for a lock that another has. */
async function waiting({ service }: House): Promise<number> {
  const { rows } = await service.runtime.database.pool.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]?.waiting ?? 0;
}

async function regionOf(house: House) {
  const identified = await house.service.runtime.gate.identifyMember('casus', regionId);
  if (!identified) throw new Error('The demo has no casus');
  return identified.region;
}

async function raised(house: House, client: string): Promise<string> {
  const reply = await house.say('casus', `escalatie meld ${client} de partner reageert niet`);
  return (reply.facts['items'] as { reference: string }[])[0]?.reference ?? '';
}

/** Runs a transaction that is kept open until `release` is called. */
function held(
  house: House,
  region: Awaited<ReturnType<typeof regionOf>>,
  work: (ports: Ports) => Promise<unknown>,
) {
  const worked = Promise.withResolvers<void>();
  const hold = Promise.withResolvers<void>();
  const done = house.service.runtime.gate.withRegion(region, 'write', async (ports) => {
    await work(ports);
    worked.resolve();
    await hold.promise;
  });
  return { worked: worked.promise, release: () => hold.resolve(), done };
}

test('resolving an escalation and changing its case at once: both happen, whoever is first', async () => {
  const house = await houseForTest();
  for (let round = 0; round < 8; round += 1) {
    const reference = await raised(house, 'MH-0009');
    await house.say('casus', `uitstroom fase: ${round % 2 === 0 ? 'woning zoeken' : 'plan'}, casus: MH-0009`);
    const [resolved, noted] = await Promise.all([
      house.say('regie', `escalatie stap: opgelost, opschaling: ${reference}, wat: afspraak gemaakt`),
      house.say('casus', 'uitstroom voortgang MH-0009 notitie: gesproken'),
    ]);
    expect([resolved.outcome, noted.outcome]).toEqual(['answered', 'answered']);
  }
});

test('an event that was refused and is delivered again later stays refused', async () => {
  const house = await houseForTest();
  const { router, database } = house.service.runtime;
  const event: InboundEvent = {
    account: { platform: 'slack', workspace: 'T1', user: 'U1' },
    member: 'crisis',
    audience: 'private',
    key: 'event:Ev1',
    intent: { kind: 'text', text: 'plaatsing doelgroep: man, locatie: Maasoever' },
    answerOnce: true,
  };
  const told: string[] = [];
  await router.tell(event, async ({ code }) => void told.push(String(code)));
  await database.pool.query(`update inbox_event set claimed_at = claimed_at - interval '5 minutes'`);
  await database.pool.query(`update occupation set ends_at = now() where place_id = 'crisis/kamer 1'`);
  await router.tell(event, async ({ code }) => void told.push(String(code)));
  expect(told).toEqual(['no_place']);
  expect(await database.prisma.placement.count()).toBe(0);
});

test('an account that became somebody else’s gets nothing that was meant for the first', async () => {
  const house = await houseForTest({ slack: ['regie'] });
  const { prisma } = house.service.runtime.database;
  const region = await regionOf(house);
  await raised(house, 'MH-0009');
  const { id } = await prisma.escalation.findFirstOrThrow();
  house.slack.failures.push({ status: 503 }, { status: 503 });
  await house.service.runtime.gate.withRegion(region, 'write', ({ outbox, now }) =>
    outbox.notify({ to: 'regie', view: 'escalation_alert', subject: id, at: now, urgency: 'alert' }),
  );
  await expect
    .poll(() => prisma.delivery.count({ where: { attempts: { gt: 0 } } }), { timeout: 10_000 })
    .toBe(1);
  await house.admin.link('wijkteam', { platform: 'slack', workspace, user: 'U-regie' }, undefined);
  await house.admin.link('regie', { platform: 'slack', workspace, user: 'U-regie-2' }, undefined);
  const posted = () =>
    house.slack.of('chat.postMessage').filter(({ body }) => String(body['channel']).startsWith('U-regie'));
  await expect.poll(() => prisma.delivery.count({ where: { state: 'sent' } }), { timeout: 20_000 }).toBe(1);
  const successes = await prisma.delivery.findMany({ where: { state: 'sent' } });
  expect(successes.map(({ userId }) => userId)).toEqual(['U-regie-2']);
  await expect.poll(() => prisma.delivery.count({ where: { lastError: 'another_member' } })).toBe(1);
  await expect.poll(() => prisma.delivery.count({ where: { state: 'pending' } })).toBe(0);
  expect(posted().at(-1)?.body['channel']).toBe('U-regie-2');
});

test('an alert that is written while its reader is linked reaches them', async () => {
  const house = await houseForTest();
  const { prisma } = house.service.runtime.database;
  const region = await regionOf(house);
  await raised(house, 'MH-0009');
  const { id } = await prisma.escalation.findFirstOrThrow();
  const writing = held(house, region, ({ outbox, now }) =>
    outbox.notify({ to: 'regie', view: 'escalation_alert', subject: id, at: now, urgency: 'alert' }),
  );
  await writing.worked;
  const linking = house.admin.link('regie', { platform: 'slack', workspace, user: 'U-regie' }, undefined);
  await expect.poll(() => waiting(house)).toBe(1);
  writing.release();
  await Promise.all([writing.done, linking]);
  await expect.poll(() => prisma.delivery.count({ where: { state: 'sent' } }), { timeout: 15_000 }).toBe(1);
});

test('what changes while a card is being noted as sent is shown on that card', async () => {
  const house = await houseForTest({ slack: ['regie'] });
  const { deliveries, database } = house.service.runtime;
  const region = await regionOf(house);
  const reference = await raised(house, 'MH-0009');
  const { id } = await database.prisma.escalation.findFirstOrThrow();
  const message = await database.prisma.message.create({
    data: {
      regionId,
      memberKey: 'regie',
      view: 'escalation_alert',
      subject: id,
      urgency: 'alert',
      at: new Date(),
    },
  });
  const delivery = await database.prisma.delivery.create({
    data: { regionId, messageId: message.id, platform: 'slack', workspace, userId: 'U-regie' },
  });
  const loaded = await deliveries.load(regionId, delivery.id.toString());
  if (!loaded) throw new Error('The delivery is gone');
  const taking = held(house, region, async ({ escalations, outbox, now }) => {
    const escalation = await escalations.find(reference);
    if (escalation)
      await escalations.take(escalation, { at: now, by: 'regie', leaseUntil: new Date(now.getTime() + 9e8) });
    await outbox.changed(id);
  });
  await taking.worked;
  const marking = deliveries.markSent(loaded, { channel: 'D1', ts: '1' });
  await expect.poll(() => waiting(house)).toBe(1);
  taking.release();
  await Promise.all([taking.done, marking]);
  await expect
    .poll(() => house.slack.of('chat.update').filter(({ body }) => body['ts'] === '1').length, {
      timeout: 15_000,
    })
    .toBeGreaterThan(0);
});

test('a case that closes while it is being raised is not raised, and an open ladder ends with its case', async () => {
  const house = await houseForTest();
  const { gate, database } = house.service.runtime;
  const region = await regionOf(house);
  const closing = new Client({ connectionString: house.databaseUrl });
  await closing.connect();
  onTestFinished(() => closing.end().catch(() => {}));
  await closing.query('begin');
  await closing.query(
    `update outflow_case set closed_at = now(), phase = 'housed' where client_code = 'MH-0007'`,
  );
  const raising = gate.withRegion(region, 'write', raiseStalled);
  await expect.poll(() => waiting(house)).toBe(1);
  await closing.query('commit');
  await raising;
  expect(await database.prisma.escalation.count({ where: { clientCode: 'MH-0007' } })).toBe(0);

  await raised(house, 'MH-0009');
  await closing.query(
    `update outflow_case set closed_at = now(), phase = 'housed' where client_code = 'MH-0009'`,
  );
  await house.admin.work();
  expect(await database.prisma.escalation.findFirst({ where: { clientCode: 'MH-0009' } })).toMatchObject({
    state: 'resolved',
  });
});

test('one escalation that cannot be read keeps nobody else’s from climbing', async () => {
  const house = await houseForTest();
  const { database } = house.service.runtime;
  await database.prisma.client.create({ data: { regionId, code: 'MH-9999' } });
  await database.pool.query(
    `insert into escalation (region_id, client_code, rule, since, raised_at, state, ladder, next_at)
     values ($1, 'MH-9999', 'no_progress', now(), now(), 'open', '[{"to":"mayor","workingDays":2}]', now() - interval '1 day')`,
    [regionId],
  );
  const report = await house.admin.work();
  expect(report.join('\n')).toContain('trede 0 -> casus');
  expect(await database.prisma.escalation.findFirst({ where: { clientCode: 'MH-0007' } })).toMatchObject({
    rung: 0,
  });
});

test('a character that no database can hold is left out, and the rest is kept', async () => {
  const house = await houseForTest();
  for (const strange of ['gebeld\u0000 met de corporatie', 'gebeld\ud83d met de corporatie']) {
    const reply = await house.say('casus', `uitstroom voortgang MH-0009 ${strange}`);
    expect(reply.outcome).toBe('answered');
  }
});

test('taking over by turns and resting again and again end at the hard date', async () => {
  const house = await houseForTest();
  const reference = await raised(house, 'MH-0008');
  await house.admin.clock(50 * 86_400, undefined);
  expect((await house.say('regie', `escalatie oppakken ${reference}`)).outcome).toBe('answered');
  const state = async () =>
    house.service.runtime.database.prisma.escalation.findFirstOrThrow({ where: { reference } });
  const hardDate = addDays((await state()).raisedAt, 56);
  expect((await state()).nextAt?.getTime()).toBeLessThanOrEqual(hardDate.getTime());
  const rest = await house.say('regie', `escalatie rust ${reference} tot over 30 dagen`);
  expect(rest).toMatchObject({ outcome: 'refused', code: 'invalid_input' });
});

test('many who ask at once each get what they would get alone: their own rights, their own household', async () => {
  const house = await houseForTest();
  const asked = ['opvang', 'crisis', 'regie', 'toegang', 'corporatie'].flatMap((member) =>
    ['bedden', 'bedden slachtoffer', 'bedden vrouw', 'beds family, persons: 3', 'bedden vaals'].map(
      (words) => ({ member, words }),
    ),
  );
  const ask = async ({ member, words }: { member: string; words: string }) => {
    const { outcome, facts, card } = await house.say(member, words);
    return JSON.stringify({ outcome, facts, blocks: card.blocks });
  };
  const alone = [];
  for (const one of asked) alone.push(await ask(one));
  const together = await Promise.all([...asked, ...asked].map(ask));
  expect(together).toEqual([...alone, ...alone]);
  expect(alone.filter((answer) => answer.includes('Vrouwenopvang')).length).toBeGreaterThan(0);
  expect(await ask({ member: 'opvang', words: 'bedden' })).not.toContain('Vrouwenopvang');
});
