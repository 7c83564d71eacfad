/** Numbers in free words: "2 kinderen", "gezin van 4", "vrouw van 45", "45-jarige", "met baby". */
import type { Step } from '#conversation/contract/command.ts';
import type { FieldSpec } from '#conversation/contract/fields.ts';
import type { Problem } from './problem.ts';
import { isNumeral, readNumber } from './values.ts';
import { foldName, isFiller, type Word, wordsOf } from './words.ts';

type CountedSpec = FieldSpec & { kind: 'number' | 'numbers' };

interface Counting {
  /** What the words stand in: a comma between two of them parts them. */
  text: string;
  step: Step;
  fields: Map<string, FieldSpec>;
  /** Filled in with what was understood. */
  input: Record<string, unknown>;
  problems: Problem[];
}

/** Between a person and their age: "vrouw van 45", "man is ongeveer 30". */
const connectors = new Set(['van', 'of', 'is', 'ca', 'circa', 'ongeveer', 'oud', 'aged', 'about', 'around']);
const and = new Set(['en', 'and']);
const ones = new Set(['1', 'een', 'one', 'a']);
const more = new Set(['nog', 'also', 'another']);
/** "vrouw 2" says too little to be an age; "kind van 2" is one. */
const youngestUnlessChild = 12;
/** From here a number before "kinderen" and after a person is that person's age. */
const mostChildren = 10;
/** Before a time that something lasts. */
const lasting = new Set(['al', 'sinds', 'voor', 'over', 'na', 'in', 'for', 'since', 'after']);

/** What a step counts, the words for children in it, and the words for yes: they never change. */
interface Known {
  counted: { name: string; spec: CountedSpec }[];
  childWords: ReadonlySet<string>;
  /** Words for somebody after whom an age may stand. */
  ageWords: ReadonlySet<string>;
  flags: ReadonlySet<string>;
}

const knownPerStep = new WeakMap<Step, Known>();

function knownOf({ step, fields }: Pick<Counting, 'step' | 'fields'>): Known {
  const known = knownPerStep.get(step);
  if (known) return known;
  const specs = step.fields.flatMap((name) => {
    const spec = fields.get(name);
    return spec ? [{ name, spec }] : [];
  });
  const counted = specs.flatMap(({ name, spec }) =>
    spec.kind === 'number' || spec.kind === 'numbers' ? [{ name, spec }] : [],
  );
  const made = {
    counted,
    childWords: new Set(counted.flatMap(({ spec }) => [...namesIn(spec.ones), ...namesIn(spec.units)])),
    ageWords: new Set(
      counted.flatMap(({ spec }) => (spec.kind === 'numbers' ? [...namesIn(spec.after)] : [])),
    ),
    flags: new Set(specs.flatMap(({ spec }) => (spec.kind === 'flag' ? [...namesIn(spec.words)] : []))),
  };
  knownPerStep.set(step, made);
  return made;
}

/** Takes the numbers that say what they count, and gives the words that are left. */
export function takeCounts(words: readonly Word[], counting: Counting): Word[] {
  const known = knownOf(counting);
  const { counted } = known;
  let left = [...words];
  for (const { name, spec } of counted) left = takeNone(name, spec, left, counting);
  for (const { name, spec } of counted) left = takeOthers(name, spec, left, counting);
  for (const { name, spec } of counted) left = takeUnits(name, spec, left, counting, known);
  for (const { name, spec } of counted) left = takeOnes(name, spec, left, counting);
  for (const { name, spec } of counted) left = takeAfter(name, spec, words, left, counting, known);
  return left;
}

/** "geen kinderen" */
function takeNone(name: string, spec: CountedSpec, words: readonly Word[], counting: Counting): Word[] {
  const none = namesIn(spec.none);
  const at = words.findIndex((word, index) => none.has(`${word.folded} ${words[index + 1]?.folded}`));
  const used = at < 0 ? [] : words.slice(at, at + 2);
  if (used.length > 0) put(name, spec, '0', used.map((word) => word.typed).join(' '), counting);
  return without(words, used);
}

/** "12 plekken vrij: the number is of something else, and must not end up here. */
function takeOthers(
  name: string,
  spec: CountedSpec,
  words: readonly Word[],
  { problems, text }: Counting,
): Word[] {
  const others = namesIn(spec.others);
  const own = new Set([...namesIn(spec.units), ...namesIn(spec.after)]);
  const other = words.find((word) => others.has(word.folded));
  if (!other) return [...words];
  const number = words.find(
    (word, index) =>
      isNumeral(word.folded) &&
      !own.has(words[index + 1]?.folded ?? '') &&
      !own.has(words[index - 1]?.folded ?? ''),
  );
  if (!number) return [...words];
  const [first, last] = number.start < other.start ? [number, other] : [other, number];
  problems.push({ kind: 'other_unit', field: name, value: text.slice(first.start, last.end) });
  return without(words, [number, other]);
}

/** A comma or a full stop stands between them. */
function isParted(first: Word, second: Word, { text }: Counting): boolean {
  return /[,;:.\n]/.test(text.slice(first.end, second.start));
}

function takeUnits(
  name: string,
  spec: CountedSpec,
  words: readonly Word[],
  counting: Counting,
  { childWords, ageWords }: Known,
): Word[] {
  const units = namesIn(spec.units);
  const smaller = namesIn(spec.smaller);
  let left = [...words];
  for (let index = 0; index < left.length; index += 1) {
    const [count, unit, second] = [left[index], left[index + 1], left[index + 2]];
    if (!count) continue;
    const glued = /^(\d{1,3})-?(\p{L}+)$/u.exec(count.folded);
    if (glued?.[1] && glued[2] && units.has(glued[2])) {
      put(name, spec, glued[1], count.typed, counting);
      left = without(left, [count]);
      index -= 1;
      continue;
    }
    if (!unit || !isNumeral(count.folded) || isParted(count, unit, counting)) continue;
    const before = left[index - 1]?.folded ?? '';
    // "voor 3 dagen", "al 20 jaar dakloos": how long, and not how old.
    if (spec.kind === 'numbers' && lasting.has(before)) continue;
    if (smaller.has(unit.folded)) {
      if (!left.slice(0, index).some((word) => childWords.has(word.folded))) continue;
      put(name, spec, '0', `${count.typed} ${unit.typed}`, counting);
      left = without(left, [count, unit]);
      index -= 1;
      continue;
    }
    if (!units.has(unit.folded)) continue;
    // "meisje 14 kind 1": the first is an age.
    if (
      spec.kind === 'number' &&
      childWords.has(unit.folded) &&
      Number(count.folded) >= mostChildren &&
      ageWords.has(before)
    )
      continue;
    put(name, spec, count.typed, `${count.typed} ${unit.typed}`, counting);
    left = without(
      left,
      second && units.has(`${unit.folded} ${second.folded}`) ? [count, unit, second] : [count, unit],
    );
    index -= 1;
  }
  return left;
}

/** "met baby", "vader en dochter": each of them is one. */
function takeOnes(name: string, spec: CountedSpec, words: readonly Word[], counting: Counting): Word[] {
  const singles = namesIn(spec.ones);
  const found = words.filter((word) => singles.has(word.folded));
  const [first] = found;
  if (!first) return [...words];
  const said = found.map((word) => word.typed).join(' ');
  const counted = counting.input[name];
  // "2 kinderen en een baby": one more, where nobody could mean one of the two.
  if (typeof counted === 'number' && found.length === 1 && isOneMore(first, spec, counting))
    counting.input[name] = counted + 1;
  else put(name, spec, String(found.length), said, counting);
  return without(words, found);
}

/** "… kinderen en een baby" */
function isOneMore(word: Word, spec: CountedSpec, { text }: Counting): boolean {
  const before = wordsOf(text.slice(0, word.start)).map(({ folded }) => folded);
  if (ones.has(before.at(-1) ?? '')) before.pop();
  if (more.has(before.at(-1) ?? '')) before.pop();
  return and.has(before.pop() ?? '') && namesIn(spec.units).has(before.at(-1) ?? '');
}

/** A number right after a word that tells what it is; in a list ("kinderen van 4 en 7") the others follow the first. */
function takeAfter(
  name: string,
  spec: CountedSpec,
  all: readonly Word[],
  words: readonly Word[],
  counting: Counting,
  { childWords, flags }: Known,
): Word[] {
  const after = namesIn(spec.after);
  if (after.size === 0) return [...words];
  const taken = new Set<Word>();
  for (const word of words) {
    if (!isNumeral(word.folded)) continue;
    const at = all.indexOf(word);
    const next = all[at + 1];
    // "1 vrouw" says no more than "vrouw".
    if (
      spec.kind === 'numbers' &&
      ones.has(word.folded) &&
      next &&
      (after.has(next.folded) || flags.has(next.folded))
    ) {
      taken.add(word);
      continue;
    }
    // "en 2 honden": how many there are changes nothing, that there are any does.
    if (
      spec.kind === 'numbers' &&
      next &&
      flags.has(next.folded) &&
      !isParted(word, next, counting) &&
      !isOfSomebody(all, at, after)
    ) {
      taken.add(word);
      continue;
    }
    if (word.folded === 'een' || word.folded === 'one') continue;
    const belongsTo = baseBefore(all, at, spec.kind === 'numbers');
    const base = belongsTo?.folded;
    const isNext =
      spec.kind === 'numbers' &&
      (!next || isFiller(next.folded) || isNumeral(next.folded)) &&
      follows(all, at, taken);
    const isAfter =
      base !== undefined && (after.has(base) || after.has(`${all[at - 2]?.folded} ${all[at - 1]?.folded}`));
    if (!isAfter && !isNext) continue;
    const isYoung =
      spec.kind === 'numbers' && /^\d+$/.test(word.folded) && Number(word.folded) < youngestUnlessChild;
    if (isYoung && !isNext && !(base !== undefined && childWords.has(base))) continue;
    put(name, spec, word.typed, word.typed, counting);
    taken.add(word);
    // "kinderen 3 en 5": the word has told what the numbers are.
    // But "vrouw met kinderen van 4 en 7" says more than that.
    if (belongsTo && spec.kind === 'numbers' && childWords.has(belongsTo.folded) && !isWith(all, belongsTo))
      taken.add(belongsTo);
  }
  return words.filter((word) => !taken.has(word));
}

/** "vrouw 17 rolstoel", "gezin 5, hond": the number is of what stands before it. */
function isOfSomebody(all: readonly Word[], at: number, after: ReadonlySet<string>): boolean {
  const before = all[at - 1]?.folded ?? '';
  return after.has(before) || connectors.has(before) || isNumeral(before);
}

function isWith(all: readonly Word[], word: Word): boolean {
  const before = all[all.indexOf(word) - 1]?.folded ?? '';
  return before === 'met' || before === 'with';
}

/** The word that a number belongs to, past what only connects them. */
function baseBefore(all: readonly Word[], at: number, pastConnectors: boolean): Word | undefined {
  let index = at - 1;
  while (pastConnectors && connectors.has(all[index]?.folded ?? '')) index -= 1;
  return all[index];
}

function follows(all: readonly Word[], at: number, taken: ReadonlySet<Word>): boolean {
  const before = all[at - 1];
  const earlier = all[at - 2];
  return Boolean(
    (before && taken.has(before)) || (before && and.has(before.folded) && earlier && taken.has(earlier)),
  );
}

/** One value, or one more of several; a second value for one field is a problem, never an overwriting. */
function put(
  name: string,
  spec: CountedSpec,
  typed: string,
  said: string,
  { input, problems }: Counting,
): void {
  const read = readNumber(name, spec, typed);
  if ('problem' in read) problems.push(read.problem);
  else if (spec.kind === 'numbers')
    input[name] = [...((input[name] as number[] | undefined) ?? []), read.value];
  else if (input[name] === undefined || input[name] === read.value) input[name] = read.value;
  else problems.push({ kind: 'twice', field: name, value: said });
}

function namesIn(words: { nl: readonly string[]; en: readonly string[] } | undefined): ReadonlySet<string> {
  if (!words) return none;
  const known = folded.get(words);
  if (known) return known;
  const names = new Set([...words.nl, ...words.en].map(foldName));
  folded.set(words, names);
  return names;
}

const none: ReadonlySet<string> = new Set();
const folded = new WeakMap<object, ReadonlySet<string>>();

function without(words: readonly Word[], used: readonly Word[]): Word[] {
  return words.filter((word) => !used.includes(word));
}
