/** What a reference with words around it is about, when no word says what to do with it. */
import type { Command, Step } from '#conversation/contract/command.ts';
import type { FieldSpec } from '#conversation/contract/fields.ts';
import { readReference } from '#vocabulary/references.ts';
import { findMoment } from './moments.ts';
import type { Reading } from './values.ts';
import { vocabularyOf } from './vocabulary.ts';
import { foldName, isFiller, nearest, saysNothing, type Word } from './words.ts';

export interface ImpliedStep {
  step: string;
  /** False when it is likely and not certain: then it is proposed, and not done. */
  isSure: boolean;
}

/**
 * A reference alone is shown. "MH-0007 gehuisvest" is probably the only step that takes such a word, and "MH-0007 intake
 * gedaan" the only one that takes a note. Undefined when no step takes the reference.
 */
export function impliedStep(
  command: Command,
  fields: Map<string, FieldSpec>,
  free: string,
  words: readonly Word[],
  isAsked: boolean,
  reading: Reading,
): ImpliedStep | undefined {
  const able = Object.keys(command.steps).filter((name) =>
    takesReference(command.steps[name] as Step, fields, words),
  );
  const [only] = able;
  if (only === undefined) return undefined;
  const plain: ImpliedStep | undefined = able.includes('show')
    ? { step: 'show', isSure: true }
    : able.length === 1
      ? { step: only, isSure: false }
      : undefined;
  const said = words.filter(
    (word) => !isFiller(word.folded) && !saysNothing(word.folded) && !isReference(word, fields),
  );
  if (said.length === 0 || isAsked) return plain;
  const vocabulary = vocabularyOf(command, fields, reading);
  const known = new Set(vocabulary.map(foldName));
  const moment = findMoment(free, reading.now, reading.timeZone);
  const isKnown = (word: Word) =>
    known.has(word.folded) || (moment !== undefined && word.start >= moment.start && word.end <= moment.end);
  const dated = moment && said.every((word) => word.start >= moment.start && word.end <= moment.end);
  if (dated) return unsure(able.filter((name) => takesDate(command.steps[name] as Step, fields))) ?? plain;
  const chosen = onlyOne(able.filter((name) => offers(command.steps[name] as Step, fields, said)));
  if (chosen && said.every(isKnown)) return { step: chosen, isSure: false };
  // A slip of a word that we know is no note.
  if (said.some((word) => !isKnown(word) && nearest(word.typed, vocabulary) !== undefined)) return plain;
  const written = onlyOne(able.filter((name) => command.steps[name]?.mayBeMeant === true));
  return written ? { step: written, isSure: false } : plain;
}

export function takesReference(step: Step, fields: Map<string, FieldSpec>, words: readonly Word[]): boolean {
  return step.fields.some((name) => {
    const spec = fields.get(name);
    return (
      spec?.kind === 'reference' &&
      words.some((word) => readReference(word.typed, spec.pattern) !== undefined)
    );
  });
}

function isReference(word: Word, fields: Map<string, FieldSpec>): boolean {
  return [...fields.values()].some(
    (spec) => spec.kind === 'reference' && readReference(word.typed, spec.pattern) !== undefined,
  );
}

/** Whether one of the words is something to choose in this step. */
function offers(step: Step, fields: Map<string, FieldSpec>, said: readonly Word[]): boolean {
  return step.fields.some((name) => {
    const spec = fields.get(name);
    if (spec?.kind !== 'choice' || spec.byKeyOnly || typeof spec.options === 'string') return false;
    const names = new Set(spec.options.flatMap(({ nl, en }) => [...nl, ...en].map(foldName)));
    return said.some((word) => names.has(word.folded));
  });
}

function takesDate(step: Step, fields: Map<string, FieldSpec>): boolean {
  return (
    step.fields.some((name) => fields.get(name)?.kind === 'date') &&
    step.required.some((name) => fields.get(name)?.kind === 'date')
  );
}

function unsure(names: readonly string[]): ImpliedStep | undefined {
  const step = onlyOne(names);
  return step === undefined ? undefined : { step, isSure: false };
}

function onlyOne(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}
