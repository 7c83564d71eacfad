/** Names that people have: those of two well-kept lists, and those of the region's own people that no list holds. */
import { createRequire } from 'node:module';
import { fold } from '../fold.ts';
import { firstNamesHere, oftenSurnames, surnamesHere, wordsBeforeNames, wordsInSmall } from './names-here.ts';

export interface NameLists {
  /** Surely a first name, when it has a capital: no word of a language, no place. */
  isFirstName(folded: string): boolean;
  /** The same, even in small letters. */
  isFirstNameInSmall(folded: string): boolean;
  /** A first name that is a word as well: "Roos", "Ben". */
  mayBeFirstName(folded: string): boolean;
  isSurname(folded: string): boolean;
  /** A surname that is a word as well: "Bakker", "De Jong". */
  mayBeSurname(folded: string): boolean;
  /** In a list of words that people write: capitalised words that are none may be a name. */
  isWritten(folded: string): boolean;
}

/** Shorter ones in small letters are a syllable, an abbreviation or a slip as often as a name. */
const shortestInSmall = 4;

/** Reads the lists, once. `isWord` tells the words that messages are read with. */
export function readNameLists(isWord: (folded: string) => boolean): NameLists {
  const require = createRequire(import.meta.url);
  type List = readonly string[] | { default: readonly string[] };
  const read = (path: string): readonly string[] => {
    const list = require(`@zxcvbn-ts/${path}`) as List;
    return 'default' in list ? list.default : list;
  };
  // The packages have no entry for one list alone.
  const dutch = 'language-nl-be/dist';
  const english = 'language-en/dist';
  const written = new Set([
    ...read(`${dutch}/wikipedia.json.js`).map(fold),
    ...read(`${dutch}/commonWords.json.js`).map(fold),
    ...read(`${english}/commonWords.json.cjs`),
  ]);
  const localFirst = new Set(
    [...read(`${dutch}/boysFirstnames.json.js`), ...read(`${dutch}/girlsFirstnames.json.js`)]
      .map(fold)
      .concat(firstNamesHere.map(fold)),
  );
  const first = new Set([...localFirst, ...read(`${english}/firstnames.json.cjs`).map(fold)]);
  const surnames = new Set(surnamesHere);
  const afterParticle = new Set<string>();
  for (const name of read(`${dutch}/lastnames.json.js`).map(fold)) {
    const parts = name.split(' ');
    if (parts.length === 1) surnames.add(name);
    else afterParticle.add(parts.at(-1) ?? name);
  }
  const here = new Set([...firstNamesHere, ...surnamesHere]);
  return {
    isFirstName: (folded) => first.has(folded) && !wordsBeforeNames.has(folded),
    isFirstNameInSmall: (folded) =>
      folded.length >= shortestInSmall &&
      localFirst.has(folded) &&
      !wordsBeforeNames.has(folded) &&
      !wordsInSmall.has(folded),
    mayBeFirstName: (folded) => first.has(folded),
    isSurname: (folded) =>
      surnames.has(folded) && !wordsBeforeNames.has(folded) && (here.has(folded) || !isWord(folded)),
    mayBeSurname: (folded) =>
      oftenSurnames.has(folded) || surnames.has(folded) || (afterParticle.has(folded) && !isWord(folded)),
    isWritten: (folded) => written.has(folded),
  };
}
