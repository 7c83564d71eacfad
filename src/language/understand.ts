/**
 * From what somebody typed to what it means: tokens, then the command and step, then the fields, then the act, then the policy.
 * Nothing is guessed in silence: what was not understood, corrected or left out is told with the answer.
 */
import { type Command, stepOf } from '#conversation/contract/command.ts';
import type { Step } from '#conversation/contract/step.ts';
import { locales } from '#domain/people/member.ts';
import { actOf } from './act.ts';
import { wordsOf } from './compile.ts';
import { fold, nearest } from './fold.ts';
import { opensAsQuestion } from './head.ts';
import { type Intent, intentOf } from './intent.ts';
import type { Role, Talk } from './lexicon/roles.ts';
import { splitPairs } from './pairs.ts';
import { type Act, whatToDo } from './policy.ts';
import type { Doubt, Problem } from './problem.ts';
import type { SlotReader } from './slot.ts';
import { readSlots, saysNothing } from './slots.ts';
import { prepare } from './text.ts';
import { hasRole, meaningsOf, type Token, type Tokens, tokenize } from './tokens.ts';
import { type Reading, readValue } from './values.ts';

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

function talkOf(said: Tokens): Talk | undefined {
  // "na brand" is no fire now: a longer phrase says otherwise.
  const isWithin = ({ from, to }: { from: number; to: number }) =>
    said.spans.some(
      (other) =>
        other.from <= from &&
        to <= other.to &&
        other.to - other.from > to - from &&
        meaningsOf(other, 'role').length > 0,
    );
  const found = said.spans.flatMap((span) =>
    isWithin(span) ? [] : meaningsOf(span, 'talk').map(({ talk }) => ({ talk, span })),
  );
  // One word for "nothing" stops only when nothing else is said.
  const strong =
    found.find(({ talk }) => talk === 'emergency') ??
    found.find(({ talk, span }) => talk === 'help' || (talk === 'stop' && span.to - span.from > 1));
  if (strong) return strong.talk;
  const isAll = said.tokens.every(
    (token, at) =>
      token.kind === 'sign' ||
      found.some(({ span }) => span.from <= at && at < span.to) ||
      saysNothing(said, at),
  );
  if (said.tokens.length === 0) return 'hello';
  if (!isAll) return undefined;
  return (
    (found.find(({ talk }) => talk === 'thanks') ?? found[0])?.talk ??
    (said.tokens.every(({ kind }) => kind === 'sign') ? 'yes' : 'hello')
  );
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

/** The wish that most words speak for. */
function wishOf(said: Tokens): { wish: string; size: number } | undefined {
  const [first] = said.spans
    .flatMap((span) => meaningsOf(span, 'wish').map(({ wish }) => ({ wish, size: span.to - span.from })))
    .toSorted((a, b) => b.size - a.size);
  return first;
}

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
  const problems = [...inputOf.problems, ...slots.problems].filter(({ kind }) => !loose.has(kind));
  const checked = finish(chosen.command, step, said_, problems);
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

interface PairsRead {
  free: string;
  input: Record<string, unknown>;
  problems: Problem[];
  pairs: number;
  step: string | undefined;
}

const stepKeys = new Set(['stap', 'actie', 'step', 'action']);

/** Without a colon or a sign there are no pairs. */
const mayHavePairs = (text: string) => /[:=]/.test(text);

function readPairs(
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

function take(
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
  const view = (command: Command, id: string, input: Record<string, unknown>): Heard => ({
    ...bare({ command, step: id }),
    todo: 'do',
    act: 'question',
    input,
    problems: [],
    said: said.text,
  });
  // What is planned or not yet so has not happened: it is shown, and nothing is proposed.
  if (shows && reference && isAboutIt && step.told && step.effect === 'everyday' && act === 'plan')
    return { ...view(intent.command, shows[0], { [reference[0]]: reference[1] }), isUnsure: true } as Heard;
  // "de voortgang van MH-0008": a noun, and nothing to write down.
  const isNoun =
    step.note !== undefined &&
    slots.input[step.note] === undefined &&
    hasRole(said, (intent.order?.from ?? 0) - 1, 'article');
  if (shows && reference && isNoun) return view(intent.command, shows[0], { [reference[0]]: reference[1] });
  if (shows && reference && isAboutIt && notYet && step.effect === 'everyday')
    return { ...view(intent.command, shows[0], { [reference[0]]: reference[1] }), isUnsure: !asks } as Heard;
  if (shows && reference && isAboutIt && (asks || (notYet && step.effect === 'everyday')))
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

/** What belongs to the step, what it requires, and what contradicts itself. */
function finish(
  _command: Command,
  step: Step,
  input: Record<string, unknown>,
  problems: readonly Problem[],
): Problem[] {
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
    problems: finish(command, step, complete, problems),
    doubts: [],
    act: 'structured',
    todo: 'do',
    leftOut: [],
    hasNames: false,
    isUnsure: false,
    isNamed: true,
  };
}
