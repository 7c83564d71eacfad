/**
 * Notices personal data in what somebody typed, before anything else is done with it. What has a form of its own is checked
 * by the domain; names, addresses and health are found here, where the words of the languages and of the region are known.
 */
import type { Directory } from '#conversation/contract/fields.ts';
import { inPlainSigns } from '#domain/people/personal-data/plain.ts';
import { findPersonalFormats, inOrder, type PersonalDataKind } from '#domain/people/personal-data.ts';
import type { BaseLexicon } from '../compile.ts';
import { fold } from '../fold.ts';
import { holdsAddress } from './addresses.ts';
import { holdsHealth } from './health.ts';
import { holdsName } from './names.ts';
import { calledAfterSomebody, desks } from './surroundings.ts';
import { isInTitleCase, wordsOf } from './words.ts';

/** Kinds of personal data in a text, each once. */
export type FindPersonalData = (
  text: string,
  about: { now: Date; directory: Directory },
) => PersonalDataKind[];

export function createPersonalDataFinder(
  base: Pick<BaseLexicon, 'commonWords' | 'roles' | 'phrases' | 'names'>,
): FindPersonalData {
  const isWord = (folded: string) =>
    base.commonWords.has(folded) || base.roles.has(folded) || base.phrases.has(folded);
  const lists = base.names;
  const ours = new WeakMap<Directory, ReadonlySet<string>>();

  const oursIn = (directory: Directory): ReadonlySet<string> => {
    const known = ours.get(directory) ?? wordsIn(directory);
    ours.set(directory, known);
    return known;
  };

  return (text, { now, directory }) => {
    const plain = inPlainSigns(text);
    const words = wordsOf(plain.replace(calledAfterSomebody, (firm) => ' '.repeat(firm.length)));
    const own = oursIn(directory);
    const isOurs = (folded: string) => own.has(folded);
    const isDesk = (before: string) =>
      before
        .split(/[^\p{L}]+/u)
        .some((word) => desks.has(fold(word)) || (isOurs(fold(word)) && word.length > 3));
    const found = findPersonalFormats(plain, now, isDesk);
    if (holdsName(words, { lists, isWord, isOurs, isInTitleCase: isInTitleCase(words) })) found.push('name');
    if (holdsAddress(plain, words, isOurs)) found.push('address');
    if (holdsHealth(plain, words)) found.push('health');
    return inOrder(found);
  };
}

/** Every word in a name of the region. */
function wordsIn({ locations, municipalities, organisations }: Directory): ReadonlySet<string> {
  return new Set(
    [...locations, ...municipalities, ...organisations]
      .flatMap(({ names }) => names)
      .flatMap((name) => fold(name).split(/[^\p{L}']+/u))
      .filter((word) => word !== ''),
  );
}
