/**
 * Random sentences that order nothing: words and pieces of the corpus behind a word that asks, denies or plans; and orders
 * of the corpus that are taken back by a word, a sign or the way they are written.
 */
import fc from 'fast-check';
import { languageOf, type Sentence } from './sentence.ts';

export interface Said {
  as: string;
  text: string;
}

/** None of these leaves an order of what follows, whatever that is. */
const openers = {
  nl: [
    ...['is', 'zijn', 'moet ik', 'mag ik', 'zou', 'wie', 'waarom', 'wanneer', 'hoe', 'welke'],
    ...['niet', 'nog niet', 'nooit', 'geen', 'toch niet', 'liever niet', 'ik ga niet'],
    ...['misschien', 'straks', 'morgen', 'als', 'zodra', 'hopelijk', 'bijna', 'volgens mij', 'stel dat'],
  ],
  en: [
    ...['is', 'are', 'should I', 'may I', 'who', 'why', 'when', 'how', 'which'],
    ...['not', 'never', 'do not', "don't", 'please do not', 'I will not'],
    ...['maybe', 'perhaps', 'later', 'tomorrow', 'if', 'as soon as', 'hopefully', 'almost', 'I think'],
  ],
};

/** What takes an order back, or asks it. */
const takenBack: Record<'nl' | 'en', readonly ((order: string) => string)[]> = {
  nl: [
    (order) => `${order}, niet doen`,
    (order) => `${order}, of toch niet`,
    (order) => `${order}, nee`,
    (order) => `${order}, laat maar`,
    (order) => `nog niet ${order}`,
    (order) => `${order}, klopt dat?`,
  ],
  en: [
    (order) => `${order}, or not`,
    (order) => `${order}, no`,
    (order) => `${order}, never mind`,
    (order) => `do not ${order}`,
    (order) => `${order}, is that right?`,
  ],
};

const marked: readonly ((order: string) => string)[] = [
  (order) => `${order}?`,
  (order) => `${order} ❓`,
  (order) => `${order} ❌`,
  (order) => `🚫 ${order}`,
  (order) => `${order} 👎`,
  (order) => order.replaceAll(/^.*$/gm, '~$&~'),
  (order) => order.replaceAll(/^.*$/gm, '~~$&~~'),
  (order) => order.replaceAll(/^/gm, '> '),
];

const members = ['crisis', 'opvang', 'casus'];

export function withoutOrder(corpus: readonly Sentence[]): fc.Arbitrary<Said> {
  const language = fc.constantFrom('nl' as const, 'en' as const);
  const saidIn = (wanted: 'nl' | 'en') =>
    corpus
      .filter((one) => languageOf(one) === wanted)
      .map(plainWords)
      .filter((words) => words.length > 0);
  const said = { nl: saidIn('nl'), en: saidIn('en') };
  return language.chain((spoken) =>
    fc
      .record({
        as: fc.constantFrom(...members),
        opener: fc.constantFrom(...openers[spoken]),
        rest: fc.oneof(
          fc.array(piece(said[spoken]), { minLength: 1, maxLength: 2 }),
          fc.array(fc.constantFrom(...new Set(said[spoken].flat())), { minLength: 1, maxLength: 7 }),
        ),
        end: fc.constantFrom('', '', '?', '…'),
      })
      .map(({ as, opener, rest, end }) => ({ as, text: `${opener} ${rest.join(' ')}${end}` })),
  );
}

/** Some words of one sentence, as they follow each other there. */
function piece(sentences: readonly string[][]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...sentences), fc.nat(), fc.integer({ min: 2, max: 12 }))
    .map(([words, from, length]) => {
      const start = from % words.length;
      return words.slice(start, start + length).join(' ');
    });
}

/** A key with a value is an order however it is introduced, so none of those. */
function plainWords({ text }: Sentence): string[] {
  return text.split(/\s+/).filter((word) => word !== '' && !/[:=;|/]/.test(word));
}

export function takenBackOrder(corpus: readonly Sentence[]): fc.Arbitrary<Said> {
  const orders = corpus.filter(
    ({ expect, command }) => expect.outcome === 'do' && command !== 'language' && command !== 'account',
  );
  return fc
    .constantFrom(...orders)
    .chain((order) =>
      fc
        .constantFrom(...marked, ...takenBack[languageOf(order)])
        .map((change) => ({ as: order.as, text: change(order.text) })),
    );
}
