/**
 * From what somebody typed to what it means: tokens, then the command and step, then the fields, then the act, then the policy.
 * Nothing is guessed in silence: what was not understood, corrected or left out is told with the answer.
 */
import { type Command, stepOf } from '#conversation/contract/command.ts';
import type { Step } from '#conversation/contract/step.ts';
import { locales } from '#domain/people/member.ts';
import { actOf } from './act.ts';
import { nearest } from './fold.ts';
import { opensAsQuestion } from './head.ts';
import { type Intent, intentOf } from './intent.ts';
import type { Role, Talk } from './lexicon/roles.ts';
import { type Act, whatToDo } from './policy.ts';
import type { Doubt, Problem } from './problem.ts';
import type { SlotReader } from './slot.ts';
import { readSlots, saysNothing } from './slots.ts';
import { talkOf, wishOf } from './talk.ts';
import { prepare } from './text.ts';
import { hasRole, type Token, type Tokens, tokenize } from './tokens.ts';
import { finish, mayHavePairs, type PairsRead, readPairs, take } from './typed-fields.ts';
import type { Reading } from './values.ts';

export interface Understanding {
  /** Id of the step. */
  step: string;
  /** What was understood, by the step's own field names. */
  input: Record<string, unknown>;
  /** What keeps it from being done or shown. */
  problems: readonly Problem[];
  /** What keeps it from being done without asking. */
  doubts: readonly Doubt[];
  act: Act;
  todo: 'do' | 'propose';
  /** Words that were not taken into account and may be repeated; `hasNames` when others may not. */
  leftOut: readonly string[];
  hasNames: boolean;
  /** A thing was named, and not what is wanted with it: it is shown, and asked. */
  isUnsure: boolean;
  /** The command was named, and not only something that it does. */
  isNamed: boolean;
}

export type Heard =
  | ({ kind: 'understood'; command: Command; said: string } & Understanding)
  | { kind: 'talk'; talk: Talk }
  | { kind: 'wish'; wish: string }
  | { kind: 'nothing'; nearest: Command | undefined };

/** What a message is read with. */
export interface Language {
  commands: readonly Command[];
  readers: readonly SlotReader[];
}

/** In words: a pattern counts as a phrase of so many. */
const patternSize = 4;

/** Longer than any sensible message; what is longer is refused whole. */
export const maxMessageLength = 3_000;

/** Reads a message; `only` is the command that a slash named. */
export function hear(typed: string, language: Language, reading: Reading, only?: Command): Heard {
  if (typed.length > maxMessageLength) return tooLong(only ?? language.commands[0]);
  const prepared = prepare(typed);
  const said = tokenize(prepared.text, reading.lexicon);
  const intent = intentOf(said, language.commands, only);
  const talk = talkOf(said);
  const takesNote = intent !== undefined && stepOf(intent.command, intent.step).note !== undefined;
  if (talk === 'emergency' && !(only && takesNote)) return { kind: 'talk', talk };
  const patterned = reading.lexicon.wishIn(said.tokens.map(({ folded }) => folded).join(' '));
  const named = wishOf(said);
  // A pattern holds several words, and says more than a short phrase.
  const wish =
    patterned !== undefined && (named?.size ?? 0) < patternSize
      ? { wish: patterned, size: patternSize }
      : named;
  const isKeyed = intent !== undefined && readPairs(prepared.text, intent, reading).pairs > 0;
  if (wish !== undefined && !isKeyed && !outweighs(intent, said, wish.size))
    return { kind: 'wish', wish: wish.wish };
  if (!intent || (talk === 'stop' && !intent.isLed && !intent.isStepNamed))
    return talk
      ? { kind: 'talk', talk }
      : { kind: 'nothing', nearest: intent ? undefined : nearestCommand(said, language, reading) };
  const first = only ? undefined : firstOfSeveral(prepared.text, language, reading);
  if (first) return { ...bare(first), problems: [{ kind: 'several_orders' }], said: prepared.text };
  if (prepared.isStruck && prepared.isOnlyThat)
    return { ...bare(intent), problems: [{ kind: 'struck' }], said: '' };
  const quoted: Doubt[] = prepared.isQuoted || prepared.isStruck ? [{ kind: 'quoted' }] : [];
  return read(said, prepared.text, intent, language, reading, quoted);
}

function tooLong(command: Command | undefined): Heard {
  if (!command) return { kind: 'nothing', nearest: undefined };
  return {
    ...bare({ command, step: command.first }),
    problems: [{ kind: 'message_too_long', max: maxMessageLength }],
    said: '',
  };
}

function bare({ command, step }: Pick<Intent, 'command' | 'step'>) {
  return {
    kind: 'understood' as const,
    command,
    step,
    input: {},
    doubts: [],
    act: 'mention' as const,
    todo: 'propose' as const,
    leftOut: [],
    hasNames: false,
    isUnsure: false,
    isNamed: true,
  };
}

/** An order or a named step says more than a word that might be a wish. */
function outweighs(intent: Intent | undefined, said: Tokens, size: number): boolean {
  if (!intent) return false;
  const step = stepOf(intent.command, intent.step);
  const needsReference = step.required.some((field) => step.fields.get(field)?.kind === 'reference');
  const order = intent.order ? intent.order.to - intent.order.from : 0;
  if (step.effect === 'looks') return intent.isStepNamed && (hasReference(said) || order > size);
  if (needsReference && !hasReference(said)) return false;
  if (intent.isLed) return true;
  return intent.isStepNamed && order >= size;
}

/** A pasted list of things to do, one a line: the first of them, when there are more. A line with a key is part of one thing. */
function firstOfSeveral(text: string, { commands }: Language, { lexicon }: Reading): Intent | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !mayHavePairs(line));
  if (lines.length < 2) return undefined;
  const orders = lines.flatMap((line) => {
    const intent = intentOf(tokenize(line, lexicon), commands);
    const isOrder = intent !== undefined && intent.weight > surely && (intent.isNamed || intent.isStepNamed);
    const isOfCount =
      intent !== undefined &&
      intent.weight > surely &&
      stepOf(intent.command, intent.step).effect !== 'looks';
    return intent && (isOrder || isOfCount) ? [intent] : [];
  });
  const changing = orders.filter(({ command, step }) => stepOf(command, step).effect !== 'looks');
  const isMixed = orders.some(({ command }) => command !== changing[0]?.command);
  return changing.length > 1 || (changing.length === 1 && isMixed) ? changing[0] : undefined;
}

/** A line that weighs more is an order of its own. */
const surely = 5;

function nearestCommand(said: Tokens, { commands }: Language, { lexicon }: Reading): Command | undefined {
  const [first] = said.tokens.filter(
    ({ kind, folded }, at) => kind === 'word' && !saysNothing(said, at) && !lexicon.isWord(folded),
  );
  const names = new Map(
    commands.flatMap((command) =>
      locales.flatMap((locale) => command.words[locale].aliases.map((alias) => [alias, command] as const)),
    ),
  );
  const near = first && nearest(first.typed, names.keys());
  return near === undefined ? undefined : names.get(near);
}

function read(
  said: Tokens,
  text: string,
  intent: Intent,
  language: Language,
  reading: Reading,
  doubts: readonly Doubt[],
): Heard {
  const pairs = readPairs(text, intent, reading);
  const free = pairs.free === text ? said : tokenize(pairs.free, reading.lexicon);
  const chosen = stepFor(said, free, intent, pairs, language);
  const step = stepOf(chosen.command, chosen.step);
  const inputOf = chosen.step === intent.step ? pairs : readPairs(text, chosen, reading);
  const slots = readSlots(free, chosen, step, inputOf.input, language.readers, reading);
  const acting = actOf(free, chosen, step, slots);
  const note = noteMeant(said, chosen, step, slots, acting);
  if (note)
    return read(said, text, { ...chosen, step: note }, language, reading, [...doubts, { kind: 'mentioned' }]);
  const redirected = lookInstead(said, chosen, step, slots, acting, inputOf, language, reading);
  if (redirected) return redirected;

  const elsewhere: Problem[] = [];
  const place = unknownPlace(free, step, { ...inputOf.input, ...slots.input }, slots.leftOut, reading);
  if (place) take(chosen.command, place.field, place.typed, slots.input, elsewhere, reading);
  const said_ = step.complete({ ...inputOf.input, ...slots.input });
  const isStructured =
    inputOf.pairs > 0 &&
    slots.leftOut.length === 0 &&
    acting.doubts.every(({ kind }) => kind === 'mentioned') &&
    slots.noteFrom === undefined;
  const corrected: Doubt[] = free.tokens.flatMap((token, at) =>
    token.meant !== undefined && (slots.used.has(at) || chosen.named.has(at))
      ? [{ kind: 'corrected' as const, typed: token.typed, meant: token.meant }]
      : [],
  );
  const left = leftOutOf(slots.leftOut, reading);
  const allDoubts: Doubt[] = [
    ...doubts,
    ...slots.doubts,
    ...acting.doubts,
    ...corrected,
    ...(left.words.length > 0 || left.hasNames || slots.excluded.length > 0
      ? [{ kind: 'left_out' as const, words: [...slots.excluded, ...left.words] }]
      : []),
  ];
  const asksInText =
    inputOf.pairs > 0 &&
    [...step.fields].some(
      ([field, spec]) => spec.kind === 'text' && /\?\s*$/.test(String(inputOf.input[field] ?? '')),
    );
  const deniesInText =
    step.effect === 'final' &&
    [...step.fields].some(([field, spec]) => spec.kind === 'text' && denies(inputOf.input[field], reading));
  const act: Act = deniesInText
    ? 'plan'
    : asksInText
      ? 'question'
      : isStructured && doubts.length === 0 && slots.doubts.length === 0
        ? 'structured'
        : acting.act;
  const loose = step.effect === 'looks' ? new Set(['inexact', 'about']) : new Set<string>();
  const problems = [...inputOf.problems, ...slots.problems, ...elsewhere].filter(
    ({ kind }) => !loose.has(kind),
  );
  const checked = finish(step, said_, problems);
  const isClear = act === 'structured' || (allDoubts.length === 0 && slots.leftOut.length === 0);
  return {
    kind: 'understood',
    command: chosen.command,
    said: text,
    step: chosen.step,
    input: said_,
    problems: checked,
    doubts:
      act === 'structured'
        ? []
        : step.effect === 'final' && allDoubts.length === 0 && !deniesInText
          ? [{ kind: 'final' }]
          : allDoubts.length === 0
            ? [{ kind: 'mentioned' }]
            : allDoubts,
    act,
    todo: whatToDo(step.effect, act, isClear),
    leftOut: [...slots.excluded, ...left.words],
    hasNames: left.hasNames,
    isUnsure:
      step.effect === 'looks' &&
      !chosen.isLed &&
      !chosen.isStepNamed &&
      acting.act !== 'question' &&
      hasReference(said) &&
      (slots.leftOut.length > 0 ||
        said.tokens.some(({ sign, roles }) => sign !== undefined || tellsOf(roles))),
    isNamed: chosen.isNamed,
  };
}

/** "plaats een man bij Overmaas": where an order goes, in a word that nobody knows. Dropped, another place would be taken. */
function unknownPlace(
  said: Tokens,
  step: Step,
  input: Readonly<Record<string, unknown>>,
  leftOut: readonly Token[],
  { lexicon }: Reading,
): { field: string; typed: string } | undefined {
  const [field] =
    [...step.fields].find(([, spec]) => spec.kind === 'choice' && spec.options === 'locations') ?? [];
  if (step.effect === 'looks' || field === undefined || input[field] !== undefined) return undefined;
  const place = leftOut.find((token) => {
    const at = said.tokens.indexOf(token);
    const before = hasRole(said, at - 1, 'article') ? at - 2 : at - 1;
    const leads = /^(?:bij|op|naar|at|to)$/.test(said.tokens[before]?.folded ?? '');
    return token.kind === 'word' && leads && !lexicon.isWord(token.folded);
  });
  return place && { field, typed: place.typed };
}

/** "notitie: klopt niet": a value that denies what the rest of it would end. */
function denies(value: unknown, { lexicon }: Reading): boolean {
  return (
    typeof value === 'string' &&
    tokenize(value, lexicon).tokens.some(({ roles }) => roles.has('denial') || roles.has('hedge'))
  );
}

/** A verb, a "no" or a "perhaps": something is told of it, and not what is wanted. */
const tellsOf = (roles: ReadonlySet<Role>) =>
  roles.has('modal') || roles.has('denial') || roles.has('hedge') || roles.has('opener');

const hasReference = ({ tokens }: Tokens) => tokens.some(({ reference }) => reference !== undefined);

/** "MH-0007 gesprek gehad": a reference and words that are no step are proposed as a note, where a room takes one. */
function noteMeant(
  said: Tokens,
  intent: Intent,
  step: Step,
  slots: ReturnType<typeof readSlots>,
  { act }: ReturnType<typeof actOf>,
): string | undefined {
  if (
    step.effect !== 'looks' ||
    intent.isStepNamed ||
    act === 'question' ||
    !hasReference(said) ||
    slots.leftOut.length === 0 ||
    slots.problems.length > 1
  )
    return undefined;
  const [id] = Object.entries(intent.command.steps).find(([, { meant }]) => meant) ?? [];
  return id;
}

/** The step that was named by key, or that the filled fields tell, or that the words tell. */
function stepFor(
  said: Tokens,
  free: Tokens,
  intent: Intent,
  pairs: PairsRead,
  { commands }: Language,
): Intent {
  if (free === said && pairs.step === undefined) return intent;
  const again = intentOf(free, commands, intent.command);
  const base = {
    ...intent,
    named: again?.named ?? intent.named,
    order: again?.order,
    isStepNamed: intent.isStepNamed,
  };
  if (pairs.step !== undefined) return { ...base, step: pairs.step, isStepNamed: true, isLed: true };
  const step = stepOf(intent.command, intent.step);
  const own = Object.keys(pairs.input);
  if (pairs.pairs > 0 && !own.every((field) => step.fields.has(field))) {
    const fitting = Object.entries(intent.command.steps).filter(([, one]) =>
      own.every((field) => one.fields.has(field)),
    );
    const best = fitting.toSorted(
      ([, a], [, b]) =>
        Number(a.required.length > own.length) - Number(b.required.length > own.length) ||
        b.required.filter((field) => own.includes(field)).length -
          a.required.filter((field) => own.includes(field)).length,
    )[0];
    if (best) return { ...base, step: best[0] };
  }
  return free === said ? intent : base;
}

/** A question about a step is answered by looking: at what it names, at the list, or where the room says. */
function lookInstead(
  said: Tokens,
  intent: Intent,
  step: Step,
  slots: ReturnType<typeof readSlots>,
  { act, looks }: ReturnType<typeof actOf>,
  pairs: PairsRead,
  language: Language,
  reading: Reading,
): Heard | undefined {
  if (step.effect === 'looks') return undefined;
  const reference = Object.entries({ ...pairs.input, ...slots.input }).find(
    ([field]) => step.fields.get(field)?.kind === 'reference',
  );
  const shows = Object.entries(intent.command.steps).find(
    ([, one]) => one.effect === 'looks' && reference !== undefined && one.fields.has(reference[0]),
  );
  const notYet =
    said.spans.some((span) =>
      said.tokens
        .slice(span.from, span.to)
        .map(({ folded }) => folded)
        .join(' ')
        .match(/^(?:nog niet|nog steeds niet|not yet)$/),
    ) ||
    (/\b(?:hasn't|isn't|not) .*\byet\b/.test(said.text) &&
      said.tokens.some(({ folded }) => folded === 'yet'));
  const isAboutIt = reference !== undefined && slots.input[step.note ?? ''] === undefined;
  const asks =
    looks ||
    (said.endsAsQuestion && step.note !== undefined && isAboutIt) ||
    (act === 'question' && opensAsQuestion(said));
  const view = (command: Command, id: string, input: Record<string, unknown>, isUnsure = false): Heard => ({
    ...bare({ command, step: id }),
    todo: 'do',
    act: 'question',
    input,
    problems: [],
    said: said.text,
    isUnsure,
  });
  // What is planned or not yet so has not happened: it is shown, and nothing is proposed.
  if (shows && reference && isAboutIt && step.told && step.effect === 'everyday' && act === 'plan')
    return view(intent.command, shows[0], { [reference[0]]: reference[1] }, true);
  // "de voortgang van MH-0008": a noun, and nothing to write down.
  const isNoun =
    step.note !== undefined &&
    slots.input[step.note] === undefined &&
    hasRole(said, (intent.order?.from ?? 0) - 1, 'article');
  if (shows && reference && isNoun) return view(intent.command, shows[0], { [reference[0]]: reference[1] });
  if (shows && reference && isAboutIt && notYet && step.effect === 'everyday')
    return view(intent.command, shows[0], { [reference[0]]: reference[1] }, !asks);
  if (shows && reference && isAboutIt && asks)
    return view(intent.command, shows[0], { [reference[0]]: reference[1] });
  if (!asks) return undefined;
  if (reference === undefined && step.choices !== undefined && Object.keys(slots.input).length === 0)
    return view(intent.command, step.choices, {});
  const other = step.asked && language.commands.find(({ id }) => id === step.asked?.command);
  if (other && step.asked) {
    const instead = intentOf(said, language.commands, other);
    if (instead)
      return read(
        said,
        said.text,
        { ...instead, named: new Set([...instead.named, ...intent.named]) },
        language,
        reading,
        [],
      );
  }
  return undefined;
}

/** Words to repeat, and whether there are some that may be a name. */
function leftOutOf(tokens: readonly Token[], { lexicon }: Reading): { words: string[]; hasNames: boolean } {
  const meaning = tokens.filter(({ kind }) => kind !== 'sign');
  // Somebody's name is not said again, also when it is a word as well.
  const mayBeName = ({ typed, folded, meant }: Token) =>
    /^\p{Lu}/u.test(typed) && (meant !== undefined || !lexicon.isWord(folded) || lexicon.mayBeName(folded));
  return {
    words: [...new Set(meaning.filter((token) => !mayBeName(token)).map(({ typed }) => typed))],
    hasNames: meaning.some(mayBeName),
  };
}

/** Reads what a form or a button sends: values by field name. */
export function understandFields(
  command: Command,
  stepId: string,
  values: Record<string, unknown>,
  reading: Reading,
): Understanding {
  const step = stepOf(command, stepId);
  const input: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [field, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === '') continue;
    if (!step.fields.has(field)) {
      problems.push(
        Object.values(command.steps).some((one) => one.fields.has(field))
          ? { kind: 'not_for_step', field }
          : { kind: 'unknown_field', key: field },
      );
      continue;
    }
    const typed = Array.isArray(value)
      ? value.filter((part) => typeof part === 'string' || typeof part === 'number').join(', ')
      : value;
    take(command, field, typed, input, problems, reading);
  }
  const complete = step.complete(input);
  return {
    step: stepId,
    input: complete,
    problems: finish(step, complete, problems),
    doubts: [],
    act: 'structured',
    todo: 'do',
    leftOut: [],
    hasNames: false,
    isUnsure: false,
    isNamed: true,
  };
}
