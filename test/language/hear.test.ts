/** Reading by itself, without anybody or any database: what the corpus does not ask sentence by sentence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '#domain/people/member.ts';
import { fieldsIn, wordsOf } from '#language/compile.ts';
import { findMoment } from '#language/moments.ts';
import { type Act, whatToDo } from '#language/policy.ts';
import { hear, maxMessageLength, understandFields } from '#language/understand.ts';
import { amsterdam } from '../support/builders.ts';
import { heard, reading, registry, understood } from '../support/hearing.ts';

describe('key: value', () => {
  test.each(registry.commands)(
    'every name of every field of $id is one: first, after a comma, and on a line of its own',
    (command) => {
      const [alias] = command.words.nl.aliases;
      const isTaken = (words: string, field: string) => {
        const one = hear(words, registry.language, reading, command);
        return (
          one.kind === 'understood' &&
          (field in one.input ||
            one.problems.some(
              (problem) => 'field' in problem && problem.field === field && problem.kind !== 'missing',
            ))
        );
      };
      const lost = [...fieldsIn(command).keys()].flatMap((field) =>
        locales
          .flatMap((locale) => wordsOf(command, field, locale).names)
          .flatMap((name) => [
            `${alias} ${name}: ?`,
            `${alias} x: y, ${name}: ?`,
            `${alias}\nx: y\n${name}: ?`,
          ])
          .filter((words) => !isTaken(words, field)),
      );
      expect(lost).toEqual([]);
    },
  );

  test('on one line or on several it is the same, in either language', () => {
    const expected = { location: 'dno', targetGroup: 'single_man', municipality: 'meerssen' };
    for (const words of [
      'plaatsing locatie: Singel 9, doelgroep: man, gemeente: Meerssen',
      'plaatsing\nlocatie: Singel 9\ndoelgroep: man\ngemeente: Meerssen',
      'place location: Singel 9; group: man; municipality: Meerssen',
    ])
      expect(understood(words)).toMatchObject({ input: expected, problems: [], todo: 'do' });
  });

  test('the step may be a key as well, wherever it stands', () => {
    expect(understood('uitstroom\nwat: gesprek gehad\ncasus: MH-0007\nstap: voortgang')).toMatchObject({
      step: 'progress',
      input: { case: 'MH-0007', note: 'gesprek gehad' },
      problems: [],
      todo: 'do',
    });
  });

  test.each([
    ['bedden doelgroop: man', { kind: 'unknown_field', key: 'doelgroop', suggestion: 'doelgroep' }],
    [
      'uitstroom blokkade MH-0008 huurschuld Servatius 20 tot 24 december',
      { kind: 'not_a_date', field: 'due' },
    ],
    [`bedden ${'x'.repeat(maxMessageLength)}`, { kind: 'message_too_long' }],
  ])('%s is not taken', (words, problem) => {
    expect(understood(words).problems).toContainEqual(expect.objectContaining(problem));
  });

  test('a date with its year is that day', () => {
    expect(understood('uitstroom blokkade MH-0008 huurschuld Servatius 24/12/2027')).toMatchObject({
      step: 'block',
      input: { due: '2027-12-24' },
      problems: [],
    });
  });
});

describe('a word that nobody knows', () => {
  test.each([
    ['bedden man xyzzy', 'xyzzy'],
    ['bedden vrouw qwrtz', 'qwrtz'],
  ])('%s: the look goes on, and the word is named', (words, word) => {
    expect(understood(words)).toMatchObject({ step: 'show', problems: [], todo: 'do', leftOut: [word] });
  });

  test.each(['Hendriks', 'Yilmaz', 'Fatima', 'Xyzzy'])(
    'with a capital it may be a name, and is not said again: %s',
    (name) => {
      const one = understood(`bedden vrouw ${name}`);
      expect(one.leftOut).toEqual([]);
      expect(one.hasNames).toBe(true);
    },
  );

  test('a slip is read as what it nearly is, and that is said', () => {
    expect(understood('bedden vruow')).toMatchObject({
      input: { targetGroup: 'single_woman' },
      doubts: [{ kind: 'corrected', typed: 'vruow', meant: 'vrouw' }],
    });
  });
});

test.each(['4', '12', 'ja', 'ok bedankt', 'goedenavond', '', 'xyzzy'])(
  '"%s" alone is about no command',
  (words) => expect(heard(words).kind).not.toBe('understood'),
);

describe('the policy', () => {
  const acts: Act[] = ['order', 'report', 'question', 'plan', 'denial', 'mention'];

  test('a form, a button and a key do whatever they say', () => {
    for (const effect of ['looks', 'everyday', 'final'] as const)
      expect(whatToDo(effect, 'structured', true)).toBe('do');
  });

  test('looking is never kept back', () => {
    for (const act of acts)
      for (const isUnderstood of [true, false]) expect(whatToDo('looks', act, isUnderstood)).toBe('do');
  });

  test('words never do what is final', () => {
    for (const act of acts) expect(whatToDo('final', act, true)).toBe('propose');
  });

  test('an everyday change is done when it was ordered or told, and every word was understood', () => {
    const done = acts.filter((act) => whatToDo('everyday', act, true) === 'do');
    expect(done).toEqual(['order', 'report']);
    for (const act of acts) expect(whatToDo('everyday', act, false)).toBe('propose');
  });
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
    for (const words of [
      `escalatie rust ${reference} tot vrijdag`,
      `escalate snooze ${reference} until friday`,
    ])
      expect(understood(words)).toMatchObject({
        step: 'snooze',
        input: { reference, until: '2026-11-27' },
        problems: [],
      });
  });

  test('two hours are two hours, also in the night that has an hour twice', () => {
    const late = new Date('2026-10-25T00:30:00Z');
    expect(findMoment('over 2 uur', late, amsterdam)?.moment.toISOString()).toBe('2026-10-25T02:30:00.000Z');
  });
});

describe('whatever comes', () => {
  const scraps = fc.constantFrom(
    ...['bedden', 'plaatsing', 'uitstroom', 'escalatie', 'locatie:', 'doelgroep=', ':', ',', '\n', 'vrouw'],
    ...[
      '2 kinderen',
      'P-7K3M2A',
      'morgen',
      '٣',
      '\u202e',
      '𝟗',
      '-',
      'over 99999 dagen',
      'niet',
      '?',
      '~~',
      '>',
    ],
  );
  const messages = fc.oneof(
    fc.string({ maxLength: 400, unit: 'binary' }),
    fc
      .array(fc.oneof(scraps, fc.string({ maxLength: 12 })), { maxLength: 30 })
      .map((parts) => parts.join(' ')),
  );

  test('no message makes it crash, a step is one of its command, and what has a problem is not done', () => {
    fc.assert(
      fc.property(messages, fc.constantFrom(undefined, ...registry.commands), (text, only) => {
        const one = hear(text, registry.language, reading, only);
        if (one.kind !== 'understood') return;
        expect(Object.keys(one.command.steps)).toContain(one.step);
        for (const { kind } of one.problems) expect(kind).toBeTypeOf('string');
        if (one.problems.length === 0) {
          const { success } = one.command.steps[one.step]?.input.safeParse(one.input) ?? { success: false };
          expect(success, `${text}: ${JSON.stringify(one.input)}`).toBe(true);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test('no filled form or pressed button makes it crash, and what it lets through is what the step takes', () => {
    const values = fc.dictionary(
      fc.oneof(
        fc.constantFrom(
          'targetGroup',
          'persons',
          'location',
          'step',
          'due',
          'clients',
          'wheelchair',
          'reference',
        ),
        fc.string(),
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(values, (input) => {
        for (const command of registry.commands)
          for (const [id, step] of Object.entries(command.steps)) {
            const one = understandFields(command, id, input, reading);
            if (one.problems.length === 0) expect(step.input.safeParse(one.input).success).toBe(true);
          }
      }),
      { numRuns: 300 },
    );
  });
});
