/** What becomes of what was said: done, proposed, shown or refused; and what is written down of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Action, type Card, plainText } from '#conversation/contract/card.ts';
import type { InboundEvent, Intent, Reply } from '#conversation/request.ts';
import { type House, houseForTest, openHouse } from '../support/house.ts';

const day = 86_400;

const eventOf = (member: string, intent: Intent, more: Partial<InboundEvent> = {}): InboundEvent => ({
  account: { platform: 'terminal', workspace: 'test', user: member },
  member,
  audience: 'private',
  key: crypto.randomUUID(),
  intent,
  ...more,
});
const send = (house: House, member: string, intent: Intent) =>
  house.service.runtime.router.handle(eventOf(member, intent));
const buttonsOf = ({ blocks }: Card): Action[] =>
  blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
const pressed = (house: House, member: string, { card, nonce }: Reply, label: string) => {
  const press = buttonsOf(card).find((action) => action.label === label)?.press;
  if (!press) throw new Error(`No button "${label}" among ${buttonsOf(card).map((one) => one.label)}`);
  return send(house, member, { kind: 'press', press, nonce });
};

/** Everything that people may change, as it is now. */
async function stateOf({ service }: House): Promise<string> {
  const { prisma } = service.runtime.database;
  const all = await Promise.all([
    prisma.placement.findMany({ orderBy: { id: 'asc' } }),
    prisma.occupation.findMany({ orderBy: { id: 'asc' } }),
    prisma.attestation.findMany({ orderBy: { id: 'asc' } }),
    prisma.outflowCase.findMany({ orderBy: { id: 'asc' } }),
    prisma.caseEvent.findMany({ orderBy: { id: 'asc' } }),
    prisma.blocker.findMany({ orderBy: { id: 'asc' } }),
    prisma.escalation.findMany({ orderBy: { id: 'asc' } }),
    prisma.turnAway.findMany({ orderBy: { id: 'asc' } }),
    prisma.member.findMany({ orderBy: { key: 'asc' } }),
  ]);
  return JSON.stringify(all, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

interface Item {
  reference: string;
  client: string;
  state: string;
  rung: number;
  takenBy: string | null;
}
const itemsOf = ({ facts }: Reply) => facts['items'] as Item[];

/** The escalation of a client whose way out stalls, alerted to the first of the ladder. */
async function stalled(house: House, client = 'MH-0007'): Promise<string> {
  await house.admin.clock(1 * day, undefined);
  await house.admin.work();
  const found = itemsOf(await house.say('regie', 'escalatie')).find((item) => item.client === client);
  if (!found) throw new Error(`${client} does not stall`);
  return found.reference;
}

describe('what is final', () => {
  test.each([
    [
      'a phase',
      'uitstroom fase MH-0007 zachte landing',
      { step: 'phase', case: 'MH-0007', phase: 'soft_landing' },
    ],
    ['a blocker', 'uitstroom opgelost MH-0007 1', { step: 'unblock', case: 'MH-0007', number: 1 }],
    ['housed', 'MH-0007 is gehuisvest', { step: 'phase', case: 'MH-0007', phase: 'housed' }],
  ])('%s, said in words, is proposed: one press does it', async (_what, words, input) => {
    const house = await houseForTest();
    const before = await stateOf(house);
    const asked = await house.say('casus', words);
    expect(asked).toMatchObject({ outcome: 'refused', code: 'invalid_input', command: 'outflow', input });
    expect(await stateOf(house)).toBe(before);
    const [first] = buttonsOf(asked.card);
    expect(first).toMatchObject({ style: 'primary', press: { command: 'outflow', input } });
    expect(await pressed(house, 'casus', asked, String(first?.label))).toMatchObject({ outcome: 'answered' });
    expect(await stateOf(house)).not.toBe(before);
  });

  test('the phase that it has already is no step', async () => {
    const house = await houseForTest();
    const before = await stateOf(house);
    const again = await house.say('casus', 'uitstroom casus: MH-0007, fase: woning zoeken');
    expect(again).toMatchObject({ outcome: 'refused', code: 'conflict', facts: { why: 'same_phase' } });
    expect(await stateOf(house)).toBe(before);
  });

  test('a key beside a word that takes it back is asked first', async () => {
    const house = await houseForTest();
    const before = await stateOf(house);
    const asked = await house.say('casus', 'uitstroom casus: MH-0007, fase: gehuisvest, notitie: klopt niet');
    expect(asked).toMatchObject({ outcome: 'refused', code: 'invalid_input', command: 'outflow' });
    expect(await stateOf(house)).toBe(before);
  });

  test('by a key or by a form it is done', async () => {
    const house = await houseForTest();
    expect(await house.say('casus', 'uitstroom casus: MH-0007, fase: plan')).toMatchObject({
      outcome: 'answered',
      facts: { phase: 'plan' },
    });
    const values = { step: 'phase', case: 'MH-0007', phase: 'matching' };
    expect(
      await send(house, 'casus', { kind: 'submit', command: 'outflow', values, nonce: 'n' }),
    ).toMatchObject({
      outcome: 'answered',
      facts: { phase: 'matching' },
    });
  });
});

describe('a question, a wish or a "no" in a direct message writes nothing', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  test.each([
    ['crisis', 'kun je een vrouw plaatsen?'],
    ['crisis', 'kan ik een man plaatsen op de Singel?'],
    ['crisis', 'is er al iemand geplaatst?'],
    ['crisis', 'moet ik een gezin plaatsen'],
    ['crisis', 'plaats geen man'],
    ['opvang', 'hoeveel zijn er bezet op Singel 9?'],
    ['casus', 'is MH-0007 gehuisvest?'],
    ['casus', 'MH-0007 opgelost?'],
    ['casus', 'moet ik MH-0007 opschalen?'],
    ['casus', 'kun je een notitie maken bij MH-0007: gesprek gehad?'],
    ['crisis', 'could you place a man?'],
    ['crisis', 'spreek je ook Engels?'],
  ])('%s: %s', async (member, words) => {
    const before = await stateOf(house);
    const reply = await house.say(member, words);
    expect(['answered', 'refused']).toContain(reply.outcome);
    expect(await stateOf(house)).toBe(before);
  });
});

test.each(['Hendriks', 'Yilmaz', 'Fatima', 'Ahmed', 'Emma', 'Jansen', 'van der Berg'])(
  'a name is never said again, whatever becomes of the message: %s',
  async (name) => {
    const house = await houseForTest();
    for (const words of [`bedden vrouw ${name}`, `bedden man, komt uit ${name}`, `plaatsing man ${name}`]) {
      const reply = await house.say('crisis', words);
      expect(`${plainText(reply.card)} ${JSON.stringify(reply)}`, words).not.toContain(
        name.split(' ').at(-1),
      );
    }
  },
);

test('what the house cannot do is said, and nothing is done in its place', async () => {
  const house = await houseForTest();
  const before = await stateOf(house);
  const reply = await house.say('opvang', 'sluit kamer 3 wegens lekkage');
  expect(reply).toMatchObject({ outcome: 'refused', code: 'not_yet', facts: { wish: 'closure' } });
  expect(plainText(reply.card)).toContain('Dit kan ik nog niet');
  expect(await stateOf(house)).toBe(before);
});

test('a button that asks for a form does nothing by itself, of no step, however it is pressed', async () => {
  const house = await houseForTest();
  const before = await stateOf(house);
  const forms: [member: string, command: string, input: Record<string, unknown>][] = [
    ['crisis', 'placement', { location: 'dno', targetGroup: 'single_man' }],
    ['opvang', 'count', { location: 'dno', counted: 3 }],
    ['casus', 'outflow', { step: 'progress', case: 'MH-0007', note: 'gebeld' }],
    ['casus', 'outflow', { step: 'phase', case: 'MH-0007', phase: 'housed' }],
    ['casus', 'escalation', { step: 'raise', case: 'MH-0009', reason: 'niemand belt' }],
  ];
  for (const [member, command, input] of forms) {
    const press = { command, input, form: true as const };
    expect(await send(house, member, { kind: 'press', press, nonce: 'n' })).toMatchObject({
      outcome: 'refused',
      form: { command },
    });
  }
  expect(await stateOf(house)).toBe(before);
});

describe('somebody whom nobody knows', () => {
  const stranger = (intent: Intent): InboundEvent => ({
    account: { platform: 'slack', workspace: 'T0MAASTR', user: 'U-new' },
    audience: 'private',
    key: crypto.randomUUID(),
    intent,
  });

  test('/koppel without a code opens the form, and the form links', async () => {
    const house = await houseForTest();
    const { router } = house.service.runtime;
    const bare = stranger({ kind: 'slash', command: 'koppel', text: '' });
    expect(router.asksForForm(bare)).toBe(true);
    const opened = await router.form(bare);
    if (!('form' in opened)) throw new Error('No form came');
    expect(opened.form).toMatchObject({ command: 'account', title: 'Account koppelen' });
    expect(opened.form.questions.map(({ name }) => name)).toEqual(['code']);

    const { code } = await house.admin.invite('regie', undefined);
    const linked = await router.handle(
      stranger({ kind: 'submit', command: 'account', values: { step: 'link', code }, nonce: 'n' }),
    );
    expect(linked).toMatchObject({ outcome: 'answered', facts: { member: 'regie' } });
    expect(await router.handle(stranger({ kind: 'text', text: 'uitstroom MH-0007' }))).toMatchObject({
      outcome: 'answered',
    });
  });

  test('gets no other form, sees no names of the region, and hears about danger', async () => {
    const house = await houseForTest();
    const { router } = house.service.runtime;
    const form = await router.form(stranger({ kind: 'slash', command: 'plaatsing', text: '' }));
    expect(form).toMatchObject({ reply: { outcome: 'refused', code: 'not_linked' } });
    const asked = await router.handle(stranger({ kind: 'text', text: 'bedden locatie: Mars' }));
    expect(asked).toMatchObject({ outcome: 'refused', code: 'not_linked' });
    expect(plainText(asked.card)).not.toMatch(/Singel|Heuvelzicht/);
    const danger = await router.handle(stranger({ kind: 'text', text: 'hij ademt niet' }));
    expect(plainText(danger.card)).toContain('112');
  });
});

describe('an escalation', () => {
  test('is not resolved by words: what did not move goes on up, at once', async () => {
    const house = await houseForTest();
    const reference = await stalled(house);
    await house.say('casus', `escalatie oppakken ${reference}`);
    const values = { step: 'resolve', reference, moved: 'we zijn ermee bezig' };
    const refused = await send(house, 'casus', { kind: 'submit', command: 'escalation', values, nonce: 'n' });
    expect(refused).toMatchObject({ outcome: 'refused', code: 'nothing_moved' });
    expect(
      await send(house, 'casus', {
        kind: 'press',
        press: { command: 'escalation', input: { step: 'show', reference } },
        nonce: 'm',
      }),
    ).toMatchObject({
      facts: { items: [{ state: 'taken' }] },
    });

    const passed = await pressed(house, 'casus', refused, 'Er beweegt niets: verder omhoog');
    expect(passed).toMatchObject({
      outcome: 'answered',
      facts: { items: [{ state: 'open', takenBy: null }] },
    });
    await house.admin.work();
    expect(itemsOf(await house.say('regie', `escalatie ${reference}`))).toMatchObject([
      { state: 'open', rung: 1 },
    ]);
    const told = await house.service.runtime.database.prisma.message.findMany({
      where: { view: 'escalation_alert', memberKey: 'regie' },
    });
    expect(told.length).toBeGreaterThan(0);
  });

  test('is passed on once, however often that is pressed, and not by who has nothing to do with it', async () => {
    const house = await houseForTest();
    const reference = await stalled(house);
    const press = { command: 'escalation', input: { step: 'pass', reference } };
    expect(await send(house, 'corporatie', { kind: 'press', press, nonce: 'a' })).toMatchObject({
      outcome: 'refused',
      code: 'not_found',
    });
    const twice = await Promise.all(
      ['b', 'b'].map((nonce) => send(house, 'casus', { kind: 'press', press, nonce })),
    );
    expect(twice.map(({ outcome }) => outcome)).toEqual(['answered', 'answered']);
    await house.admin.work();
    expect(itemsOf(await house.say('regie', `escalatie ${reference}`))).toMatchObject([{ rung: 1 }]);
  });

  test('a note moves nothing; a date that was agreed does', async () => {
    const house = await houseForTest();
    const reference = await stalled(house);
    const noted = await house.say('casus', 'uitstroom notitie MH-0007 gebeld met Servatius');
    expect(noted).toMatchObject({ outcome: 'answered', facts: { settled: null, stalled: true } });
    const values = { step: 'resolve', reference, moved: 'afspraak gemaakt' };
    const resolve = () =>
      send(house, 'casus', { kind: 'submit', command: 'escalation', values, nonce: crypto.randomUUID() });
    expect((await resolve()).code).toBe('nothing_moved');
    expect(
      (
        await house.say(
          'casus',
          'uitstroom blokkade MH-0007, soort: briefadres, eigenaar: Servatius, datum: over 2 weken',
        )
      ).outcome,
    ).toBe('answered');
    expect(await resolve()).toMatchObject({ outcome: 'answered', facts: { items: [{ state: 'resolved' }] } });
    const history = plainText((await house.say('casus', 'uitstroom MH-0007')).card);
    expect(history).toContain('afspraak gemaakt');
  });
});

describe('the list of cases', () => {
  const clientsOf = ({ facts }: Reply) =>
    (facts['cases'] as { client: string }[]).map(({ client }) => client).toSorted();

  test('may be only those that wait for one organisation, or that stand still', async () => {
    const house = await houseForTest();
    const all = await house.say('regie', 'uitstroom');
    const cases = all.facts['cases'] as {
      client: string;
      stalled: boolean;
      blockers: { owner: string; resolved: boolean }[];
    }[];
    const owed = cases.filter(({ blockers }) =>
      blockers.some((one) => one.owner === 'servatius' && !one.resolved),
    );
    const still = cases.filter((one) => one.stalled);
    expect(owed.length).toBeGreaterThan(0);
    expect(owed.length).toBeLessThan(cases.length);
    expect(still.length).toBeGreaterThan(0);
    expect(still.length).toBeLessThan(cases.length);
    const clients = (list: readonly { client: string }[]) => list.map(({ client }) => client).toSorted();
    const show = (values: Record<string, unknown>) =>
      send(house, 'regie', {
        kind: 'submit',
        command: 'outflow',
        values: { step: 'show', ...values },
        nonce: undefined,
      });
    expect(clientsOf(await show({ owner: 'servatius' }))).toEqual(clients(owed));
    expect(clientsOf(await show({ isStalled: true }))).toEqual(clients(still));
    expect(clientsOf(await house.say('regie', 'uitstroom eigenaar: Servatius'))).toEqual(clients(owed));
    expect(clientsOf(await house.say('regie', 'welke casussen staan stil'))).toEqual(clients(still));
  });

  test('holds nobody’s cases but those that the asker may see', async () => {
    const house = await houseForTest();
    const own = clientsOf(await house.say('corporatie', 'uitstroom'));
    const all = clientsOf(await house.say('regie', 'uitstroom'));
    expect(all).toEqual(expect.arrayContaining(own));
    expect(own.length).toBeLessThan(all.length);
  });
});

describe('the record', () => {
  const linesOf = async ({ service }: House) =>
    (await service.runtime.database.prisma.record.findMany({ orderBy: { id: 'asc' } })).map(
      ({ kind, subject, memberKey, door, result }) => ({ kind, subject, memberKey, door, result }),
    );

  test('holds who looked at which client, and each client of a list', async () => {
    const house = await houseForTest();
    const before = (await linesOf(house)).length;
    await house.say('casus', 'uitstroom MH-0007');
    const listed = (await house.say('regie', 'uitstroom')).facts['cases'] as { client: string }[];
    await house.say('opvang', 'bedden');
    expect((await linesOf(house)).slice(before)).toEqual(
      [
        { kind: 'outflow.show', subject: 'MH-0007', memberKey: 'casus' },
        ...listed.map(({ client }) => ({ kind: 'outflow.show', subject: client, memberKey: 'regie' })),
      ].map((line) => ({ ...line, door: 'terminal', result: 'looked' })),
    );
  });

  test('holds a change that was refused, by reference and never in words', async () => {
    const house = await houseForTest();
    const before = (await linesOf(house)).length;
    const values = { step: 'progress', case: 'MH-0007', note: 'een geheim' };
    const refused = await send(house, 'wijkteam', { kind: 'submit', command: 'outflow', values, nonce: 'n' });
    expect(refused.outcome).toBe('refused');
    await send(house, 'opvang', {
      kind: 'submit',
      command: 'placement',
      values: { step: 'arrive', reference: 'P-7K3M2A' },
      nonce: 'm',
    });
    const lines = (await linesOf(house)).slice(before);
    expect(lines).toEqual([
      {
        kind: 'outflow.progress',
        subject: 'MH-0007',
        memberKey: 'wijkteam',
        door: 'terminal',
        result: 'refused',
      },
      {
        kind: 'placement.arrive',
        subject: 'P-7K3M2A',
        memberKey: 'opvang',
        door: 'terminal',
        result: 'refused',
      },
    ]);
  });

  test('holds nothing of what was only proposed or not understood', async () => {
    const house = await houseForTest();
    const before = (await linesOf(house)).length;
    await house.say('casus', 'uitstroom fase MH-0007 woning zoeken');
    await house.say('crisis', 'plaatsing locatie: Mars, doelgroep: man');
    await house.say('crisis', 'zomaar wat');
    expect((await linesOf(house)).slice(before)).toEqual([]);
  });
});
