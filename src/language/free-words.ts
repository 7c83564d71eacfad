/** The part of a message without keys: "gezin met 2 kinderen singel", "P-7K3M2 aangekomen", "MH-0004 tot vr 20:00". */
import type { Command, Step } from '#conversation/contract/command.ts';
import type { FieldSpec } from '#conversation/contract/fields.ts';
import { readReference } from '#vocabulary/references.ts';
import { chooseStep } from './choose-step.ts';
import { takeSeveral, takeTogether } from './company.ts';
import { takeCounts } from './counts.ts';
import { dateProblem, findMoment } from './moments.ts';
import { type Choosing, dropNamesOfFields, takePartsOfNames, takePhrases } from './phrases.ts';
import type { Problem } from './problem.ts';
import { isNumeral, type Reading, readNumber } from './values.ts';
import { vocabularyOf } from './vocabulary.ts';
import { fold, foldName, isFiller, nearest, saysNothing, type Word, wordsOf } from './words.ts';

/** Fills `input` from the free words; `isLed` when the command was ordered, and not only mentioned. Gives gives the step and what was not understood. */
export function readFreeWords(
  command: Command,
  fields: Map<string, FieldSpec>,
  free: string,
  stepByKey: string | undefined,
  input: Record<string, unknown>,
  reading: Reading,
  isLed: boolean,
): { step: string; problems: Problem[]; isAsked: boolean } {
  const all = wordsOf(free);
  const {
    step: stepName,
    left,
    isAsked,
    doubt,
  } = stepByKey === undefined
    ? chooseStep({ command, fields, free, words: all, isLed, reading })
    : { step: stepByKey, left: all, isAsked: false, doubt: undefined };
  const step = command.steps[stepName] as Step;
  if (left.length === 0) return { step: stepName, problems: [], isAsked };
  const problems: Problem[] = doubt ? [doubt] : [];
  let words = takeReferences(step, fields, left, input);
  if (doubt?.kind === 'denied') return { step: stepName, problems, isAsked };
  if (step.rest !== undefined) {
    takeRest(step.rest, free, words, input, fields);
    return { step: stepName, problems, isAsked };
  }
  const choosing: Choosing = { step, fields, input, problems, reading, all };
  words = takeMoment(step, fields, free, words, input, problems, reading);
  // "Singel 9" is a place before nine is a number of anything.
  if (/\d/.test(free)) words = takePhrases(words, choosing, (phrase) => /\d/.test(phrase));
  words = takeSeveral(words, choosing);
  words = takeCounts(words, { text: free, step, fields, input, problems });
  words = takeTogether(words, choosing);
  words = takePhrases(words, choosing);
  words = takeLoneNumber(step, fields, words, input);
  words = takePartsOfNames(words, choosing);
  if (words.length > 0) words = dropNamesOfFields(words, choosing);
  return {
    step: stepName,
    problems: [...problems, ...notUnderstood(command, step, fields, free, words, reading)],
    isAsked,
  };
}

function notUnderstood(
  command: Command,
  step: Step,
  fields: Map<string, FieldSpec>,
  free: string,
  words: readonly Word[],
  reading: Reading,
): Problem[] {
  const left = words.filter((word) => !isFiller(word.folded));
  if (left.length === 0) return [];
  // "bedden morgen": understood, and still of no use.
  const takesMoment = step.fields.some((name) => fields.get(name)?.kind === 'date');
  const moment = takesMoment ? undefined : findMoment(free, reading.now, reading.timeZone);
  const isInMoment = (word: Word) =>
    moment !== undefined && word.start >= moment.start && word.end <= moment.end;
  const meaning = left.filter((word) => !isInMoment(word));
  const useless: Problem[] =
    moment && meaning.length < left.length
      ? [{ kind: 'no_moment', value: free.slice(moment.start, moment.end) }]
      : [];
  const vocabulary = vocabularyOf(command, fields, reading);
  const known = new Set(vocabulary.map(foldName));
  const unknown = meaning.map((word): Problem => {
    // A word that is part of something we know is not a slip of something else.
    const suggestion = known.has(word.folded) ? undefined : nearest(word.typed, vocabulary);
    return { kind: 'unknown_word', word: word.typed, ...(suggestion ? { suggestion } : {}) };
  });
  return [...useless, ...unknown];
}

/** "opgelost MH-0007 2": a number on its own is the one number that is asked. */
function takeLoneNumber(
  step: Step,
  fields: Map<string, FieldSpec>,
  words: Word[],
  input: Record<string, unknown>,
): Word[] {
  const open = step.required.filter(
    (name) => fields.get(name)?.kind === 'number' && input[name] === undefined,
  );
  // "een" is an article as often as a number.
  const numbers = words.filter(
    (word) => /^\d{1,4}$/.test(word.folded) || (isNumeral(word.folded) && !isFiller(word.folded)),
  );
  const [name] = open;
  const [number] = numbers;
  const spec = name === undefined ? undefined : fields.get(name);
  if (open.length !== 1 || numbers.length !== 1 || name === undefined || !number || spec?.kind !== 'number')
    return words;
  const read = readNumber(name, spec, number.typed);
  if ('problem' in read) return words;
  input[name] = read.value;
  const names = [...spec.names.nl, ...spec.names.en].map(fold);
  return words.filter((word) => word !== number && !names.includes(word.folded));
}

function takeReferences(
  step: Step,
  fields: Map<string, FieldSpec>,
  words: readonly Word[],
  input: Record<string, unknown>,
): Word[] {
  return words.filter((word) => {
    for (const name of step.fields) {
      const spec = fields.get(name);
      if (spec?.kind !== 'reference' && spec?.kind !== 'codes') continue;
      const reference = readReference(word.typed, spec.pattern);
      if (reference === undefined) continue;
      if (spec.kind === 'reference') {
        if (input[name] !== undefined) continue;
        input[name] = reference;
      } else {
        const codes = Array.isArray(input[name]) ? (input[name] as string[]) : [];
        input[name] = [...new Set([...codes, reference])];
      }
      return false;
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
  if (words.every((word) => saysNothing(word.folded) || isFiller(word.folded))) return;
  // What was taken out may stand in the middle ("E-4K7M2 opgelost, sleutel gekregen"): keep only the words that are left.
  const rest =
    words.length === wordsOf(free.slice(first.start)).length
      ? free.slice(first.start)
      : words.map((word) => word.typed).join(' ');
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
  const read = dateProblem(name, free.slice(found.start, found.end), found, reading);
  if ('problem' in read) problems.push(read.problem);
  else input[name] = read.date;
  return words.filter((word) => word.end <= found.start || word.start >= found.end);
}
