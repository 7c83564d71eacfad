import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '#conversation/contract/fields.ts';
import { recognise } from '#conversation/recognise.ts';
import { findMoment } from '#language/moments.ts';
import { understandFields, understandText } from '#language/understand.ts';
import { amsterdam } from '../support/builders.ts';
import { reading, registry, understand } from '../support/understand.ts';

describe('a message is understood', () => {
  test.each([
    ['bedden', {}],
    ['/bedden vrouw singel', { targetGroup: 'single_woman', location: 'dno' }],
    ['BEDDEN VRÓUW', { targetGroup: 'single_woman' }],
    ['beds woman wheelchair', { targetGroup: 'single_woman', wheelchair: true }],
    ['bedden voor een gezin met 2 kinderen', { targetGroup: 'family', children: 2 }],
    [
      'zijn er nog bedden vrij voor een gezin met twee kinderen en een hond?',
      { targetGroup: 'family', children: 2, pet: true },
    ],
    ['bedden vrouw met kinderen, personen: 3', { targetGroup: 'family', persons: 3 }],
    ['bedden locatie: Singel 9, doelgroep: man', { location: 'dno', targetGroup: 'single_man' }],
    ['bedden jongere 19 jaar', { targetGroup: 'youth', ages: [19] }],
    ['Is er plaats voor een man?', { targetGroup: 'single_man' }],
    ['heb je nog plaats voor een vrouw vannacht', { targetGroup: 'single_woman' }],
    ['bedden man van 45', { targetGroup: 'single_man', ages: [45] }],
    ['bedden 45-jarige man', { targetGroup: 'single_man', ages: [45] }],
    ['bedden jongen 17', { sex: 'male', ages: [17] }],
    ['beds man 45 years old', { targetGroup: 'single_man', ages: [45] }],
    ['bedden moeder met 2 kinderen 4 en 7', { targetGroup: 'family', children: 2, ages: [4, 7] }],
    ['bedden vrouw met een kind van 6 jaar', { targetGroup: 'single_woman', children: 1, ages: [6] }],
    ['bedden gezin van 4, kinderen 3 en 5', { targetGroup: 'family', persons: 4, ages: [3, 5] }],
    [
      'bedden man van 45 en vrouw van 40 met 2 kinderen',
      { targetGroup: 'couple', children: 2, ages: [45, 40] },
    ],
    ['bedden gezin met 2 volwassenen en 3 kinderen', { targetGroup: 'family', adults: 2, children: 3 }],
    ['bedden moeder met 1 kind en een baby', { children: 2 }],
    ['bedden stel met 2 kinderen en nog een baby', { children: 3 }],
    ['bedden vrouw, geen kinderen', { targetGroup: 'single_woman', children: 0 }],
    ['bedden stel van 40 en 45', { targetGroup: 'couple', ages: [40, 45] }],
    ['bedden alleenstaande moeder met 2 zonen', { targetGroup: 'family', children: 2 }],
    [
      'bedden stel met kind, huiselijk geweld',
      { targetGroup: 'domestic_violence_victim', children: 1, adults: 2 },
    ],
    ['bedden man 17, hond', { ages: [17], pet: true }],
    ['bedden vrouw 17 rolstoel', { ages: [17], wheelchair: true }],
    ['bedden meisje 14 kind 1', { sex: 'female', ages: [14, 1] }],
    ['waar kan een slachtoffer huiselijk geweld anders terecht', { targetGroup: 'domestic_violence_victim' }],
    ['beds 1 adult 2 kids', { adults: 1, children: 2 }],
    ['bedden 2 ouders met 3 kinderen', { targetGroup: 'couple', children: 3 }],
    ['heb je nog plek voor een dakloze man van 52?', { targetGroup: 'single_man', ages: [52] }],
    ['bed reserveren singel man', { targetGroup: 'single_man', location: 'dno' }],
    ['bedden vader, moeder, 2 kinderen', { targetGroup: 'couple', children: 2 }],
    ['bedden moeder 34 en 1 hond', { targetGroup: 'family', ages: [34], pet: true }],
    ['bedden vrouw met baby van 3 maanden', { children: 1, ages: [0] }],
    ['bedden doelgroep: vrouw, leeftijd: 45 jaar', { ages: [45] }],
    ['beds for one man', { targetGroup: 'single_man' }],
    ['hoeveel plaatsen zijn er vrij?', {}],
    ['heb je nog plaatsen voor een man?', { targetGroup: 'single_man' }],
    ['bedden vader + dochter', { targetGroup: 'family', children: 1 }],
    ['bedden vader en moeder met 3 kinderen', { targetGroup: 'couple', children: 3 }],
    ['bedden gezin van 4', { targetGroup: 'family', persons: 4 }],
    ['beds family of five', { targetGroup: 'family', persons: 5 }],
    ['bedden vrouw ggz', { targetGroup: 'mental_health', sex: 'female' }],
    [
      'bedden moeder met 2 kinderen, huiselijk geweld',
      { targetGroup: 'domestic_violence_victim', children: 2 },
    ],
    ['bedden locatie singel 9', { location: 'dno' }],
    [
      'Goedenacht, ik sta hier met een man van 45 met hond, heb je een bed?',
      { targetGroup: 'single_man', ages: [45], pet: true },
    ],
    [
      'bedden man in rolstoel in Meerssen',
      { targetGroup: 'single_man', wheelchair: true, municipality: 'meerssen' },
    ],
  ])('%s', (text, input) => {
    expect(understand(text)).toMatchObject({ command: 'beds', problems: [], input });
  });

  test.each([
    ['vrouw', { targetGroup: 'single_woman' }],
    ['Singel 9', { location: 'dno' }],
    ['gezin met 2 kinderen en een hond?', { targetGroup: 'family', children: 2, pet: true }],
    ['moeder met 2 kinderen, Meerssen', { targetGroup: 'family', children: 2, municipality: 'meerssen' }],
    ['is Singel vol?', { location: 'dno' }],
    ['koppel met hond', { targetGroup: 'couple', pet: true }],
    ['ik heb een koppel met een baby', { targetGroup: 'couple', children: 1 }],
    ['is er nog ruimte op de Singel?', { location: 'dno' }],
    ['a woman with a dog', { targetGroup: 'single_woman', pet: true }],
    ['ik heb een man van 45', { targetGroup: 'single_man', ages: [45] }],
  ])('%s alone asks for beds', (text, input) => {
    expect(understand(text)).toMatchObject({ command: 'beds', step: 'show', input, problems: [] });
  });

  test.each(['4', '12', 'ja', 'ok bedankt', 'beden vrouw', 'goedenavond'])(
    '%s alone is not taken for a question for beds',
    (text) => expect(understand(text).command).toBeNull(),
  );

  test('on one line or on several it is the same', () => {
    const expected = { location: 'dno', targetGroup: 'single_man', municipality: 'meerssen' };
    expect(understand('plaatsing locatie: Singel 9, doelgroep: man, gemeente: Meerssen')).toMatchObject({
      input: expected,
      problems: [],
    });
    expect(understand('plaatsing\nlocatie: Singel 9\ndoelgroep: man\ngemeente: Meerssen')).toMatchObject({
      input: expected,
      problems: [],
    });
    expect(understand('place location: Singel 9; group: man; municipality: Meerssen')).toMatchObject({
      input: expected,
      problems: [],
    });
  });

  test.each([
    ['plaatsing aangekomen P-7K3M2A', 'placement', 'arrive', { reference: 'P-7K3M2A' }],
    ['plaatsing p-7k3m2a aangekomen', 'placement', 'arrive', { reference: 'P-7K3M2A' }],
    [
      'uitstroom voortgang MH-0007 gesprek gehad: het gaat goed, echt',
      'outflow',
      'progress',
      { case: 'MH-0007', note: 'gesprek gehad: het gaat goed, echt' },
    ],
    [
      'uitstroom blokkade MH-0008, soort: huurschuld, eigenaar: Servatius, datum: over 2 weken',
      'outflow',
      'block',
      { blocker: 'rent_debt', owner: 'servatius', due: '2026-12-06' },
    ],
    ['uitstroom opgelost MH-0007, nummer: 1', 'outflow', 'unblock', { case: 'MH-0007', number: 1 }],
    [
      'escalatie rust E-4K7M2B tot vrijdag',
      'escalation',
      'snooze',
      { reference: 'E-4K7M2B', until: '2026-11-27' },
    ],
    ['escalatie', 'escalation', 'list', {}],
    ['E-4K7M2B oppakken', 'escalation', 'take', { reference: 'E-4K7M2B' }],
    ['P-7K3M2A', 'placement', 'show', { reference: 'P-7K3M2A' }],
    ['MH-0008', 'outflow', 'show', { case: 'MH-0008' }],
    ['mh0007', 'outflow', 'show', { case: 'MH-0007' }],
    ['pak E-7K3M2A op', 'escalation', 'take', { reference: 'E-7K3M2A' }],
    [
      'laat E-7K3M2A rusten tot vrijdag',
      'escalation',
      'snooze',
      { reference: 'E-7K3M2A', until: '2026-11-27' },
    ],
    ['trek P-7K3M2A in', 'placement', 'cancel', { reference: 'P-7K3M2A' }],
    ['uitstroom voortgang MH-0007 casus besproken', 'outflow', 'progress', { note: 'casus besproken' }],
    ['telling singel 9 bezet 10', 'count', 'confirm', { location: 'dno', counted: 10 }],
    // A question, and what it is about is shown.
    ['Is P-7K3M2A aangekomen?', 'placement', 'show', { reference: 'P-7K3M2A' }],
    ['moet ik P-7K3M2A intrekken', 'placement', 'show', { reference: 'P-7K3M2A' }],
    ['Is E-7K3M2A opgelost?', 'escalation', 'show', { reference: 'E-7K3M2A' }],
    ['kan iemand E-7K3M2A oppakken?', 'escalation', 'show', { reference: 'E-7K3M2A' }],
    ['Is er voortgang bij MH-0007?', 'outflow', 'show', { case: 'MH-0007' }],
    ['E-7K3M2A moet iemand oppakken', 'escalation', 'show', { reference: 'E-7K3M2A' }],
    ['P-7K3M2A moet nog binnen', 'placement', 'show', { reference: 'P-7K3M2A' }],
    ['als P-7K3M2A aangekomen is', 'placement', 'show', { reference: 'P-7K3M2A' }],
    ['P-7K3M2A zou nu aangekomen zijn', 'placement', 'show', { reference: 'P-7K3M2A' }],
    ['escalatie MH-0007', 'escalation', 'show', { case: 'MH-0007' }],
    ['hoe gaat het met MH-0007', 'outflow', 'show', { case: 'MH-0007' }],
    ['wat blokkeert MH-0007', 'outflow', 'show', { case: 'MH-0007' }],
    ['P-7K3M2A is hij al binnen', 'placement', 'show', { reference: 'P-7K3M2A' }],
    ['komt P-7K3M2A niet', 'placement', 'show', { reference: 'P-7K3M2A' }],
    ['de voortgang van MH-0007', 'outflow', 'show', { case: 'MH-0007' }],
    ['staat MH-0004 nog open', 'outflow', 'show', { case: 'MH-0004' }],
    ['plaats voor een vrouw', 'beds', 'show', { targetGroup: 'single_woman' }],
    ['place available for a man', 'beds', 'show', { targetGroup: 'single_man' }],
    [
      'meld MH-0008 partner reageert niet',
      'escalation',
      'raise',
      { case: 'MH-0008', reason: 'partner reageert niet' },
    ],
    ['reservering P-7K3M2A is aangekomen', 'placement', 'arrive', { reference: 'P-7K3M2A' }],
    ['P-7K3M2A verwacht', 'placement', 'show', { reference: 'P-7K3M2A' }],
    ['P-HAJWKB: aangekomen', 'placement', 'arrive', { reference: 'P-HAJWKB' }],
    [
      'plaatsing vrouw met kinderen van 16, personen: 2',
      'placement',
      'place',
      { targetGroup: 'family', ages: [16] },
    ],
    ['plaats nog voor een man', 'beds', 'show', { targetGroup: 'single_man' }],
    ['komen P-7K3M2A niet', 'placement', 'show', { reference: 'P-7K3M2A' }],
    ['aangekomen: P-7K3M2A', 'placement', 'arrive', { reference: 'P-7K3M2A' }],
    ['koppel ABCDE-23456', 'account', 'link', { code: 'ABCDE-23456' }],
    ['koppel abcde 23456', 'account', 'link', { code: 'abcde 23456' }],
    ['P-7K3M2A komt niet meer', 'placement', 'cancel', { reference: 'P-7K3M2A' }],
    // Who it is about stands first: then it is told.
    ['P-7K3M2A is aangekomen', 'placement', 'arrive', { reference: 'P-7K3M2A' }],
    ['hallo, P-7K3M2A is net binnen', 'placement', 'arrive', { reference: 'P-7K3M2A' }],
    // What only sounds like one is an order, and keeps its words.
    ['ik wil P-7K3M2A intrekken', 'placement', 'cancel', { reference: 'P-7K3M2A' }],
    ['komt niet P-7K3M2A', 'placement', 'cancel', { reference: 'P-7K3M2A' }],
    [
      'uitstroom\nwat: gesprek gehad\ncasus: MH-0007\nstap: voortgang',
      'outflow',
      'progress',
      { case: 'MH-0007', note: 'gesprek gehad' },
    ],
    [
      'uitstroom opgelost MH-0007 nummer: 1, notitie: is betaald?',
      'outflow',
      'unblock',
      { number: 1, note: 'is betaald?' },
    ],
    [
      'uitstroom MH-0007 voortgang geen bericht van Servatius',
      'outflow',
      'progress',
      { note: 'geen bericht van Servatius' },
    ],
    [
      'uitstroom MH-0008 blokkade geen reactie, eigenaar: Servatius',
      'outflow',
      'block',
      { blocker: 'partner_silent' },
    ],
    ['reserveer een bed voor een man', 'placement', 'place', { targetGroup: 'single_man' }],
    [
      'uitstroom blokkade geen passende woning MH-0008 Servatius',
      'outflow',
      'block',
      { blocker: 'no_suitable_home' },
    ],
    ['MH-0007 voortgang kan terecht bij Xonar', 'outflow', 'progress', { note: 'kan terecht bij Xonar' }],
    ['ik wil een man plaatsen bij de opvang', 'placement', 'place', { targetGroup: 'single_man' }],
    ['please place a woman', 'placement', 'place', { targetGroup: 'single_woman' }],
    ['plaatsing waar: singel, doelgroep: man', 'placement', 'place', { location: 'dno' }],
    ['escalatie rust E-7K3M2A tot aanstaande vrijdag', 'escalation', 'snooze', { until: '2026-11-27' }],
    ['uitstroom blokkade MH-0008 huurschuld Servatius 24/12/2027', 'outflow', 'block', { due: '2027-12-24' }],
  ])('%s', (text, command, step, input) => {
    expect(understand(text)).toMatchObject({ command, step, input, problems: [] });
  });
});

test('every name of every field is understood as a key: first, after a comma, and on a line of its own', () => {
  for (const command of registry.commands) {
    for (const [field, spec] of fieldsOf(command.input)) {
      for (const name of [...spec.names.nl, ...spec.names.en]) {
        for (const words of [`${name}: ?`, `stap: x, ${name}: ?`, `stap: x\n${name}: ?`]) {
          const { problems, input } = understandText(command, words, reading);
          const isTaken =
            field === 'step' ||
            field in input ||
            problems.some(
              (problem) => 'field' in problem && problem.field === field && problem.kind !== 'missing',
            );
          expect(isTaken, `${command.id} ${words}`).toBe(true);
        }
      }
    }
  }
});

describe('Dutch moments', () => {
  test.each([
    ['morgen 10:00', '2026-11-23T09:00:00.000Z'],
    ['vr 20:00', '2026-11-27T19:00:00.000Z'],
    ['over 2 uur', '2026-11-22T13:00:00.000Z'],
    ['overmorgen 9:00', '2026-11-24T08:00:00.000Z'],
    ['tomorrow 10am', '2026-11-23T09:00:00.000Z'],
    ['10:00', '2026-11-23T09:00:00.000Z'],
    ['1 juni 2027 om 9 uur', '2027-06-01T07:00:00.000Z'],
  ])('%s', (text, instant) => {
    expect(findMoment(text, reading.now, amsterdam)?.moment.toISOString()).toBe(instant);
  });

  test.each(['zondag', 'sunday'])(
    '%s, said on a Sunday, is the next one; with a time it may be today',
    (day) => {
      const early = new Date('2026-11-22T05:00:00Z');
      expect(findMoment(`tot ${day}`, early, amsterdam)?.moment.toISOString().slice(0, 10)).toBe(
        '2026-11-29',
      );
      expect(findMoment(`${day} 20:00`, early, amsterdam)?.moment.toISOString()).toBe(
        '2026-11-22T19:00:00.000Z',
      );
    },
  );

  test.each(['E-482Y8H', 'E-3MAY68', 'E-HJT2PM'])('a reference is no moment: %s', (reference) => {
    expect(understand(`escalatie rust ${reference} tot vrijdag`)).toMatchObject({
      input: { reference, until: '2026-11-27' },
      problems: [],
    });
    expect(understand(`escalate snooze ${reference} until friday`)).toMatchObject({
      input: { until: '2026-11-27' },
      problems: [],
    });
  });

  test('two hours are two hours, also in the night that has an hour twice', () => {
    const late = new Date('2026-10-25T00:30:00Z');
    expect(findMoment('over 2 uur', late, amsterdam)?.moment.toISOString()).toBe('2026-10-25T02:30:00.000Z');
  });
});

describe('fuzzing', () => {
  const scraps = fc.constantFrom(
    'bedden',
    'plaatsing',
    'uitstroom',
    'escalatie',
    'locatie:',
    'doelgroep=',
    ':',
    ',',
    '\n',
    'vrouw',
    '2 kinderen',
    'P-7K3M2A',
    'morgen',
    '٣',
    '\u202e',
    '𝟗',
    '-',
    'over 99999 dagen',
  );
  const messages = fc.oneof(
    fc.string({ maxLength: 400, unit: 'binary' }),
    fc
      .array(fc.oneof(scraps, fc.string({ maxLength: 12 })), { maxLength: 30 })
      .map((parts) => parts.join(' ')),
  );

  test('no message makes it crash or hang, and every problem has a kind', () => {
    fc.assert(
      fc.property(messages, (text) => {
        for (const command of registry.commands) {
          const { problems, step } = understandText(command, text, reading);
          expect(Object.keys(command.steps)).toContain(step);
          for (const problem of problems) expect(problem.kind).toBeTypeOf('string');
        }
        recognise({ kind: 'text', text }, registry);
      }),
      { numRuns: 400 },
    );
  });

  test('no filled form or pressed button makes it crash', () => {
    const values = fc.dictionary(
      fc.oneof(
        fc.constantFrom('targetGroup', 'persons', 'location', 'step', 'due', 'clients', 'wheelchair'),
        fc.string(),
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(values, (input) => {
        for (const command of registry.commands) understandFields(command, input, reading);
      }),
      { numRuns: 300 },
    );
  });
});
