/**
 * Which step a message means, and whether it was ordered clearly enough to be done. A question is answered, a denial changes
 * nothing, and what is only mentioned, planned or done by somebody else is proposed.
 */
import type { Command, Step } from '#conversation/contract/command.ts';
import type { FieldSpec } from '#conversation/contract/fields.ts';
import { readReference } from '#vocabulary/references.ts';
import { impliedStep, takesReference } from './implied-step.ts';
import { findMoment } from './moments.ts';
import { isDoubtful, isPlanned, leadsToOrder } from './orders.ts';
import type { Problem } from './problem.ts';
import { denialOf, isConditional, opensQuestion } from './questions.ts';
import { findStep, firstStep, stepWords } from './steps.ts';
import type { Reading } from './values.ts';
import { foldName, isFiller, type Word, wordsOf } from './words.ts';

/** What is to be done, the words that are left, and why it may not be done just like that. */
export interface Chosen {
  step: string;
  left: Word[];
  isAsked: boolean;
  doubt: Extract<Problem, { kind: 'denied' | 'unnamed_step' }> | undefined;
}

/** A message to one command. */
export interface Said {
  command: Command;
  fields: Map<string, FieldSpec>;
  /** The part without keys, and its words. */
  free: string;
  words: readonly Word[];
  /** False when the command was only mentioned. */
  isLed: boolean;
  reading: Reading;
}

/** The same without its references, with the words that name a step. */
interface Named extends Said {
  plain: readonly Word[];
  used: readonly Word[];
}

export function chooseStep(said: Said): Chosen {
  const { command, fields, free, words, isLed, reading } = said;
  // A command that only looks has nothing to be asked or denied.
  const plain = changesSomething(command) ? withoutReferences(fields, words) : words;
  const isAble = (name: string) =>
    plain.length === words.length || takesReference(command.steps[name] as Step, fields, words);
  const found =
    findStep(command, words, isAble) ??
    (plain.length < words.length ? findStep(command, plain, isAble) : undefined);
  const subject = words.find((word) => !plain.includes(word));
  const isAsked = plain !== words && opensQuestion(plain, found?.used ?? [], subject);
  if (!found) {
    const implied = impliedStep(command, fields, free, words, isAsked || /\?\s*$/.test(free), reading);
    const step = implied?.step ?? firstStep(command);
    const isProposed = implied
      ? !implied.isSure && step !== firstStep(command)
      : !isLed && Boolean(command.steps[step]?.changes);
    // "P-7K3M2A verwacht": a word for the list says nothing of the one that is named.
    const listing = namesOfOthers(command, isAble);
    return {
      step,
      left: implied ? words.filter((word) => !listing.has(word.folded)) : [...words],
      isAsked,
      doubt: isProposed ? { kind: 'unnamed_step' } : undefined,
    };
  }
  const { step: name, used } = found;
  const step = command.steps[name] as Step;
  if (!step.changes) return { step: name, left: without(words, used), isAsked, doubt: undefined };
  const named: Named = { ...said, plain, used };
  const not = denialOf(plain, used, free);
  const isOnlySeen = step.rest !== undefined && asksToSee(plain, used);
  return {
    step: name,
    left: step.rest === undefined ? without(words, used) : noteWords(named),
    isAsked: isAsked || isOnlySeen || (step.rest === undefined && isConditional(plain, used, free)),
    doubt: not
      ? { kind: 'denied', word: used.map((word) => word.typed).join(' '), not: not.typed }
      : isClear(step, named, namesOfOthers(command, isAble))
        ? undefined
        : { kind: 'unnamed_step' },
  };
}

/** Words of the steps that cannot be meant, because they take no such reference. */
function namesOfOthers(command: Command, isAble: (name: string) => boolean): ReadonlySet<string> {
  return new Set(
    Object.keys(command.steps).flatMap((name) => (isAble(name) ? [] : stepWords(command, name))),
  );
}

/** Whether a step that changes something was ordered, or told as done; if not it is proposed. */
function isClear(step: Step, named: Named, others: ReadonlySet<string>): boolean {
  const { command, fields, free, plain, used, reading } = named;
  const start = used[0]?.start ?? 0;
  const before = plain.filter((word) => word.start < start);
  const names = step.fields.flatMap((name) => [
    ...(fields.get(name)?.names.nl ?? []),
    ...(fields.get(name)?.names.en ?? []),
  ]);
  const own = new Set([...others, ...[...names, ...command.aliases.nl, ...command.aliases.en].map(foldName)]);
  if (!leadsToOrder(before, step.told === true, own)) return false;
  const end = used.at(-1)?.end ?? 0;
  // "E-7K3M2A opgelost? Servatius belt morgen"
  if (/^\s*\?/.test(free.slice(end))) return false;
  if (severalReferences(step, fields, free)) return false;
  if (step.rest !== undefined) return !step.told || !isPlan(named);
  const takesMoment = step.fields.some((name) => fields.get(name)?.kind === 'date');
  const moment = takesMoment ? findMoment(free, reading.now, reading.timeZone) : undefined;
  return !plain.some(
    (word) =>
      word.start > start &&
      !used.includes(word) &&
      !(moment && word.start >= moment.start && word.end <= moment.end) &&
      isDoubtful(word.folded, { takesMoment, takesMore: step.fields.length > 1 }),
  );
}

/** "opgelost en E-5SBE2D oppakken": two of them in one order. */
function severalReferences(step: Step, fields: Map<string, FieldSpec>, free: string): boolean {
  return step.fields.some((name) => {
    const spec = fields.get(name);
    if (spec?.kind !== 'reference') return false;
    return new Set(wordsOf(free).flatMap((word) => readReference(word.typed, spec.pattern) ?? [])).size > 1;
  });
}

/** "opgelost als Servatius belt", "oplossen volgende week" */
function isPlan({ plain, used, free, reading }: Named): boolean {
  const note = plain.filter((word) => word.start > (used.at(-1)?.start ?? 0));
  const said = note.filter((word) => !isFiller(word.folded));
  const moment = findMoment(free, reading.now, reading.timeZone);
  const isOnlyMoment =
    moment !== undefined &&
    said.length > 0 &&
    said.every((word) => word.start >= moment.start && word.end <= moment.end);
  return isPlanned(note) || isOnlyMoment;
}

const seeing = new Set('zien tonen bekijken lezen laten van see show read of'.split(' '));

/** "de voortgang van MH-0007", "laat voortgang zien": what was written down before is asked for. */
function asksToSee(plain: readonly Word[], used: readonly Word[]): boolean {
  const after = plain.filter((word) => word.start > (used.at(-1)?.start ?? 0));
  return (
    after.some((word) => seeing.has(word.folded)) &&
    after.every((word) => seeing.has(word.folded) || isFiller(word.folded))
  );
}

/** What is written down stands after the step; before it only when nothing follows and it is more than a word. */
function noteWords({ words, plain, used }: Named): Word[] {
  const start = used[0]?.start ?? 0;
  const references = words.filter((word) => !plain.includes(word));
  const [before, after] = [
    plain.filter((word) => word.start < start),
    plain.filter((word) => word.start > start && !used.includes(word)),
  ];
  const isLong = before.filter((word) => !isFiller(word.folded)).length > 1;
  const note = after.length > 0 ? after : isLong ? before : [];
  return words.filter((word) => references.includes(word) || note.includes(word));
}

function changesSomething(command: Command): boolean {
  return Object.values(command.steps).some((step) => step.changes);
}

/** "pak E-7K3M2A op": the reference stands between the parts of the verb. */
function withoutReferences(fields: Map<string, FieldSpec>, words: readonly Word[]): Word[] {
  const patterns = [...fields.values()].flatMap((spec) =>
    spec.kind === 'reference' || spec.kind === 'codes' ? [spec.pattern] : [],
  );
  return words.filter(
    (word) => !patterns.some((pattern) => readReference(word.typed, pattern) !== undefined),
  );
}

function without(words: readonly Word[], used: readonly Word[]): Word[] {
  return words.filter((word) => !used.includes(word));
}
