/** Words as they are compared: without capitals, accents and punctuation around them. */
import { distance } from 'fastest-levenshtein';

export interface Word {
  /** As it was typed. */
  typed: string;
  /** As it is compared. */
  folded: string;
  /** Where it starts and ends in the text. */
  start: number;
  end: number;
}

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

const foldedNames = new Map<string, string>();
/** More names than a region and all commands have together. */
const mostNames = 10_000;

/** A name of ours (an option, a key, a unit) as a phrase to compare with; remembered, because it is asked for every message. */
export function foldName(name: string): string {
  const known = foldedNames.get(name);
  if (known !== undefined) return known;
  const folded = wordsOf(name)
    .map((word) => word.folded)
    .join(' ');
  if (foldedNames.size >= mostNames) foldedNames.clear();
  foldedNames.set(name, folded);
  return folded;
}

/** Words of a text, without the punctuation around them; "P-7K3M2" and "10:00" stay whole. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[^\s,;]+/g)].flatMap(({ 0: raw, index }) => {
    if (raw === '+' || raw === '&') return [{ typed: raw, folded: 'en', start: index, end: index + 1 }];
    const typed = raw.replace(/^[^\p{L}\p{N}+]+|[^\p{L}\p{N}]+$/gu, '');
    if (typed === '') return [];
    const start = index + raw.indexOf(typed);
    return [{ typed, folded: fold(typed), start, end: start + typed.length }];
  });
}

/** The candidate that was most likely meant, if it is near enough; never used without asking. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(word);
  if (folded.length < 3 || /\d/.test(folded)) return undefined;
  // Two slips in a word of six letters or more, one in a shorter one: nearly every short word is near another.
  let limit = folded.length >= 6 ? 2 : 1;
  let best: string | undefined;
  for (const candidate of candidates) {
    const other = fold(candidate);
    if (Math.abs(other.length - folded.length) > limit || (folded.length < 8 && other[0] !== folded[0]))
      continue;
    const slips = isSwapped(folded, other) ? 1 : distance(folded, other);
    if (slips > 0 && slips <= limit && slips < other.length / 2) {
      best = candidate;
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

/** Words that carry no meaning here; leaving them out changes no answer. */
const fillers = new Set(
  `de het een die dat dit deze er en of ook nog in op te aan bij van voor naar met met'n om als is zijn was wordt ik je u we wij ons onze mij
  jij hij zij ze iemand graag alsjeblieft aub svp even nu vannacht vandaag vanavond direct meteen wil willen zoek zoeken heb hebben hebt heeft
  moet kan kunnen kun mag geef laat zien toon welke wat waar hoe hoeveel vrij vrije beschikbaar doorstroom hallo hoi dag goedemorgen goedenavond
  haar hun mijn bed bedden his her their beds
  komende aankomende aanstaande coming upcoming
  goedenacht goedemiddag goeienavond dank dankjewel bedankt dringend hier daar sta staat zit oud
  jonge young dakloze daklozen dakloos thuisloze thuisloos oudere uit anders else al reeds net zojuist just gaat gaan komt komen zitten slapen slaapt reserveren vasthouden boeken
  already going goes homeless older elderly coming book hold reservering reservation
  samen plek plekken plaats opvang slaapplek nodig over tot uiterlijk vanaf
  the a an that this these there and or also in on at to of for with is are was be i you we us our me my he she they someone please now tonight
  today until before from by want need looking have has must can could may give show which what where how many free available hello hi some any space spaces place shelter left thanks thank urgent old here`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

export function isFiller(folded: string): boolean {
  return fillers.has(folded);
}

/** Says that something happened, and not what. */
const emptyWords = new Set(
  `ja nee niet ok oke yes no not goed klaar done geen niks niets nothing none nihil stokt blijft stil volgt onbekend weet melden doorgeven noteren
  toevoegen opvragen`.split(/\s+/),
);

export function saysNothing(folded: string): boolean {
  return emptyWords.has(folded);
}
