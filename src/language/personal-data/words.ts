/** The words of a text, each with what it looks like: how a name is written tells as much as which name it is. */
import { fold } from '../fold.ts';

export interface Word {
  raw: string;
  folded: string;
  start: number;
  end: number;
  /** "Jan": a capital, and not all of them. */
  isCapital: boolean;
  /** "JANSSEN" among words that are not. */
  isUpper: boolean;
  /** One capital, as in "J. Jansen". */
  isInitial: boolean;
  /** What stands between it and the word before, without spaces: "", ",", ".", "\n". */
  before: string;
}

/** Letters of Latin, Greek and Cyrillic script, with their marks: a class of its own is three times as fast as \p{L}. */
const letters =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0300-\\u036f\\u0370-\\u052f\\u1e00-\\u1fff';
const pieces = new RegExp(`[${letters}]+(?:['’][${letters}]+)*`, 'g');
const inSmall = /^[a-z]+$/;
const capitalised = /^\p{Lu}(?:['’]?\p{L}?\p{Ll}|['’]\p{Lu})/u;
const inCapitals = /^\p{Lu}{3}/u;

/** A text in capitals alone says nothing by a capital. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const isShouted = !/\p{Ll}/u.test(text);
  let last = 0;
  for (const { 0: raw, index: start } of text.matchAll(pieces)) {
    const before =
      start === last || (start === last + 1 && text[last] === ' ') ? '' : signsIn(text.slice(last, start));
    const end = start + raw.length;
    last = end;
    if (inSmall.test(raw)) {
      words.push({
        raw,
        folded: raw,
        start,
        end,
        isCapital: false,
        isUpper: false,
        isInitial: false,
        before,
      });
      continue;
    }
    const opens = !isShouted && /^\p{Lu}/u.test(raw);
    words.push({
      raw,
      folded: fold(/^[A-Za-z]+$/.test(raw) ? raw.toLowerCase() : raw).replace(/'s$/, ''),
      start,
      end,
      isCapital: opens && capitalised.test(raw) && !inCapitals.test(raw),
      isUpper: opens && raw.length > 2 && raw === raw.toUpperCase(),
      isInitial: opens && raw.length === 1,
      before,
    });
  }
  return words;
}

/** "Meneer Is Binnen": nearly every word has a capital, so none of them says anything. */
export function isInTitleCase(words: readonly Word[]): boolean {
  return words.length > 2 && words.filter(({ isCapital }) => isCapital).length > words.length * 0.75;
}

/** The signs between two words; spaces alone are none. */
function signsIn(gap: string): string {
  return gap.replace(/ +/g, '').slice(0, 3);
}
