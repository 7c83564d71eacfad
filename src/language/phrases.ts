/** Words for something that can be chosen: options of a field, words for yes and no, and the names of the region's things. */
import type { Step } from '#conversation/contract/command.ts';
import {
  type Directory,
  type FieldSpec,
  labelOf,
  type Option,
  optionsOf,
} from '#conversation/contract/fields.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './values.ts';
import { fold, foldName, isFiller, type Word } from './words.ts';

export interface Choosing {
  step: Step;
  fields: Map<string, FieldSpec>;
  /** Filled in with what was understood. */
  input: Record<string, unknown>;
  problems: Problem[];
  reading: Reading;
  /** The whole message, also what was understood before. */
  all: readonly Word[];
}

/** "een man van Singel 9", "ze komt uit de vrouwenopvang": where somebody comes from is not where they go. */
function comesFromThere(
  meanings: readonly Pick<Meaning, 'field'>[],
  word: Word | undefined,
  { all }: Choosing,
): boolean {
  if (!word || !meanings.some(({ field }) => field === 'location')) return false;
  const before = all.filter(({ start, folded }) => start < word.start && !/^(de|het|the)$/.test(folded));
  const [last, whom] = [before.at(-1)?.folded ?? '', before.at(-2)?.folded ?? ''];
  return outOf.has(last) || (last === 'van' && leaving.has(whom));
}

const outOf = new Set(['uit', 'vanaf', 'vanuit', 'from']);
const leaving = new Set([
  ...['man', 'vrouw', 'gezin', 'stel', 'jongen', 'meisje', 'jongere', 'moeder', 'vader'],
  'komt',
  'komen',
  'weg',
  'iemand',
]);

/** The longest phrase that is compared: "dag- en nachtopvang singel 9 maastricht". */
const longestPhrase = 6;
/** A part of a name: "brug" of "De Brug"; shorter ones say too little. */
const shortestPart = 4;
/** Parts of names that are words of every day. */
const everydayParts = new Set([
  'wonen',
  ...[
    'oude',
    'oud',
    'nieuw',
    'nieuwe',
    'land',
    'west',
    'oost',
    'noord',
    'zuid',
    'berg',
    'berge',
    'aan',
    'hoge',
    'over',
    'onder',
  ],
  'beschermd',
  'regio',
  'thuis',
  'huis',
  'opvang',
  'buiten',
  'bekend',
  'outside',
  'known',
  'region',
]);
/** Choices that say that there is nothing to choose. */
const noChoice = new Set(['elsewhere', 'unknown']);

/** Takes the options and flags, the longest phrase first; `only` limits it to some phrases. Gives the words that are left. */
export function takePhrases(
  words: readonly Word[],
  choosing: Choosing,
  only: (phrase: string) => boolean = () => true,
): Word[] {
  const meaningsOf = phrasesOf(choosing);
  let left = [...words];
  for (let length = longestPhrase; length >= 1; length -= 1) {
    for (let start = 0; start + length <= left.length; ) {
      const used = left.slice(start, start + length);
      const phrase = used.map((word) => word.folded).join(' ');
      const meanings = only(phrase) ? meaningsOf(phrase) : undefined;
      if (
        meanings &&
        !comesFromThere(meanings, used[0], choosing) &&
        takeMeaning(meanings, used.map((word) => word.typed).join(' '), choosing)
      )
        left = without(left, used);
      else start += 1;
    }
  }
  return left;
}

/** "brug", "gulpen": a part of a name that only one thing has. Several are named, none is guessed. */
export function takePartsOfNames(words: readonly Word[], choosing: Choosing): Word[] {
  const { step, fields, input, problems, reading } = choosing;
  return words.filter((word) => {
    if (word.folded.length < shortestPart || isFiller(word.folded) || everydayParts.has(word.folded))
      return true;
    const found = step.fields.flatMap((field) => {
      const spec = fields.get(field);
      if (
        spec?.kind !== 'choice' ||
        spec.byKeyOnly ||
        typeof spec.options !== 'string' ||
        input[field] !== undefined
      )
        return [];
      return optionsOf(spec, reading.directory)
        .filter((option) => !noChoice.has(option.value) && isPartOf(word.folded, option))
        .map(({ value }) => ({ field, value, spec }));
    });
    const [first] = found;
    // A part of names of different kinds (a town and a location) could be either.
    if (!first || found.some(({ field }) => field !== first.field) || comesFromThere(found, word, choosing))
      return true;
    if (found.length === 1) input[first.field] = first.value;
    else {
      const options = found.map(({ value }) =>
        labelOf(optionsOf(first.spec, reading.directory), value, reading.locale),
      );
      problems.push({ kind: 'ambiguous', field: first.field, value: word.typed, options });
    }
    return false;
  });
}

/** "locatie singel 9": the name of a field beside its value says nothing more. */
export function dropNamesOfFields(words: readonly Word[], { fields, input }: Choosing): Word[] {
  const said = new Set(
    Object.keys(input).flatMap((field) => {
      const spec = fields.get(field);
      return spec ? [...spec.names.nl, ...spec.names.en].map(fold) : [];
    }),
  );
  return words.filter((word) => !said.has(word.folded));
}

type Meaning = { field: string; value: unknown };

/** A word may mean several things ("vrouw" is a target group and a sex): the first field that is still open gets it. */
function takeMeaning(
  meanings: readonly Meaning[],
  typed: string,
  { fields, input, problems }: Choosing,
): boolean {
  const [first] = meanings;
  if (!first) return false;
  if (meanings.some(({ field, value }) => input[field] === value)) return true;
  const rivals = meanings.filter(({ field }) => field === first.field);
  if (rivals.length > 1) {
    problems.push({
      kind: 'ambiguous',
      field: first.field,
      value: typed,
      options: rivals.map(({ value }) => String(value)),
    });
    return true;
  }
  const open = meanings.find(({ field }) => input[field] === undefined);
  if (open) input[open.field] = open.value;
  else if (!giveWay(first, fields.get(first.field), input))
    problems.push({ kind: 'twice', field: first.field, value: typed });
  return true;
}

/** "moeder met 2 kinderen, GGZ", in either order: the special group is the answer, and what the general one tells is kept. */
function giveWay(
  { field, value }: Meaning,
  spec: FieldSpec | undefined,
  input: Record<string, unknown>,
): boolean {
  const yields = spec?.kind === 'choice' ? spec.yields : undefined;
  const [now, next] = [String(input[field]), String(value)];
  if (!yields || (now in yields && next in yields) || (!(now in yields) && !(next in yields))) return false;
  const general = now in yields ? now : next;
  const { tells, unless } = yields[general] ?? { tells: {} };
  // A family whose size nobody told would become one person.
  if (unless?.every((name) => input[name] === undefined)) return false;
  input[field] = now in yields ? value : input[field];
  for (const [name, told] of Object.entries(tells)) input[name] ??= told;
  return true;
}

/** Options that in a sentence mean something else: only after their key. */
const saidForAnything = new Set(['anders', 'other', 'x']);

type Phrases = Map<string, Meaning[]>;

/** Phrases of what the code defines, per step: they never change. */
const ownPhrases = new WeakMap<Step, Phrases>();
/** Phrases of what a region calls its things, per directory and step. */
const regionalPhrases = new WeakMap<Directory, WeakMap<Step, Phrases>>();

/** What each phrase may mean: the code's own words, and those of the asker's region. */
function phrasesOf({ step, fields, reading }: Choosing): (phrase: string) => readonly Meaning[] | undefined {
  const own =
    ownPhrases.get(step) ??
    new Map([
      ...flagPhrases(step, fields),
      ...phrasesFrom(step, fields, (spec) => (typeof spec.options === 'string' ? [] : spec.options)),
    ]);
  ownPhrases.set(step, own);
  const perStep = regionalPhrases.get(reading.directory) ?? new WeakMap<Step, Phrases>();
  regionalPhrases.set(reading.directory, perStep);
  const regional =
    perStep.get(step) ??
    phrasesFrom(step, fields, (spec) =>
      typeof spec.options === 'string' ? optionsOf(spec, reading.directory) : [],
    );
  perStep.set(step, regional);
  return (phrase) => {
    const [ours, theirs] = [own.get(phrase), regional.get(phrase)];
    return ours && theirs ? [...ours, ...theirs] : (ours ?? theirs);
  };
}

function phrasesFrom(
  step: Step,
  fields: Map<string, FieldSpec>,
  optionsFor: (spec: FieldSpec & { kind: 'choice' }) => readonly Option[],
): Phrases {
  const phrases: Phrases = new Map();
  const add = (phrase: string, meaning: Meaning) => {
    const known = phrases.get(phrase) ?? [];
    if (!known.some(({ field, value }) => field === meaning.field && value === meaning.value))
      phrases.set(phrase, [...known, meaning]);
  };
  for (const name of step.fields) {
    const spec = fields.get(name);
    if (spec?.kind !== 'choice' || spec.byKeyOnly) continue;
    for (const option of optionsFor(spec)) {
      for (const word of [...option.nl, ...option.en])
        if (!saidForAnything.has(word)) add(foldName(word), { field: name, value: option.value });
    }
  }
  return phrases;
}

/** Words for yes, and the same with a "no" before them. */
function flagPhrases(step: Step, fields: Map<string, FieldSpec>): Phrases {
  const phrases: Phrases = new Map();
  for (const field of step.fields) {
    const spec = fields.get(field);
    if (spec?.kind !== 'flag') continue;
    for (const word of [...spec.words.nl, ...spec.words.en].map(foldName)) {
      phrases.set(word, [{ field, value: true }]);
      for (const no of ['geen', 'zonder', 'niet', 'no', 'without'])
        phrases.set(`${no} ${word}`, [{ field, value: false }]);
    }
  }
  return phrases;
}

function isPartOf(folded: string, option: Option): boolean {
  return [...option.nl, ...option.en].some((name) =>
    foldName(name)
      .split(/[\s-]+/)
      .includes(folded),
  );
}

function without(words: readonly Word[], used: readonly Word[]): Word[] {
  return words.filter((word) => !used.includes(word));
}
