/** Fields by name: "doelgroep: gezin" in a message, and what a form or a button sends; and whether a step has what it needs. */
import { type Command, stepOf } from '#conversation/contract/command.ts';
import type { Step } from '#conversation/contract/step.ts';
import { locales } from '#domain/people/member.ts';
import { wordsOf } from './compile.ts';
import { fold, nearest } from './fold.ts';
import type { Intent } from './intent.ts';
import { splitPairs } from './pairs.ts';
import type { Problem } from './problem.ts';
import { type Reading, readValue } from './values.ts';

export interface PairsRead {
  free: string;
  input: Record<string, unknown>;
  problems: Problem[];
  pairs: number;
  step: string | undefined;
}

const stepKeys = new Set(['stap', 'actie', 'step', 'action']);

/** Without a colon or a sign there are no pairs. */
export const mayHavePairs = (text: string) => /[:=]/.test(text);

export function readPairs(
  text: string,
  { command, step: stepId }: Pick<Intent, 'command' | 'step'>,
  reading: Reading,
): PairsRead {
  if (!mayHavePairs(text)) return { free: text, input: {}, problems: [], pairs: 0, step: undefined };
  const step = stepOf(command, stepId);
  const keys = reading.lexicon.keysOf(command, stepId);
  const isText = (key: string) => {
    const spec = [step, ...Object.values(command.steps)]
      .map((one) => one.fields.get(keys.get(key) ?? ''))
      .find((one) => one !== undefined);
    return spec?.kind === 'text';
  };
  const { free, pairs } = splitPairs(text, {
    isKnown: (key) => keys.has(key) || stepKeys.has(key),
    mayBeKey: (key, before, isAfterPair) =>
      !reading.lexicon.meaningsOf(key)?.some(({ kind }) => kind === 'step' || kind === 'alias') &&
      (nearest(key, keys.keys()) !== undefined || (isAfterPair && before !== ' ')),
    takesText: isText,
    startsWithText: step.note !== undefined,
  });
  const input: Record<string, unknown> = {};
  const problems: Problem[] = [];
  let named: string | undefined;
  for (const { key, value } of pairs) {
    const folded = fold(key);
    if (stepKeys.has(folded)) {
      named = stepNamed(command, value);
      if (named === undefined)
        problems.push({ kind: 'unknown_value', field: 'step', value, options: stepNames(command, reading) });
      continue;
    }
    const field = keys.get(folded);
    if (field === undefined) {
      const near = nearest(key, keys.keys());
      const suggestion = near && wordsOf(command, keys.get(near) ?? '', reading.locale).names[0];
      problems.push({ kind: 'unknown_field', key, ...(suggestion ? { suggestion } : {}) });
      continue;
    }
    take(command, field, value, input, problems, reading);
  }
  return { free, input, problems, pairs: pairs.length, step: named };
}

/** Reads one value for one field: into `input`, or into `problems`. */
export function take(
  command: Command,
  field: string,
  typed: unknown,
  input: Record<string, unknown>,
  problems: Problem[],
  reading: Reading,
): void {
  const spec = Object.values(command.steps)
    .map((step) => step.fields.get(field))
    .find((one) => one !== undefined);
  if (!spec || typed === '') return;
  const words = Object.fromEntries(
    locales.map((locale) => [locale, wordsOf(command, field, locale)]),
  ) as Parameters<typeof readValue>[2];
  const value = readValue(field, spec, words, typed, reading);
  if ('problem' in value) problems.push(value.problem);
  else if (field in input) problems.push({ kind: 'twice', field, value: String(typed) });
  else input[field] = value.value;
}

function stepNamed(command: Command, typed: string): string | undefined {
  const folded = fold(typed);
  return Object.keys(command.steps).find(
    (id) =>
      id === folded ||
      locales.some((locale) => command.words[locale].steps[id]?.some((word) => fold(word) === folded)),
  );
}

function stepNames(command: Command, { locale }: Reading): string[] {
  return Object.values(command.words[locale].steps).flatMap((words) => words.slice(0, 1));
}

/** What belongs to the step, what it requires, and what contradicts itself. */
export function finish(step: Step, input: Record<string, unknown>, problems: readonly Problem[]): Problem[] {
  const all = [...problems];
  for (const field of Object.keys(input))
    if (!step.fields.has(field)) all.push({ kind: 'not_for_step', field });
  const troubled = new Set(all.flatMap((problem) => ('field' in problem ? [problem.field] : [])));
  const missing = step.required.filter((field) => input[field] === undefined && !troubled.has(field));
  if (all.length > 0)
    return [
      ...all,
      ...missing
        .filter((field) => step.fields.get(field)?.kind !== 'choice')
        .map((field) => ({ kind: 'missing' as const, field })),
    ];
  if (missing.length > 0) return missing.map((field) => ({ kind: 'missing', field }));
  const wrong = step.check(input);
  return wrong ? [{ kind: 'contradiction', ...wrong }] : [];
}
