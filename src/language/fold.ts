/** Words as they are compared, and the one that was probably meant. */
import { distance } from 'fastest-levenshtein';

/** Folds "Één Vróuw" to "een vrouw". */
export function fold(text: string): string {
  // Most words are plain already.
  if (/^[a-z0-9]+$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name of ours as a phrase: words without the punctuation around them. */
export function foldPhrase(name: string): string {
  return fold(name)
    .split(/[\s,;/()]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}+&']+|[^\p{L}\p{N}+&']+$/gu, ''))
    .filter((word) => word !== '')
    .join(' ');
}

/** The candidate that was most likely meant, if it is near enough; never used without saying so. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const byFold = new Map([...candidates].map((candidate) => [fold(candidate), candidate] as const));
  const found = nearestFolded(fold(word), byFold.keys());
  return found === undefined ? undefined : byFold.get(found);
}

/** Two slips in a word of six letters or more, one in a shorter one: nearly every short word is near another. */
export function slipsAllowed(folded: string): number {
  return folded.length >= 6 ? 2 : 1;
}

/** The same among words that are folded already. */
export function nearestFolded(folded: string, candidates: Iterable<string>): string | undefined {
  if (folded.length < 3 || /\d/.test(folded)) return undefined;
  let limit = slipsAllowed(folded);
  let best: string | undefined;
  for (const other of candidates) {
    if (Math.abs(other.length - folded.length) > limit || (folded.length < 8 && other[0] !== folded[0]))
      continue;
    const slips = isSwapped(folded, other) ? 1 : distance(folded, other);
    if (slips > 0 && slips <= limit && slips < other.length / 2) {
      best = other;
      limit = slips - 1;
      if (limit === 0) break;
    }
  }
  return best;
}

/** Two neighbours the other way round ("vruow") is one slip. */
function isSwapped(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return false;
  const first = [...typed].findIndex((letter, index) => letter !== meant[index]);
  return (
    first >= 0 &&
    typed[first] === meant[first + 1] &&
    typed[first + 1] === meant[first] &&
    typed.slice(first + 2) === meant.slice(first + 2)
  );
}
