/** When things break: the database goes away, a name is typed in, an old reservation is shown at the door. */
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { plainText } from '#conversation/contract/card.ts';
import { houseForTest } from '../support/house.ts';
import { signed, slashBody } from '../support/slack-requests.ts';
import { databaseUrl } from '../support/template.ts';

test('the database is away: nothing is saved, the person hears so with a reference, and it recovers by itself', async () => {
  const house = await houseForTest({ slack: ['crisis'] });
  const name = new URL(house.databaseUrl).pathname.slice(1);
  const outside = new Client({ connectionString: databaseUrl(house.databaseUrl, 'doorstroom') });
  await outside.connect();
  const cut = async () => {
    await outside.query(`alter database ${name} with allow_connections false`);
    await outside.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = current_user',
      [name],
    );
  };
  await cut();
  const response = await fetch(
    `${house.url}/slack/events`,
    signed(slashBody('crisis', 'plaatsing', 'doelgroep: man', { response_url: house.slack.responseUrl })),
  );
  expect(response.status).toBe(200);
  // In the acknowledgement, or afterwards where the machine was slow.
  const acknowledged = await response.text();
  const told = () => acknowledged || JSON.stringify(house.slack.of('response_url').at(-1)?.body ?? '');
  await expect.poll(told, { timeout: 15_000 }).toMatch(/Er is niets opgeslagen.*F-[A-Z0-9]{8}/);
  expect((await fetch(`${house.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${house.url}/readyz`)).status).toBe(503);
  await outside.query(`alter database ${name} with allow_connections true`);
  await outside.end();
  await expect
    .poll(async () => (await house.say('crisis', 'plaatsing doelgroep: man, locatie: Singel 9')).outcome, {
      timeout: 15_000,
    })
    .toBe('answered');
  expect(await house.service.runtime.database.prisma.placement.count()).toBe(1);
});

test.each([
  ['a citizen number', 'plaatsing doelgroep: man, cliënt: 111222333', 'bsn', '111222333'],
  ['a birth date', 'uitstroom voortgang MH-0007 geboren 12-03-1985', 'birth_date', '12-03-1985'],
  ['a phone number', 'escalatie meld MH-0008 bel 06-12345678', 'phone', '12345678'],
  ['an e-mail address', 'uitstroom voortgang MH-0007 mail jan@example.org', 'email', 'jan@example.org'],
])('%s is refused, not echoed and not stored', async (_what, words, kind, secret) => {
  const house = await houseForTest();
  const reply = await house.say('regie', words);
  expect(reply).toMatchObject({
    outcome: 'refused',
    code: 'personal_data',
    input: {},
    facts: { kinds: [kind] },
  });
  expect(plainText(reply.card)).not.toContain(secret);
  const { rows } = await house.service.runtime.database.pool.query<{ found: number }>(
    `select (select count(*) from inbox_answer where reply::text like $1)::int + (select count(*) from case_event where note like $1)::int as found`,
    [`%${secret}%`],
  );
  expect(rows[0]?.found).toBe(0);
});

test('a reservation that ran out cannot be confirmed; the place is free for somebody else', async () => {
  const house = await houseForTest();
  const placed = await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man, cliënt: MH-0500');
  const reference = String(placed.facts['reference']);
  expect(
    await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man, cliënt: MH-0500'),
  ).toMatchObject({
    code: 'already_staying',
  });
  await house.admin.clock(2 * 3_600, undefined);
  expect((await house.say('opvang', 'bedden Singel 9')).facts).toMatchObject({
    locations: [{ reserved: 0, free: 10 }],
  });
  const late = await house.say('opvang', `plaatsing aangekomen ${reference}`);
  expect(late).toMatchObject({ outcome: 'refused', code: 'expired' });
  // They stand at the door: who may not place hears whom to call, who may place can do so at once.
  expect(plainText(late.card)).toContain('De plek is nog vrij.');
  expect(plainText(late.card)).toContain('bel de crisisdienst of de Toegang');
  const lateToo = plainText((await house.say('crisis', `plaatsing aangekomen ${reference}`)).card);
  expect(lateToo).toContain('Plaats opnieuw');
  await house.admin.work();
  const inbox = await house.service.runtime.deliveries.inbox('maastricht-heuvelland', 'crisis');
  expect(inbox.map(({ view }) => view)).toEqual(['placement_update']);
  await house.admin.work();
  expect(await house.service.runtime.deliveries.inbox('maastricht-heuvelland', 'crisis')).toHaveLength(1);
  expect(
    await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man, cliënt: MH-0500'),
  ).toMatchObject({ outcome: 'answered' });
});

test('somebody who stays already is not placed a second time', async () => {
  const house = await houseForTest();
  expect(
    await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man, cliënt: MH-0001'),
  ).toMatchObject({
    outcome: 'refused',
    code: 'already_staying',
  });
  expect(await house.service.runtime.database.prisma.placement.count()).toBe(0);
});

test('a location for victims of violence is not there for others', async () => {
  const house = await houseForTest();
  for (const member of ['opvang', 'casus', 'regie', 'regiegroep']) {
    const reply = await house.say(member, 'bedden slachtoffer huiselijk geweld');
    expect(JSON.stringify(reply)).not.toContain('rouwenopvang');
    expect(JSON.stringify(await house.say(member, 'bedden locatie: vrouwenopvang'))).not.toContain(
      '"vrouwen"',
    );
  }
  expect((await house.say('crisis', 'bedden slachtoffer huiselijk geweld')).facts).toMatchObject({
    locations: [{ key: 'vrouwen', free: 3 }],
  });
  // Nobody is sent there who did not ask for it.
  expect((await house.say('crisis', 'plaatsing doelgroep: gezin, personen: 5')).facts).not.toMatchObject({
    location: 'vrouwen',
  });
});

test('staff confirm a count; a zero that nobody confirmed lately is unknown', async () => {
  const house = await houseForTest();
  expect((await house.say('opvang', 'bedden Maasoever')).facts).toMatchObject({
    locations: [{ key: 'crisis', free: 0, freshness: 'stale', answer: 'unknown' }],
  });
  expect(await house.say('opvang', 'telling locatie: Maasoever, bezet: 3')).toMatchObject({
    outcome: 'refused',
    code: 'not_allowed',
  });
  const counted = await house.say('opvang', 'telling locatie: Singel 9, bezet: 9');
  expect(plainText(counted.card)).toContain('Jij telt 9, ik heb er 10');
  expect((await house.say('opvang', 'bedden Singel 9')).facts).toMatchObject({
    locations: [{ occupied: 10, free: 10 }],
  });
});

test('the example beside a wrong place names no other place; the one beside a slip names what was meant', async () => {
  const house = await houseForTest();
  const wrong = plainText((await house.say('crisis', 'plaatsing locatie: Mars, doelgroep: man')).card);
  expect(wrong).toContain('Zo kan het wel: plaatsing doelgroep: alleenstaande man');
  expect(wrong).not.toMatch(/Zo kan het wel:.*locatie/);
  expect(plainText((await house.say('crisis', 'plaatsing locatie: Singell, doelgroep: man')).card)).toMatch(
    /Zo kan het wel:.*locatie: Singel/,
  );
});

test('beside a contradiction stands what does work', async () => {
  const house = await houseForTest();
  for (const words of [
    'bedden gezin van 5: 2 volwassenen en 2 kinderen',
    'bedden stel, personen: 4',
    'bedden man, 2 volwassenen',
    'plaatsing gezin',
  ]) {
    const refused = await house.say('crisis', words);
    expect(refused).toMatchObject({ outcome: 'refused', code: 'invalid_input' });
    const example = /Zo kan het wel: (.*)/.exec(plainText(refused.card))?.[1] ?? '';
    expect((await house.say('crisis', example)).code, example).not.toBe('invalid_input');
  }
});

test.each(['aangekomen', 'ze komt niet', 'niet aangekomen', 'annuleer mijn reservering'])(
  '%s, without saying who: the list to choose from stands below',
  async (words) => {
    const house = await houseForTest();
    const { facts } = await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
    const asked = await house.say('crisis', words);
    expect(asked).toMatchObject({ outcome: 'refused', command: 'placement' });
    expect(asked.card.blocks).toContainEqual(
      expect.objectContaining({
        kind: 'actions',
        actions: [
          expect.objectContaining({
            press: { command: 'placement', input: { step: 'show', reference: facts['reference'] } },
          }),
        ],
      }),
    );
  },
);

test('whether they arrived is answered by who is expected, and told with a code it is done', async () => {
  const house = await houseForTest();
  const { facts } = await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
  expect(await house.say('opvang', 'is hij al aangekomen?')).toMatchObject({
    outcome: 'answered',
    facts: { expected: [{ reference: facts['reference'] }] },
  });
  expect((await house.say('opvang', `${facts['reference']} is aangekomen`)).facts).toMatchObject({
    state: 'arrived',
  });
});

test('what was probably meant is proposed, and done only when it is pressed', async () => {
  const house = await houseForTest();
  const proposed = await house.say('casus', 'MH-0007 gesprek gehad met Servatius');
  expect(proposed).toMatchObject({
    outcome: 'refused',
    code: 'invalid_input',
    input: { step: 'progress', case: 'MH-0007' },
  });
  const presses = proposed.card.blocks.flatMap((block) =>
    block.kind === 'actions' ? block.actions.map(({ press }) => press) : [],
  );
  const styles = proposed.card.blocks.flatMap((block) =>
    block.kind === 'actions' ? block.actions.map(({ style }) => style) : [],
  );
  expect(styles).toEqual(['primary', 'plain']);
  expect(presses[0]).toEqual({
    command: 'outflow',
    input: { step: 'progress', case: 'MH-0007', note: 'gesprek gehad met Servatius' },
  });
  expect(plainText((await house.say('casus', 'uitstroom MH-0007')).card)).not.toContain(
    'gesprek gehad met Servatius',
  );
});

test('a date that has passed is told as such, and not taken for a date of birth', async () => {
  const house = await houseForTest();
  const reply = await house.say(
    'casus',
    'uitstroom blokkade MH-0007, soort: huurschuld, eigenaar: Servatius, datum: 2020-01-01',
  );
  expect(reply).toMatchObject({ outcome: 'refused', code: 'invalid_input' });
  expect(plainText(reply.card)).toContain('in het verleden');
});

test('the same blocker is not added twice; another date is another agreement', async () => {
  const house = await houseForTest();
  // A date that is worked out once: between two questions a day may begin.
  const inTwoWeeks = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  const add = (date: string) =>
    house.say('casus', `uitstroom blokkade MH-0007, soort: briefadres, eigenaar: Servatius${date}`);
  expect((await add(`, datum: ${inTwoWeeks}`)).outcome).toBe('answered');
  const again = await add(`, datum: ${inTwoWeeks}`);
  expect(again).toMatchObject({ outcome: 'refused', code: 'conflict' });
  expect(plainText(again.card)).toContain('Deze blokkade staat er al');
  expect((await add('')).outcome).toBe('answered');
  expect((await add('')).outcome).toBe('refused');
});

test('a button that asks for a form never reserves anything when the form cannot open', async () => {
  const house = await houseForTest();
  const press = {
    command: 'placement',
    input: { location: 'dno', targetGroup: 'single_man', sex: 'male', persons: 1 },
    form: true as const,
  };
  const reply = await house.service.runtime.router.handle({
    account: { platform: 'slack', workspace: 'T1', user: 'U1' },
    member: 'crisis',
    audience: 'private',
    key: 'press:form',
    intent: { kind: 'press', press, nonce: 'n1' },
  });
  expect(reply).toMatchObject({ outcome: 'refused', code: 'invalid_input', form: { command: 'placement' } });
  expect(plainText(reply.card)).toContain('Er is niets gedaan');
  expect(await house.service.runtime.database.prisma.placement.count()).toBe(0);
});
