/** What nobody ordered is never done, whatever the words: random sentences, and orders that are taken back. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { type CorpusHouse, openCorpusHouse } from './house.ts';
import { readCorpus } from './sentence.ts';
import { type Said, takenBackOrder, withoutOrder } from './unordered.ts';

/** The same sentences every time: another seed finds others, and what it finds goes into the corpus. */
const seed = 20_261_125;

describe('what nobody ordered is not done', async () => {
  const corpus = await readCorpus('nl', 'en');
  let house: CorpusHouse;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await freshDatabase('empty');
    drop = database.drop;
    house = await openCorpusHouse(database.url);
  });
  afterAll(async () => {
    await house?.close();
    await drop?.();
  });

  /** Says them, and holds that nothing is different afterwards. */
  const changeNothing = (sentences: fc.Arbitrary<Said>, numRuns: number) =>
    fc.assert(
      fc.asyncProperty(sentences, async ({ as, text }) => {
        await house.say(as, text);
        const changed = await house.changed();
        if (changed.length > 0) await house.restore();
        expect(changed, text).toEqual([]);
      }),
      { numRuns, seed },
    );

  test('a question, a denial or a plan of any words changes nothing', () =>
    changeNothing(withoutOrder(corpus), 600));

  test('an order that is asked, denied, crossed out or quoted changes nothing', () =>
    changeNothing(takenBackOrder(corpus), 600));
});
