/** Splits a message into free words and "key: value" pairs, on one line or on several. */
import { fold } from './fold.ts';

export interface Pair {
  /** The key as it was typed. */
  key: string;
  value: string;
}

export interface Split {
  /** The text with spaces where the pairs stood, so that every word keeps its place. */
  free: string;
  pairs: Pair[];
}

/**
 * A key is a known word of letters before ":" or "=", at the start of a line, after a comma or after a space. After a key that
 * `takesText`, an unknown word with a colon is part of the text ("notitie: let op: bellen"); so is one before any key when
 * the message itself `startsWithText` ("voortgang MH-0007 gesprek gehad: het gaat goed").
 */
export function splitPairs(
  text: string,
  {
    isKnown,
    mayBeKey,
    takesText,
    startsWithText,
  }: {
    isKnown: (foldedKey: string) => boolean;
    /** Whether an unknown word before a colon was meant as a key. */
    mayBeKey: (foldedKey: string, before: string, isAfterPair: boolean) => boolean;
    takesText: (foldedKey: string) => boolean;
    startsWithText: boolean;
  },
): Split {
  const starts: { at: number; valueAt: number; key: string }[] = [];
  for (const match of text.matchAll(/(^|[\s,;])([\p{L}][\p{L}_-]{0,30})[ \t]?[:=](?!\/\/)/gu)) {
    const [whole, before = '', key = ''] = match;
    const previous = starts.at(-1);
    const longer = longerKey(text.slice(previous?.valueAt ?? 0, match.index + before.length), key, isKnown);
    if (longer) {
      starts.push({
        at: match.index + before.length - longer.before,
        valueAt: match.index + whole.length,
        key: longer.key,
      });
      continue;
    }
    const isWithinText = previous ? takesText(fold(previous.key)) : startsWithText;
    if (!isKnown(fold(key)) && (isWithinText || !mayBeKey(fold(key), before, starts.length > 0))) continue;
    starts.push({ at: match.index + before.length, valueAt: match.index + whole.length, key });
  }
  const pairs = starts.map(({ key, valueAt }, index) => ({
    key,
    value: trimmed(text.slice(valueAt, starts[index + 1]?.at ?? text.length)),
  }));
  const first = starts[0]?.at ?? text.length;
  return { free: text.slice(0, first) + ' '.repeat(text.length - first), pairs };
}

/** "target group: man": the words before a key that belong to its name, the longest name first. */
function longerKey(
  textBefore: string,
  key: string,
  isKnown: (foldedKey: string) => boolean,
): { key: string; before: number } | undefined {
  for (const words of [2, 1]) {
    const match = new RegExp(`(?:^|[\\s,;])((?:[\\p{L}_-]+[ \\t]+){${words}})$`, 'u').exec(textBefore);
    const longer = match?.[1] && `${match[1]}${key}`;
    if (longer && isKnown(fold(longer))) return { key: longer, before: match?.[1]?.length ?? 0 };
  }
  return undefined;
}

function trimmed(value: string): string {
  return value
    .trim()
    .replace(/[,;]+$/, '')
    .trim()
    .replace(/^'(.*)'$/s, '$1')
    .trim();
}
