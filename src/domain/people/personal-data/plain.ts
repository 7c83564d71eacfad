/** A text made ready to look for numbers in: one sort of dash, digits in digits, and without the numbers that are nobody's. */

/** One dash for all dashes, plain digits for wide ones, and nothing that cannot be seen. */
export function inPlainSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
}

/** Codes of clients and references are what people should type: "MH-0007", "P-7K3M2A". "BSN-111222" and "V-nummer" are none. */
const ourCodes =
  /(?<![\w-])(?!(?:bsn|tel|mob|geb|dob|skn|id|nr)-|v-nummer)(?:[a-z]-[2-9a-hjkmnp-z]{6}|[a-z]{2,4}-\d{3,6})(?![\w-])/gi;

/** The same text with blanks where our own codes stand, so that every place in it stays the same. */
export function withoutOurCodes(text: string): string {
  return text.replace(ourCodes, blanks);
}

const amounts =
  /(?:€|\beur(?:o)?\b)\s?\d{1,12}(?:[.,]\d{1,3}){0,4}(?!\d)|(?<![\d.,])\d{1,12}(?:[.,]\d{1,3}){0,4}(?:,-)?\s?(?:€|\beuro?\b)/gi;

/** Money is no number of anybody. */
export function withoutAmounts(text: string): string {
  return text.replace(amounts, blanks);
}

function blanks(found: string): string {
  return ' '.repeat(found.length);
}

const digitWords = new Map<string, string>(
  [
    ['nul', 'zero', 'noll'],
    ['een', 'één', 'eentje', 'one'],
    ['twee', 'two'],
    ['drie', 'three'],
    ['vier', 'four'],
    ['vijf', 'five'],
    ['zes', 'six'],
    ['zeven', 'seven'],
    ['acht', 'eight'],
    ['negen', 'nine'],
  ].flatMap((words, digit) => words.map((word) => [word, String(digit)] as const)),
);
const digitWord = `(?:${[...digitWords.keys()].toSorted((a, b) => b.length - a.length).join('|')})`;
/** Fewer are a count, or ages. */
const fewestSpoken = 7;
const spoken = new RegExp(
  `\\b${digitWord}(?:[ ,-]{1,3}${digitWord}){${fewestSpoken - 1},14}(?![a-zà-ÿ])`,
  'gi',
);

/** Digits that were dictated, as digits: "nul zes een twee drie vier vijf zes zeven acht". */
export function digitsFrom(text: string): string {
  return text.replace(spoken, (found) =>
    found
      .toLowerCase()
      .split(/[ ,-]+/)
      .map((word) => digitWords.get(word) ?? '')
      .join(''),
  );
}
