/** One conversation, the same on Slack, on Teams and in the terminal. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, slackDoor, teamsDoor, terminalDoor } from '../support/doors.ts';
import { type House, openHouse } from '../support/house.ts';

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
    expect(await door.say('casus', `escalatie opgelost ${reference}, wat: afspraak gemaakt`)).toContain(
      'Opgelost',
    );
  });

  test.each([
    ['bedden vruow', 'Bedoel je "vrouw"?'],
    ['bedde', 'Bedoel je "bedden"?'],
    ['bedden locatie: Mars', 'ken ik "Mars" niet'],
    ['hoi', 'Dit kan ik voor je doen'],
    ['plaatsing doelgroep: man, cliënt: 111222333', 'een burgerservicenummer'],
    ['plaatsing aangekomen P-222222', 'Ik ken geen plaatsing P-222222'],
  ])('bad input: %s', async (words, answer) => {
    const said = await door.say('crisis', words);
    expect(said).toContain(answer);
    expect(said).not.toContain('111222333');
  });

  test('a role that may not', async () => {
    expect(await door.say('corporatie', 'plaatsing doelgroep: man')).toContain('Dit mag jouw rol niet');
  });
});

test('every example that help gives works when it is copied, in both languages', async () => {
  const house = await openHouse();
  try {
    for (const member of ['opvang', 'crisis', 'casus', 'regie', 'corporatie', 'toegang', 'regiegroep']) {
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
          if (example.includes('<')) continue;
          // Each of them works on the placement that help named, so each gets one of its own.
          const placed = /P-\w{6}/.test(example)
            ? await house.say(
                member === 'toegang' ? 'toegang' : 'crisis',
                'plaatsing locatie: Singel 9, doelgroep: man',
              )
            : undefined;
          const reply = await ask(example.replace(/P-\w{6}/, String(placed?.facts['reference'])));
          // A bare command that opens its form has nothing to answer yet.
          if (!reply.form)
            expect(`${member} ${example}: ${reply.code ?? reply.outcome}`).toMatch(/answered$|no_place$/);
        }
      }
    }
  } finally {
    await house.close();
  }
});
