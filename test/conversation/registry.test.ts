/** What the registry and a step refuse before anybody says a word: nothing starts with something missing. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { rooms } from '#commands/index.ts';
import type { RoomTexts, RoomWords } from '#conversation/contract/command.ts';
import { defineStep } from '#conversation/contract/step.ts';
import { createRegistry } from '#conversation/registry.ts';
import { answered } from '#domain/refusal.ts';
import { type CommandOver, lookAround, nothingShown, testRoom } from '../support/command.ts';

const withWord = z.object({ word: z.string().meta({ field: { kind: 'text', maxLength: 9 } }) });
const say = defineStep({
  effect: 'everyday',
  input: withWord,
  form: true,
  answer: async () => answered({}),
  card: { answered: nothingShown, refused: {} },
});

const words = (over: Partial<RoomWords> = {}): RoomWords => ({
  aliases: ['proef'],
  steps: { show: [], say: ['zeg'] },
  fields: { word: { names: ['woord'] } },
  ...over,
});
const texts = (over: Partial<RoomTexts> = {}): RoomTexts => ({
  summary: 'proef',
  forms: { say: { title: 'Zeggen', submit: 'Zeg' } },
  examples: {},
  ...over,
});
const talking = (nl: Partial<RoomWords> = {}, en: Partial<RoomTexts> = {}, more: CommandOver = {}) =>
  testRoom({
    steps: { show: lookAround, say },
    words: { nl: words(nl), en: words({ aliases: ['test'] }) },
    texts: { nl: texts(), en: texts(en) },
    ...more,
  });

describe('the registry refuses', () => {
  test('nothing of what is whole', () => {
    expect(createRegistry([talking()]).byAlias('/PROEF')?.id).toBe('test');
    expect(createRegistry(rooms).commands).toHaveLength(rooms.length);
  });

  test.each([
    ['a second id', [testRoom(), testRoom({ words: { nl: words(), en: words() } })], /Two commands/],
    ['a second alias', [testRoom(), testRoom({ id: 'other' })], /"proef" is an alias of both/],
    [
      'a second view',
      [
        { ...testRoom(), views: [{ id: 'v', show: async () => null, isOver: async () => true }] },
        {
          ...testRoom({
            id: 'other',
            words: { nl: words({ aliases: ['b'] }), en: words({ aliases: ['c'] }) },
          }),
          views: [{ id: 'v', show: async () => null, isOver: async () => true }],
        },
      ],
      /Two views have the id "v"/,
    ],
    ['a missing text', [talking({}, { summary: '' })], /no summary in en/],
    ['a step without its words', [talking({ steps: { show: [] } })], /no words for the step "say" in nl/],
    ['a field without its words', [talking({ fields: {} })], /no words for the field "word" in nl/],
    ['a form without its texts', [talking({}, { forms: {} })], /no form of the step "say" in en/],
    [
      'an example without its text',
      [talking({}, {}, { examples: { one: { step: 'say' } } })],
      /no example "one" in nl/,
    ],
  ] as const)('%s', (_what, list, complaint) => {
    expect(() => createRegistry(list)).toThrow(complaint);
  });

  test('a sentence for a contradiction that another language does not have', () => {
    const nl = texts({ contradictions: { too_many: 'Dat zijn er te veel.' } });
    expect(() => createRegistry([talking({}, {}, { texts: { nl, en: texts() } })])).toThrow(
      /no sentence for "too_many" in en/,
    );
  });

  test.each([
    ['a list to choose from that is not there', { ...say, choices: 'list' }],
    ['a list to choose from that changes something', { ...say, choices: 'say' }],
    ['a question that another command would answer', { ...say, asked: { command: 'beds', step: 'show' } }],
  ])('%s', (_what, lost) => {
    expect(() => createRegistry([talking({}, {}, { steps: { show: lookAround, say: lost } })])).toThrow(
      /"say" names .* which is no look/,
    );
  });

  test('a note in a field that is not there', () => {
    const lost = { ...say, note: 'reason' };
    expect(() => createRegistry([talking({}, {}, { steps: { show: lookAround, say: lost } })])).toThrow(
      /no field "reason" for the note of "say"/,
    );
  });
});

test('a field that nobody described is refused where its step is defined', () => {
  expect(() =>
    defineStep({
      effect: 'looks',
      input: z.object({ word: z.string() }),
      answer: async () => answered({}),
      card: { answered: nothingShown, refused: {} },
    }),
  ).toThrow(/Field "word" has no \.meta/);
});
