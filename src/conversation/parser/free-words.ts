/** The part of a message without keys: "gezin met 2 kinderen singel", "P-7K3M2 aangekomen", "MH-0004 tot vr 20:00". */

import { localDate } from '#domain/region/calendar.ts';
import type { Command, Step } from '../command.ts';
import { type Directory, type FieldSpec, type Option, optionsOf } from '../fields.ts';
import { findMoment } from './moments.ts';
import type { Problem } from './problem.ts';
import { findStep, firstStep } from './steps.ts';
import { type Reading, readNumber } from './values.ts';
import { vocabularyOf } from './vocabulary.ts';
import { fold, foldName, isFiller, nearest, type Word, wordsOf } from './words.ts';

/** The longest phrase that is compared: "dag- en nachtopvang singel 9 maastricht". */
const longestPhrase = 6;

/** Fills `input` from the free words; gives the step and what was not understood. */
export function readFreeWords(
  command: Command,
  fields: Map<string, FieldSpec>,
  free: string,
  stepByKey: string | undefined,
  input: Record<string, unknown>,
  reading: Reading,
): { step: string; problems: Problem[] } {
  let words = wordsOf(free);
  let stepName = stepByKey;
  if (stepName === undefined) {
    const found = findStep(command, words);
    stepName = found?.step ?? (namesReference(command, fields, words) ? 'show' : firstStep(command));
    if (found) words = without(words, found.used);
  }
  const step = command.steps[stepName] as Step;
  words = takeReferences(step, fields, words, input);
  if (step.rest !== undefined) {
    takeRest(step.rest, free, words, input, fields);
    return { step: stepName, problems: [] };
  }
  const problems: Problem[] = [];
  words = takeMoment(step, fields, free, words, input, problems, reading);
  words = takePhrases(step, fields, words, input, problems, reading);
  words = takeLoneNumber(step, fields, words, input);
  const meaning = words.filter((word) => !isFiller(word.folded));
  if (meaning.length === 0) return { step: stepName, problems };
  const vocabulary = vocabularyOf(command, fields, reading);
  const known = new Set(vocabulary.map(foldName));
  for (const word of meaning) {
    // A word that is part of something we know is not a slip of something else.
    const suggestion = known.has(word.folded) ? undefined : nearest(word.typed, vocabulary);
    problems.push({ kind: 'unknown_word', word: word.typed, ...(suggestion ? { suggestion } : {}) });
  }
  return { step: stepName, problems };
}

/** A reference without a word for what to do with it is shown. */
function namesReference(command: Command, fields: Map<string, FieldSpec>, words: readonly Word[]): boolean {
  return (command.steps['show']?.fields ?? []).some((name) => {
    const spec = fields.get(name);
    return spec?.kind === 'reference' && words.some((word) => spec.pattern.test(word.typed));
  });
}

/** "opgelost MH-0007 2": a number on its own is the one number that is asked. */
function takeLoneNumber(step: Step, fields: Map<string, FieldSpec>, words: Word[], input: Record<string, unknown>): Word[] {
  const open = step.required.filter((name) => fields.get(name)?.kind === 'number' && input[name] === undefined);
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word.folded));
  const [name] = open;
  const [number] = numbers;
  const spec = name === undefined ? undefined : fields.get(name);
  if (open.length !== 1 || numbers.length !== 1 || name === undefined || !number || spec?.kind !== 'number') return words;
  const read = readNumber(name, spec, number.typed);
  if ('problem' in read) return words;
  input[name] = read.value;
  const names = [...spec.names.nl, ...spec.names.en].map(fold);
  return words.filter((word) => word !== number && !names.includes(word.folded));
}

function takeReferences(step: Step, fields: Map<string, FieldSpec>, words: readonly Word[], input: Record<string, unknown>): Word[] {
  return words.filter((word) => {
    for (const name of step.fields) {
      const spec = fields.get(name);
      if (spec?.kind === 'reference' && spec.pattern.test(word.typed) && input[name] === undefined) {
        input[name] = word.typed.toUpperCase();
        return false;
      }
      if (spec?.kind === 'codes' && spec.pattern.test(word.typed)) {
        const codes = Array.isArray(input[name]) ? (input[name] as string[]) : [];
        input[name] = [...new Set([...codes, word.typed.toUpperCase()])];
        return false;
      }
    }
    return true;
  });
}

/** Everything that is left, as it was typed, from the first word that is still there. */
function takeRest(
  name: string,
  free: string,
  words: readonly Word[],
  input: Record<string, unknown>,
  fields: Map<string, FieldSpec>,
): void {
  const first = words[0];
  const spec = fields.get(name);
  if (first === undefined || input[name] !== undefined || spec?.kind !== 'text') return;
  // What was taken out may stand in the middle ("E-4K7M2 opgelost, sleutel gekregen"): keep only the words that are left.
  const rest =
    words.length === wordsOf(free.slice(first.start)).length ? free.slice(first.start) : words.map((word) => word.typed).join(' ');
  input[name] = rest
    .trim()
    .replace(/^[,:;.\s]+/, '')
    .slice(0, spec.maxLength);
}

function takeMoment(
  step: Step,
  fields: Map<string, FieldSpec>,
  free: string,
  words: Word[],
  input: Record<string, unknown>,
  problems: Problem[],
  reading: Reading,
): Word[] {
  const name = step.fields.find((field) => fields.get(field)?.kind === 'date' && input[field] === undefined);
  if (name === undefined) return words;
  const found = findMoment(free, reading.now, reading.timeZone);
  if (!found) return words;
  const date = localDate(found.moment, reading.timeZone);
  if (date < localDate(reading.now, reading.timeZone))
    problems.push({ kind: 'past_date', field: name, value: free.slice(found.start, found.end) });
  else input[name] = date;
  return words.filter((word) => word.end <= found.start || word.start >= found.end);
}

/** Options, flags and counted units, the longest phrase first. */
function takePhrases(
  step: Step,
  fields: Map<string, FieldSpec>,
  words: Word[],
  input: Record<string, unknown>,
  problems: Problem[],
  reading: Reading,
): Word[] {
  const meaningsOf = phrasesOf(step, fields, reading);
  let left = takeCounts(step, fields, words, input, problems);
  for (let length = longestPhrase; length >= 1; length -= 1) {
    for (let start = 0; start + length <= left.length; ) {
      const used = left.slice(start, start + length);
      const meanings = meaningsOf(used.map((word) => word.folded).join(' '));
      if (meanings && takeMeaning(meanings, used.map((word) => word.typed).join(' '), input, problems)) left = without(left, used);
      else start += 1;
    }
  }
  return left;
}

type Meaning = { field: string; value: unknown };

/** A word may mean several things ("vrouw" is a target group and a sex): the first field that is still open gets it. */
function takeMeaning(meanings: readonly Meaning[], typed: string, input: Record<string, unknown>, problems: Problem[]): boolean {
  const [first] = meanings;
  if (!first) return false;
  if (meanings.some(({ field, value }) => input[field] === value)) return true;
  const rivals = meanings.filter(({ field }) => field === first.field);
  if (rivals.length > 1) {
    problems.push({ kind: 'ambiguous', field: first.field, value: typed, options: rivals.map(({ value }) => String(value)) });
    return true;
  }
  const open = meanings.find(({ field }) => input[field] === undefined);
  if (open) input[open.field] = open.value;
  else problems.push({ kind: 'twice', field: first.field, value: typed });
  return true;
}

type Phrases = Map<string, Meaning[]>;

/** Phrases of what the code defines, per step: they never change. */
const ownPhrases = new WeakMap<Step, Phrases>();
/** Phrases of what a region calls its things, per directory and step. */
const regionalPhrases = new WeakMap<Directory, WeakMap<Step, Phrases>>();

/** Words for yes, and the same with a "no" before them. */
function flagPhrases(step: Step, fields: Map<string, FieldSpec>): Phrases {
  const phrases: Phrases = new Map();
  for (const field of step.fields) {
    const spec = fields.get(field);
    if (spec?.kind !== 'flag') continue;
    for (const word of [...spec.words.nl, ...spec.words.en].map(foldName)) {
      phrases.set(word, [{ field, value: true }]);
      for (const no of ['geen', 'zonder', 'niet', 'no', 'without']) phrases.set(`${no} ${word}`, [{ field, value: false }]);
    }
  }
  return phrases;
}

/** What each phrase may mean: the code's own words, and those of the asker's region. */
function phrasesOf(step: Step, fields: Map<string, FieldSpec>, reading: Reading): (phrase: string) => readonly Meaning[] | undefined {
  const own =
    ownPhrases.get(step) ??
    new Map([...flagPhrases(step, fields), ...phrasesFrom(step, fields, (spec) => (typeof spec.options === 'string' ? [] : spec.options))]);
  ownPhrases.set(step, own);
  const perStep = regionalPhrases.get(reading.directory) ?? new WeakMap<Step, Phrases>();
  regionalPhrases.set(reading.directory, perStep);
  const regional =
    perStep.get(step) ?? phrasesFrom(step, fields, (spec) => (typeof spec.options === 'string' ? optionsOf(spec, reading.directory) : []));
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
): Map<string, Meaning[]> {
  const phrases = new Map<string, Meaning[]>();
  const add = (phrase: string, meaning: Meaning) => {
    const known = phrases.get(phrase) ?? [];
    if (!known.some(({ field, value }) => field === meaning.field && value === meaning.value)) phrases.set(phrase, [...known, meaning]);
  };
  for (const name of step.fields) {
    const spec = fields.get(name);
    if (spec?.kind !== 'choice' || spec.byKeyOnly) continue;
    for (const option of optionsFor(spec)) {
      for (const word of [...option.nl, ...option.en]) add(foldName(word), { field: name, value: option.value });
    }
  }
  return phrases;
}

/** "2 kinderen", "twee personen", "19 jaar". */
function takeCounts(
  step: Step,
  fields: Map<string, FieldSpec>,
  words: readonly Word[],
  input: Record<string, unknown>,
  problems: Problem[],
): Word[] {
  let left = [...words];
  for (const name of step.fields) {
    const spec = fields.get(name);
    if ((spec?.kind !== 'number' && spec?.kind !== 'numbers') || !spec.units) continue;
    const units = [...spec.units.nl, ...spec.units.en].map(foldName);
    for (let index = 1; index < left.length; index += 1) {
      const [count, unit] = [left[index - 1], left[index]];
      if (
        !count ||
        !unit ||
        !units.includes(unit.folded) ||
        !/^(\d+|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(count.folded)
      )
        continue;
      const read = readNumber(name, spec, count.typed);
      if ('problem' in read) problems.push(read.problem);
      else if (spec.kind === 'number') input[name] = read.value;
      else input[name] = [...((input[name] as number[] | undefined) ?? []), read.value];
      left = without(left, [count, unit]);
      index -= 1;
    }
  }
  return left;
}

function without(words: readonly Word[], used: readonly Word[]): Word[] {
  return words.filter((word) => !used.includes(word));
}
