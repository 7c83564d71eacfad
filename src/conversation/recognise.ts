/** Which command an event is about, and what is left of the words for the command itself. */

import { isOrder, opensOrder } from '#language/orders.ts';
import { findStep } from '#language/steps.ts';
import { understandText } from '#language/understand.ts';
import type { Reading } from '#language/values.ts';
import { fold, isFiller, type Word, wordsOf } from '#language/words.ts';
import { readReference } from '#vocabulary/references.ts';
import type { Command } from './contract/command.ts';
import { fieldsOf } from './contract/fields.ts';
import type { Registry } from './registry.ts';
import type { Intent } from './request.ts';

export type Recognised =
  /** `isLed` is false when the command is only mentioned: then nothing is done without asking. */
  | { kind: 'text'; command: Command; text: string; isLed: boolean }
  | { kind: 'fields'; command: Command; values: Record<string, unknown> }
  /** No command in it: a greeting, nonsense, or nearly one. */
  | { kind: 'unknown'; word: string; nearest: string | undefined; greeting: boolean };

export type Known = Exclude<Recognised, { kind: 'unknown' }>;

export function recognise(intent: Intent, registry: Registry): Recognised {
  switch (intent.kind) {
    case 'press': {
      const command = registry.byId(intent.press.command);
      return command
        ? { kind: 'fields', command, values: intent.press.input }
        : unknown(intent.press.command, registry);
    }
    case 'submit': {
      const command = registry.byId(intent.command);
      return command ? { kind: 'fields', command, values: intent.values } : unknown(intent.command, registry);
    }
    case 'slash': {
      const command = registry.byAlias(intent.command);
      if (!command) return unknown(intent.command, registry);
      // "/bedden bedden vrouw" is typed as well.
      const again = wordsOf(intent.text.slice(0, 200))
        .slice(0, 1)
        .filter((word) => registry.byAlias(word.folded) === command);
      return {
        kind: 'text',
        command,
        text: again.length > 0 ? withoutName(intent.text, command, registry, again) : intent.text,
        isLed: true,
      };
    }
    case 'text':
      return recogniseText(intent.text, registry);
  }
}

/** How far into a message a command may stand: people greet and explain first. */
const wordsRead = 40;

/** The command is the first word, or the only command among the first words, or that of a reference that was named. */
function recogniseText(text: string, registry: Registry): Recognised {
  const found = wordsOf(text.slice(0, 4_000)).slice(0, wordsRead);
  const [first] = found;
  const leading = first && (isThing(first, found, registry) ? undefined : registry.byAlias(first.folded));
  const rest = leading ? withoutName(text, leading, registry, found) : '';
  if (leading && (leading.follows?.test(rest) ?? true))
    return { kind: 'text', command: leading, text: rest, isLed: true };
  const able = registry.commands.filter((one) => found.some((word) => isReferenceOf(one, word.typed)));
  // "voortgang MH-0007 gesprek in de opvang": a reference with what to do with it says which command.
  const ordered = able.find((one) => stepOf(one, found));
  if (ordered) return { kind: 'text', command: ordered, text, isLed: true };
  const [named] = able;
  const mentioned = new Set(
    found
      .flatMap((word, index) => mentionedBy(word, index, found, registry) ?? [])
      .filter((one) => one.follows?.test(text) ?? true),
  );
  const byAlias = new Set(
    [...mentioned].filter((one) => found.some((word) => isAliasOf(one, word, registry))),
  );
  const [only] = byAlias.size === 1 ? byAlias : mentioned;
  if (only && (byAlias.size === 1 || mentioned.size === 1))
    return {
      kind: 'text',
      command: only,
      text: withoutName(text, only, registry, found),
      isLed: isOrdered(only, found, registry),
    };
  if (named) return { kind: 'text', command: named, text, isLed: true };
  const meaning = found.filter((word) => !isFiller(word.folded));
  return unknown(meaning[0]?.typed ?? first?.typed ?? '', registry, meaning.length === 0);
}

/** "Plaats voor een vrouw" at the start asks for one. */
function isThing(first: Word, found: readonly Word[], registry: Registry): boolean {
  return Boolean(registry.byAlias(first.folded)?.onlyFirst?.includes(first.folded)) && !isOrder(found, 0);
}

/** Whether what stands before the command's name makes it an order: "ik wil een man plaatsen". */
function isOrdered(command: Command, found: readonly Word[], registry: Registry): boolean {
  const at = found.findIndex((word, index) => mentionedBy(word, index, found, registry) === command);
  return opensOrder(found.slice(0, Math.max(at, 0)));
}

/** The command that a word inside a sentence names. "place a woman" is an order, "a place for a woman" asks for a bed. */
function mentionedBy(
  word: Word,
  index: number,
  found: readonly Word[],
  registry: Registry,
): Command | undefined {
  const own = registry.byAlias(word.folded);
  if (!own?.onlyFirst?.includes(word.folded)) return registry.bySpoken(word.folded);
  return isOrder(found, index) ? own : registry.bySpoken(word.folded);
}

function isAliasOf(command: Command, word: Word, registry: Registry): boolean {
  return registry.byAlias(word.folded) === command;
}

function stepOf(command: Command, found: readonly Word[]): unknown {
  const plain = found.filter((word) => !isReferenceOf(command, word.typed));
  return findStep(command, found) ?? findStep(command, plain);
}

/** "free beds for a couple" names its command twice; a name before a colon is a key ("casus: MH-0007"). */
function withoutName(text: string, command: Command, registry: Registry, found: readonly Word[]): string {
  let rest = text;
  const mentions = found.filter(
    (word, index) =>
      (index === 0 && !isThing(word, found, registry)
        ? registry.byAlias(word.folded)
        : mentionedBy(word, index, found, registry)) === command,
  );
  // What somebody writes down stays as it was written: "voortgang MH-0007 casus besproken".
  const takesText = Object.values(command.steps).some((step) => step.rest !== undefined);
  for (const word of (takesText ? mentions.slice(0, 1) : mentions).toReversed()) {
    const isKey = /^\s*[:=]/.test(text.slice(word.end)) && word !== found[0];
    if (!isKey) rest = `${rest.slice(0, word.start)} ${rest.slice(word.end)}`;
  }
  return rest.replace(/^[\s/:,;.!?]+/, '').trim();
}

/** A reference alone says which command it belongs to: people answer an alert with "E-4K7M2B oppakken". */
function isReferenceOf(command: Command, typed: string): boolean {
  return [...fieldsOf(command.input).values()].some(
    (spec) => spec.kind === 'reference' && readReference(typed, spec.pattern) !== undefined,
  );
}

/**
 * The command of a message that names none: it says wholly for whom or where ("vrouw met hond", "Singel 9"), or what is done
 * in one command only ("aangekomen", "de man komt niet"). Nothing is changed so: what changes needs a reference, and that
 * would have named the command. At last, where no command was nearly named, what says a part of it is explained.
 */
export function recogniseByContent(
  text: string,
  nearestName: string | undefined,
  commands: readonly Command[],
  reading: Reading,
): Known | undefined {
  const found = (command: Command): Known => ({ kind: 'text', command, text, isLed: true });
  const said = commands.flatMap((command) => {
    const { step, input, problems } = understandText(command, text, reading);
    const says =
      command.aloneSaid?.some((field) => input[field] !== undefined) && !command.steps[step]?.changes;
    return says ? [{ command, problems }] : [];
  });
  const whole = said.find(({ problems }) => problems.every(({ kind }) => wholeStill.has(kind)));
  if (whole) return found(whole.command);
  const words = wordsOf(text.slice(0, 4_000));
  const able = commands.filter((command) => findStep(command, words) !== undefined);
  const [only] = able;
  if (only && able.length === 1) return changesAtOnce(only, text, reading) ? undefined : found(only);
  const partly =
    nearestName === undefined
      ? said.find(({ problems }) => problems.every(({ kind }) => explained.has(kind)))
      : undefined;
  return partly && found(partly.command);
}

/** Understood, and of no use: the answer says why. */
const wholeStill: ReadonlySet<string> = new Set(['several', 'no_moment']);
const explained: ReadonlySet<string> = new Set([...wholeStill, 'unknown_word', 'twice', 'ambiguous']);

/** A step named in passing must not do anything: only what still asks for something may follow from it. */
function changesAtOnce(command: Command, text: string, reading: Reading): boolean {
  const { step, problems } = understandText(command, text, reading);
  return Boolean(command.steps[step]?.changes) && problems.length === 0;
}

function unknown(word: string, registry: Registry, greeting = false): Recognised {
  return {
    kind: 'unknown',
    word: word.slice(0, 60),
    nearest: word ? registry.nearestAlias(fold(word)) : undefined,
    greeting,
  };
}
