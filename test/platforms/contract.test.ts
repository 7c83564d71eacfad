/** One conversation, the same on Slack, on Teams and in the terminal. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chat, slackChat, teamsChat } from '../support/chats.ts';
import { type Door, slackDoor, teamsDoor, terminalDoor } from '../support/doors.ts';
import { type House, houseForTest, openHouse } from '../support/house.ts';

const members = ['opvang', 'crisis', 'casus', 'regie', 'corporatie'];

describe.each([
  ['Slack', slackDoor],
  ['Teams', teamsDoor],
  ['the terminal', terminalDoor],
])('on %s', (_name, open) => {
  let house: House;
  let door: Door;
  beforeAll(async () => {
    house = await openHouse({
      slack: open === slackDoor ? members : [],
      teams: open === teamsDoor ? members : [],
    });
    door = open(house);
  });
  afterAll(() => house.close());

  test('a night: ask, place, arrive, ask again', async () => {
    expect(await door.say('opvang', 'bedden Singel 9')).toContain('10 plekken vrij');
    const placed = await door.say(
      'crisis',
      'plaatsing\nlocatie: Singel 9\ndoelgroep: man\ngemeente: Meerssen',
    );
    expect(placed).toContain('Er is een plek gereserveerd');
    const reference = /P-[A-Z0-9]{6}/.exec(placed)?.[0];
    expect(await door.say('opvang', 'plaatsing verwacht')).toContain(reference);
    expect(await door.say('opvang', `plaatsing aangekomen ${reference}`)).toContain('Aankomst bevestigd');
    const beds = await door.say('opvang', 'bedden Singel 9');
    expect(beds).toContain('9 plekken vrij');
    expect(beds).toContain('11 van 20 bezet');
  });

  test('a way out: open, block, resolve', async () => {
    const opened = await door.say('casus', 'uitstroom open MH-0004');
    expect(opened).toContain('De casus is geopend');
    expect(
      await door.say(
        'casus',
        'uitstroom blokkade MH-0004, soort: briefadres, eigenaar: Servatius, datum: over 2 weken',
      ),
    ).toContain('Aan zet: Servatius');
    expect(await door.say('corporatie', 'uitstroom opgelost MH-0004, nummer: 1')).toContain(
      'De blokkade is opgelost',
    );
    expect(await door.say('casus', 'uitstroom MH-0004')).toContain('blokkade opgelost: briefadres/BRP');
  });

  test('an escalation by hand: raised, alerted, taken on, resolved', async () => {
    const raised = await door.say('casus', 'escalatie meld MH-0008 het sociaal team reageert niet');
    const reference = /E-[A-Z0-9]{6}/.exec(raised)?.[0];
    await house.admin.work();
    expect(await door.say('casus', 'escalatie')).toContain(reference);
    expect(await door.say('casus', `escalatie oppakken ${reference}`)).toContain('Jij hebt dit opgepakt');
    const resolve = `escalatie opgelost ${reference}, wat: afspraak gemaakt`;
    expect(await door.say('casus', resolve)).toContain('Er is nog niets bewogen');
    expect(await door.say('casus', 'uitstroom casus: MH-0008, fase: woning zoeken')).toContain(
      'woning zoeken',
    );
    expect(await door.say('casus', resolve)).toContain('✓ Opgelost');
  });

  test.each([
    ['bedden vruow', 'Gelezen: "vruow" als "vrouw".'],
    ['bedden vrouw xyzzy', 'Niet meegerekend: xyzzy.'],
    ['bedden vrouw Hendriks', 'iets dat een naam kan zijn'],
    ['bedden man, komt uit Xyzzy', 'Niet meegerekend: een naam of woord dat ik niet herhaal.'],
    ['beddn', 'Gelezen: "beddn" als "bedden".'],
    ['bedden doelgroop: man', 'Bedoel je "doelgroep"?'],
    ['bedden locatie: Mars', 'staat een naam die ik niet ken'],
    ['kwartaalcijfers graag', 'Dit kan ik nog niet'],
    ['dank je wel', 'Graag gedaan'],
    ['laat maar', 'ik doe niets'],
    ['hij ademt niet', 'Bel 112'],
    ['hoi', 'Dit kan ik voor je doen'],
    ['plaatsing doelgroep: man, cliënt: 111222333', 'een burgerservicenummer'],
    ['plaatsing aangekomen P-222222', 'Ik ken geen plaatsing P-222222'],
  ])('bad input: %s', async (words, answer) => {
    const said = await door.say('crisis', words);
    expect(said).toContain(answer);
    expect(said).not.toMatch(/111222333|Mars|Hendriks|Xyzzy/);
  });

  test('a role that may not', async () => {
    expect(await door.say('corporatie', 'plaatsing doelgroep: man')).toContain('Dit mag jouw rol niet');
  });
});

describe.each([
  ['Slack', slackChat],
  ['Teams', teamsChat],
] as const)('buttons and forms on %s', (name, open) => {
  let house: House;
  let chat: Chat;
  beforeAll(async () => {
    const some = ['opvang', 'crisis', 'corporatie'];
    house = await openHouse(name === 'Slack' ? { slack: some } : { teams: some });
    chat = open(house);
  });
  afterAll(() => house.close());
  const placements = () => house.service.runtime.database.prisma.placement.count();
  const placed = () => chat.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');

  test('a button does what it says, and the outcome stands where the buttons stood', async () => {
    const seen = await placed();
    const pressed = await chat.press('crisis', seen, 'Aangekomen');
    expect(pressed.text).toContain('Aankomst bevestigd');
    expect(pressed.stays).toBe(false);
  });

  test('pressed twice at once it is done once, and both read the same', async () => {
    const seen = await placed();
    const both = await Promise.all([
      chat.press('crisis', seen, 'Aangekomen'),
      chat.press('crisis', seen, 'Aangekomen'),
    ]);
    for (const { text } of both) expect(text).toContain('Aankomst bevestigd');
    const reference = String(/P-[A-Z0-9]{6}/.exec(seen.text)?.[0]);
    const { prisma } = house.service.runtime.database;
    expect(await prisma.placement.count({ where: { reference, arrivedAt: { not: null } } })).toBe(1);
  });

  test('a "no" stands beside the card, which stays with its buttons', async () => {
    const pressed = await chat.press('corporatie', await placed(), 'Aangekomen');
    expect(pressed.text).toContain('Dit mag jouw rol niet');
    expect(pressed.stays).toBe(true);
  });

  test('a form opens, says at its field what is wrong, and places once', async () => {
    const before = await placements();
    const form = await chat.open('crisis', await chat.say('crisis', 'plaatsing'), 'Formulier openen');
    expect(form.title).toBe('Huishouden plaatsen');
    expect(form.fields).toEqual(expect.arrayContaining(['location', 'targetGroup', 'persons']));
    const wrong = await chat.submit('crisis', form, { targetGroup: 'family' });
    expect(wrong).toMatchObject({ wrong: true, text: expect.stringContaining('hoeveel personen') });
    expect(await placements()).toBe(before);
    const right = await chat.submit('crisis', form, { targetGroup: 'single_man', location: 'dno' });
    expect(right).toMatchObject({
      wrong: false,
      text: expect.stringContaining('Er is een plek gereserveerd'),
    });
    expect(await placements()).toBe(before + 1);
  });

  test('a form that cannot be opened is told in words, and nothing is done', async () => {
    const before = await placements();
    const beds = await chat.say('crisis', 'bedden man');
    const label = beds.buttons.find((button) => button.startsWith('Plaatsen'));
    expect(label).toBeDefined();
    expect(await chat.openInVain('crisis', beds, String(label))).toContain('ging niet open');
    expect(await placements()).toBe(before);
  });
});

test.each(['opvang', 'crisis', 'casus', 'regie', 'corporatie', 'toegang', 'regiegroep'])(
  'every example that help gives to %s is understood when it is copied, in both languages',
  async (member) => {
    const house = await houseForTest();
    for (const locale of ['nl', 'en'] as const) {
      const ask = (words: string) =>
        house.service.runtime.router.handle({
          account: { platform: 'terminal', workspace: 'test', user: member },
          member,
          audience: 'private',
          locale,
          key: crypto.randomUUID(),
          intent: { kind: 'text', text: words },
        });
      const help = await ask('help');
      const examples = help.card.blocks.flatMap((block) =>
        block.kind === 'facts' ? block.facts.map(({ value }) => value) : [],
      );
      expect(examples.length).toBeGreaterThan(1);
      for (const example of examples) {
        // Each of them works on a placement, so each gets one of its own.
        const placed = /P-\w{6}/.test(example)
          ? await house.say(
              member === 'toegang' ? 'toegang' : 'crisis',
              'plaatsing locatie: Singel 9, doelgroep: man',
            )
          : undefined;
        const reply = await ask(example.replace(/P-\w{6}/, String(placed?.facts['reference'])));
        // A bare command, and one with something to fill in, are answered with the form; what is final is asked first.
        const isFinal = JSON.stringify(reply.facts['problems']) === '[{"kind":"final"}]';
        if (reply.form && !isFinal) expect(example).toMatch(/^\S+$|…/);
        else if (!isFinal)
          expect(`${example}: ${reply.code ?? reply.outcome}`).toMatch(
            // The codes in it are nobody's, so that copying it harms nobody.
            /MH-9999|E-4K7M2B/.test(example) ? /not_found$/ : /answered$|no_place$/,
          );
      }
    }
  },
);
