/** Words of every day, so that none of them is taken for a slip of something else, or for a part of a name. */
import { createRequire } from 'node:module';

/** The English list goes on to words that nobody types at night. */
const mostEnglish = 8_000;

/** Read once, when a lexicon is compiled. */
export function readCommonWords(): ReadonlySet<string> {
  const require = createRequire(import.meta.url);
  // The packages have no entry for one list alone, and their whole would bring an encyclopaedia along.
  const dutch = require('@zxcvbn-ts/language-nl-be/dist/commonWords.json.js') as
    | string[]
    | { default: string[] };
  const english = require('@zxcvbn-ts/language-en/dist/commonWords.json.cjs') as
    | string[]
    | { default: string[] };
  const listOf = (list: string[] | { default: string[] }) => (Array.isArray(list) ? list : list.default);
  return new Set([...listOf(dutch), ...listOf(english).slice(0, mostEnglish)]);
}
