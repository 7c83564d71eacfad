/** Numbers as people write and say them: in digits, and in words up to ninety-nine. */
import type { LanguageLexicon } from './lexicon/roles.ts';

/** Every number word of the languages: "vijfenveertig" is 45, "twenty-one" is 21. */
export function numberWords(lexicons: readonly LanguageLexicon[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const { numbers, tens } of lexicons) {
    for (const [value, word] of numbers.entries()) words.set(word, value);
    for (const [index, ten] of tens.entries()) {
      const value = (index + 2) * 10;
      words.set(ten, value);
      for (const [unit, word] of numbers.slice(1, 10).entries())
        for (const joined of [`${word}en${ten}`, `${word}ën${ten}`, `${ten}-${word}`, `${ten}${word}`])
          words.set(joined, value + unit + 1);
    }
  }
  return words;
}
