/**
 * Names of people in a text: after a title or a word that names ("mevrouw", "heet"), after initials, or by themselves, known
 * from lists or by how they are written. What the region calls its own, and what organisations and places are called, is no
 * name of anybody.
 */
import { afterNaming, deeds, namings, neverNames, particles, persons, titles } from './name-cues.ts';
import type { NameLists } from './name-lists.ts';
import { desks, endsAsPlace, leadsToNoPerson, makesNoPerson, namesOfNobody } from './surroundings.ts';
import type { Word } from './words.ts';

export interface NamesKnown {
  lists: NameLists;
  /** A word of a language that messages are read with. */
  isWord(folded: string): boolean;
  /** "Woning Aangeboden In Heer": capitals that say nothing. */
  isInTitleCase: boolean;
  /** A word in a name of the region: "brug", "servatius". */
  isOurs(folded: string): boolean;
}

export function holdsName(words: readonly Word[], known: NamesKnown): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) continue;
    if (titles.has(word.folded) && isNamedAfterTitle(words, at + 1, known)) return true;
    if (namings.has(word.folded) && isNamedAfterNaming(words, at + 1, known)) return true;
    if (word.isInitial && isNamedAfterInitials(words, at, known)) return true;
    if ((word.isCapital || word.isUpper) && isNameByItself(words, at, known)) return true;
    if (!word.isCapital && !word.isUpper && isNameInSmall(words, at, known)) return true;
  }
  return false;
}

const isNobody = ({ folded }: Word, { isOurs }: NamesKnown) =>
  isOurs(folded) || namesOfNobody.has(folded) || desks.has(folded);
/** One goes on where the other ends: nothing between them but a space, or the point of an abbreviation. */
const follows = (word: Word | undefined, joints = ''): word is Word =>
  word !== undefined && (word.before === '' || (word.before.length === 1 && joints.includes(word.before)));

/** "van der" and the like, from here on; gives where they end. */
function pastParticles(words: readonly Word[], from: number): number {
  let at = from;
  for (
    let word = words[at];
    at < from + 3 && word && particles.has(word.folded) && follows(word, '.');
    word = words[at]
  )
    at += 1;
  return at;
}

/** "mevrouw De Vries", "dhr. P. Bakker", "meneer çelik"; not "mevrouw zoekt", "mevrouw van de nachtdienst". */
function isNamedAfterTitle(words: readonly Word[], from: number, known: NamesKnown): boolean {
  let at = from;
  while (words[at]?.isInitial && follows(words[at], '.')) at += 1;
  const hasInitials = at > from;
  const end = pastParticles(words, at);
  const word = words[end];
  if (!follows(word, hasInitials || end === at ? '.' : '')) return false;
  // "Ik zag mevrouw. Janssen belt": a full stop after a whole word ends the sentence, and then it still is a name.
  if (isNobody(word, known) || neverNames.has(word.folded)) return false;
  const { lists } = known;
  if (/^\p{Ll}{1,3}\p{Lu}\p{Ll}/u.test(word.raw)) return true;
  if (word.isCapital || word.isUpper)
    return (
      hasInitials ||
      !known.isInTitleCase ||
      lists.mayBeSurname(word.folded) ||
      lists.mayBeFirstName(word.folded) ||
      !known.isWord(word.folded)
    );
  return (
    lists.isSurname(word.folded) ||
    lists.isFirstNameInSmall(word.folded) ||
    (isOftenName(word, known) && (end > from || !isPlainDutch(word.folded))) ||
    (!known.isWord(word.folded) && !lists.isWritten(word.folded) && end > from && word.folded.length > 3)
  );
}

const isOftenName = ({ folded }: Word, { lists }: NamesKnown) =>
  lists.mayBeSurname(folded) && folded.length > 2;
/** Surnames that stand after "mevrouw" as plain words as well: "mevrouw jong en zwanger". */
const isPlainDutch = (folded: string) =>
  /^(?:jong|groot|klein|lang|lange|kort|wit|groen|zwart|post|brand|water|hoek|land|veld|mooij|goede|bruin|winter|kamer|haan|boom|bos|dam|pas|pol|ende)$/.test(
    folded,
  );

/** "hij heet Mohammed", "naam: kowalski"; not "geen naam bekend", "de man heet welkom". */
function isNamedAfterNaming(words: readonly Word[], from: number, known: NamesKnown): boolean {
  let at = from;
  while (at < from + 3 && words[at] && afterNaming.has(words[at]?.folded ?? '') && !words[at]?.isCapital)
    at += 1;
  while (words[at]?.isInitial) at += 1;
  at = pastParticles(words, at);
  const word = words[at];
  if (!word || !/^[.:="'(-]{0,3}$/.test(word.before) || word.before.startsWith('.\n')) return false;
  if (isNobody(word, known) || neverNames.has(word.folded) || endsAsPlace.test(word.folded)) return false;
  const { lists } = known;
  if (word.isCapital || word.isUpper)
    return lists.mayBeFirstName(word.folded) || lists.mayBeSurname(word.folded) || !known.isWord(word.folded);
  return (
    lists.isFirstNameInSmall(word.folded) ||
    lists.isSurname(word.folded) ||
    (!known.isWord(word.folded) && !lists.isWritten(word.folded) && word.folded.length > 3)
  );
}

/** "P.J.M. Hendriks", "K. Smeets", "J Jansen". */
function isNamedAfterInitials(words: readonly Word[], from: number, known: NamesKnown): boolean {
  let at = from + 1;
  while (words[at]?.isInitial && follows(words[at], '.')) at += 1;
  const isDotted = words[at]?.before.startsWith('.') === true;
  const end = pastParticles(words, at);
  const word = words[end];
  if (!follows(word, end === at ? '.' : '') || !(word.isCapital || word.isUpper)) return false;
  if (isNobody(word, known) || neverNames.has(word.folded) || makesNoPerson.has(word.folded)) return false;
  const { lists } = known;
  if (lists.isSurname(word.folded) || lists.mayBeSurname(word.folded)) return true;
  return (
    isDotted && (at > from + 1 || end > at || !known.isWord(word.folded)) && !endsAsPlace.test(word.folded)
  );
}

/** A name with a capital and nothing before it that says so: by the lists, or two unknown words beside each other. */
function isNameByItself(words: readonly Word[], at: number, known: NamesKnown): boolean {
  const word = words[at];
  if (!word || isNobody(word, known) || isOfNoPerson(words, at)) return false;
  const { lists } = known;
  const { folded } = word;
  if (word.isUpper) return folded.length > 4 && lists.isSurname(folded);
  if (neverNames.has(folded) && !particles.has(folded)) return false;
  if (lists.isFirstName(folded) || lists.isSurname(folded))
    return !endsAsPlace.test(folded) || lists.isFirstName(folded);
  const end = pastParticles(words, at + 1);
  const next = words[end];
  const nextIsName =
    follows(next) &&
    next.isCapital &&
    !isNobody(next, known) &&
    !neverNames.has(next.folded) &&
    !isOfNoPerson(words, end);
  // "De Boer, Kees", "Van den Berg".
  if (
    particles.has(folded) &&
    nextIsName &&
    (lists.isSurname(next.folded) || (lists.mayBeSurname(next.folded) && folded !== 'in'))
  )
    return true;
  if (
    lists.mayBeFirstName(folded) &&
    nextIsName &&
    (lists.mayBeSurname(next.folded) || isUnknown(next, known))
  )
    return true;
  if (lists.mayBeFirstName(folded) && isDoing(words, at + 1)) return true;
  if (!isUnknown(word, known)) return false;
  if (nextIsName && isUnknown(next, known)) return true;
  const previous = words[at - 1];
  if (previous && follows(word) && persons.has(previous.folded) && !lists.isWritten(folded)) return true;
  return isDoing(words, at + 1);
}

/** "Ramaekers slaapt", "Zdravko is weer dronken", "Samira en haar kinderen". */
function isDoing(words: readonly Word[], from: number): boolean {
  const [verb, next, after] = [words[from], words[from + 1], words[from + 2]];
  if (!follows(verb)) return false;
  if (deeds.has(verb.folded)) return true;
  if (verb.folded === 'komt' && next?.folded === 'uit') return true;
  if (verb.folded === 'en' || verb.folded === 'and')
    return next !== undefined && /^(?:zijn|haar|his|her)$/.test(next.folded);
  const states =
    /^(?:dronken|boos|ziek|zwanger|overstuur|rustig|agressief|terug|weg|er|thuis|wakker|moe|blij|verdrietig|uitgeschreven|ingeschreven|aangemeld|opgenomen|geschorst|gevlucht|weggelopen|vertrokken|aangekomen|binnen|verdwenen|opgepakt|geplaatst|overleden|arrived|gone|drunk|here|angry|sick)$/;
  return (
    /^(?:is|was|has|zijn|are)$/.test(verb.folded) &&
    [next, after].some((word) => word !== undefined && states.test(word.folded))
  );
}

/** A word that no list has, and that does not end as a place does. */
function isUnknown({ folded }: Word, known: NamesKnown): boolean {
  return (
    folded.length > 2 &&
    !known.isWord(folded) &&
    !known.lists.isWritten(folded) &&
    !endsAsPlace.test(folded) &&
    !isCompound(folded, known)
  );
}

/** What is longer was not typed as a word. */
const longestCompound = 40;

/** Two words in one, as Dutch makes them every day: "schuldhulp", "verhuisdatum". */
function isCompound(folded: string, { isWord }: NamesKnown): boolean {
  for (let at = 3; at <= Math.min(folded.length, longestCompound) - 4; at += 1) {
    const first = folded.slice(0, at);
    if (isWord(folded.slice(at)) && (isWord(first) || (first.endsWith('s') && isWord(first.slice(0, -1)))))
      return true;
  }
  return false;
}

/** In the name of a house, a firm or a street: "Stichting Jan van Eyck", "De Vries Makelaars", "Smeets & Partners". */
function isOfNoPerson(words: readonly Word[], at: number): boolean {
  let first = at;
  while (first > 0 && at - first < 3 && follows(words[first]) && isNamePart(words[first - 1])) first -= 1;
  const lead = words[first - 1];
  if (lead && follows(words[first], '.') && leadsToNoPerson.has(lead.folded)) return true;
  if (leadsToNoPerson.has(words[first]?.folded ?? '') && first < at) return true;
  let last = at;
  while (last - at < 3 && follows(words[last + 1]) && isNamePart(words[last + 1])) {
    if (makesNoPerson.has(words[last + 1]?.folded ?? '')) return true;
    last += 1;
  }
  const next = words[last + 1];
  return next !== undefined && (next.before === '' || next.before === '&') && makesNoPerson.has(next.folded);
}

const isNamePart = (word: Word | undefined) =>
  word !== undefined && (word.isCapital || word.isInitial || particles.has(word.folded));

/** "fatima wil een kamer", "jan jansen slaapt": names that are no words, and two that belong together. */
function isNameInSmall(words: readonly Word[], at: number, known: NamesKnown): boolean {
  const word = words[at];
  if (!word || isNobody(word, known)) return false;
  const { lists } = known;
  if (lists.isFirstNameInSmall(word.folded)) return !isOfNoPerson(words, at);
  if (!lists.isFirstName(word.folded)) return false;
  const end = pastParticles(words, at + 1);
  const next = words[end];
  return (
    follows(next) &&
    !isNobody(next, known) &&
    (lists.isSurname(next.folded) || (lists.mayBeSurname(next.folded) && !isPlainDutch(next.folded)))
  );
}
