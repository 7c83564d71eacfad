/**
 * From what somebody typed, filled in or pressed to the input of a command. It never guesses silently: every word that it
 * did not understand becomes a problem, and the sentence about it names the word.
 */
import type { Command, Step } from '#conversation/contract/command.ts';
import { type FieldSpec, fieldsOf } from '#conversation/contract/fields.ts';
import type { Locale } from '#conversation/contract/locale.ts';
import { readReference } from '#vocabulary/references.ts';
import { readFreeWords } from './free-words.ts';
import { splitPairs } from './pairs.ts';
import type { Problem } from './problem.ts';
import { findStep, firstStep, stepNamed } from './steps.ts';
import { type Reading, readValue } from './values.ts';
import { fold, isFiller, nearest, wordsOf } from './words.ts';

export interface Understanding {
  /** Name of the step. */
  step: string;
  /** What was understood, by the schema's own field names. */
  input: Record<string, unknown>;
  problems: Problem[];
}

/** Longer than any sensible message; what is longer is refused whole. */
export const maxMessageLength = 3_000;

/** Reads the text after the command's name; `isLed` is false when the command was only mentioned. */
export function understandText(
  command: Command,
  text: string,
  reading: Reading,
  isLed = true,
): Understanding {
  if (text.length > maxMessageLength)
    return {
      step: firstStep(command),
      input: {},
      problems: [{ kind: 'message_too_long', max: maxMessageLength }],
    };
  const fields = fieldsOf(command.input);
  const keys = keysOf(fields);
  const opening = command.steps[findStep(command, wordsOf(text))?.step ?? firstStep(command)];
  const { free, pairs } = splitPairs(text, {
    isKnown: (key) => keys.has(key),
    takesText: (key) => isText(fields.get(keys.get(key) ?? '')),
    startsWithText: opening?.rest !== undefined,
  });
  const problems: Problem[] = [];
  const input: Record<string, unknown> = {};
  let step: string | undefined;
  let said = free;
  for (const { key, value } of pairs) {
    const name = keys.get(fold(key));
    if (
      name === undefined &&
      step === undefined &&
      (stepNamed(command, key) !== undefined || isReferenceKey(key, fields))
    ) {
      // "aangekomen: P-7K3M2A", "P-HAJWKB: aangekomen"
      said = `${key} ${value} ${said}`;
    } else if (name === undefined) {
      problems.push(unknownField(key, keys, fields, reading.locale));
    } else if (name === 'step') {
      step = stepNamed(command, value);
      if (step === undefined)
        problems.push({
          kind: 'unknown_value',
          field: 'step',
          value,
          options: stepNames(command, reading.locale),
        });
    } else {
      take(input, problems, name, fields.get(name), value, reading);
    }
  }
  const read = readFreeWords(command, fields, said, step, input, reading, isLed);
  const understood = finish(command, fields, {
    step: read.step,
    input,
    problems: [...problems, ...read.problems],
  });
  const { changes, final } = command.steps[read.step] as Step;
  return changes &&
    (read.isAsked || endsAsQuestion(text, pairs, command.steps[read.step] as Step, fields, keys))
    ? answerInstead(command, understood)
    : final && pairs.length === 0 && understood.problems.length === 0
      ? { ...understood, problems: [{ kind: 'unnamed_step' }] }
      : understood;
}

function isReferenceKey(key: string, fields: Map<string, FieldSpec>): boolean {
  return [...fields.values()].some(
    (spec) => spec.kind === 'reference' && readReference(key, spec.pattern) !== undefined,
  );
}

/** A question mark at the end, unless it ends what somebody wrote down: a note may ask. */
function endsAsQuestion(
  text: string,
  pairs: readonly { key: string }[],
  step: Step,
  fields: Map<string, FieldSpec>,
  keys: Map<string, string>,
): boolean {
  const last = pairs.at(-1);
  const isNote = last ? isText(fields.get(keys.get(fold(last.key)) ?? '')) : step.rest !== undefined;
  return !isNote && /\?\s*$/.test(text);
}

/** A question changes nothing: what it is about is shown. What was said beside that is not dropped, but offered as an order. */
function answerInstead(command: Command, understood: Understanding): Understanding {
  const show = command.steps['show'];
  const { rest, choices } = command.steps[understood.step] as Step;
  const said = Object.entries(understood.input).filter(
    ([name, value]) => !(name === rest && isEmptyTalk(value)),
  );
  const isOnlyAbout = said.length > 0 && said.every(([name]) => show?.fields.includes(name));
  if (isOnlyAbout) return { step: 'show', input: Object.fromEntries(said), problems: [] };
  // It was a question: whether it would also have been clear as an order does not matter.
  const problems = understood.problems.filter(({ kind }) => kind !== 'unnamed_step');
  // "Is hij al aangekomen?", about nobody in particular: the list answers it.
  if (choices !== undefined && said.length === 0 && problems.every(({ kind }) => kind === 'missing'))
    return { step: choices, input: {}, problems: [] };
  return { ...understood, problems: [{ kind: 'asked' }, ...problems] };
}

/** "Is er … bij": the words around a question, and nothing to write down. */
function isEmptyTalk(value: unknown): boolean {
  return typeof value === 'string' && wordsOf(value).every((word) => isFiller(word.folded));
}

/** Adds what follows from what was said, and what contradicts itself in it. */
export function completed(command: Command, understood: Understanding, locale: Locale): Understanding {
  if (understood.problems.length > 0) return understood;
  const complete = command.complete?.(understood.input as never) ?? understood.input;
  const wrong = command.check?.(complete as never, locale);
  return { ...understood, input: complete, problems: wrong ? [{ kind: 'contradiction', ...wrong }] : [] };
}

/** Reads what a form or a button sends: values by field name. */
export function understandFields(
  command: Command,
  values: Record<string, unknown>,
  reading: Reading,
): Understanding {
  const fields = fieldsOf(command.input);
  const problems: Problem[] = [];
  const input: Record<string, unknown> = {};
  const step =
    typeof values['step'] === 'string' && Object.hasOwn(command.steps, values['step'])
      ? values['step']
      : firstStep(command);
  for (const [name, value] of Object.entries(values)) {
    if (name === 'step' || value === null || value === undefined || value === '') continue;
    const spec = fields.get(name);
    if (!spec) problems.push({ kind: 'unknown_field', key: name });
    else
      take(
        input,
        problems,
        name,
        spec,
        Array.isArray(value)
          ? value.filter((part) => typeof part === 'string' || typeof part === 'number').join(', ')
          : value,
        reading,
      );
  }
  return finish(command, fields, { step, input, problems });
}

function take(
  input: Record<string, unknown>,
  problems: Problem[],
  name: string,
  spec: FieldSpec | undefined,
  typed: unknown,
  reading: Reading,
): void {
  if (!spec || typed === '') return;
  const read = readValue(name, spec, typed, reading);
  if ('problem' in read) problems.push(read.problem);
  else if (name in input) problems.push({ kind: 'twice', field: name, value: String(typed) });
  else input[name] = read.value;
}

/** What belongs to the step, what it requires, and what contradicts itself. */
function finish(command: Command, fields: Map<string, FieldSpec>, understood: Understanding): Understanding {
  const step = command.steps[understood.step] as Step;
  const problems = [...understood.problems];
  for (const name of Object.keys(understood.input)) {
    if (!step.fields.includes(name)) problems.push({ kind: 'not_for_step', field: name });
  }
  // Nothing is missing from what somebody did not want.
  if (problems.some((problem) => problem.kind === 'denied')) return { ...understood, problems };
  const troubled = new Set(problems.flatMap((problem) => ('field' in problem ? [problem.field] : [])));
  for (const name of step.required) {
    if (fields.has(name) && understood.input[name] === undefined && !troubled.has(name))
      problems.push({ kind: 'missing', field: name });
  }
  return { ...understood, problems };
}

function stepNames(command: Command, locale: Locale): string[] {
  return Object.values(command.steps).flatMap((step) => step.words[locale].slice(0, 1));
}

const stepKeys = ['stap', 'actie', 'step', 'action'];

/** Every word that may stand before a colon, with the field that it means. */
function keysOf(fields: Map<string, FieldSpec>): Map<string, string> {
  const known = keysOfFields.get(fields);
  if (known) return known;
  const keys = new Map(stepKeys.map((key) => [key, 'step']));
  for (const [name, spec] of fields) {
    for (const key of [name, ...spec.names.nl, ...spec.names.en]) keys.set(fold(key), name);
  }
  keysOfFields.set(fields, keys);
  return keys;
}

const keysOfFields = new WeakMap<Map<string, FieldSpec>, Map<string, string>>();

function unknownField(
  key: string,
  keys: Map<string, string>,
  fields: Map<string, FieldSpec>,
  locale: Locale,
): Problem {
  const near = nearest(key, keys.keys());
  const suggestion = near && (fields.get(keys.get(near) ?? '')?.names[locale][0] ?? near);
  return { kind: 'unknown_field', key, ...(suggestion ? { suggestion } : {}) };
}

function isText(spec: FieldSpec | undefined): boolean {
  return spec?.kind === 'text';
}
