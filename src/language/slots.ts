/** What the free words of a message say for the fields of a step: each word is used once, the longest span first. */
import type { Step } from '#conversation/contract/step.ts';
import { readNumbers } from './counts.ts';
import type { Intent } from './intent.ts';
import { dateProblem, findDay, findMoment } from './moments.ts';
import { readPlaces } from './places.ts';
import type { Doubt, Problem } from './problem.ts';
import type { SlotReader } from './slot.ts';
import { hasRole, meaningsOf, type Token, type Tokens } from './tokens.ts';
import type { Reading } from './values.ts';

export interface Slots {
  input: Record<string, unknown>;
  problems: Problem[];
  doubts: Doubt[];
  /** Words that nothing was made of. */
  leftOut: Token[];
  used: ReadonlySet<number>;
  excluded: readonly string[];
  /** Where the words of a note begin: from there nothing is read. */
  noteFrom: number | undefined;
}

export function readSlots(
  said: Tokens,
  intent: Intent,
  step: Step,
  known: Readonly<Record<string, unknown>>,
  readers: readonly SlotReader[],
  reading: Reading,
): Slots {
  const { tokens } = said;
  const input: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const doubts: Doubt[] = [];
  const used = new Set<number>(intent.named);
  takeReferences(tokens, step, { ...known }, input, used, problems);
  const noteFrom =
    step.note === undefined || known[step.note] !== undefined
      ? undefined
      : takeNote(said, intent, step, input, used);
  const free = () =>
    new Set(
      tokens.flatMap((_, at) => (used.has(at) || (noteFrom !== undefined && at >= noteFrom) ? [] : [at])),
    );
  const merge = (read: {
    input: Record<string, unknown>;
    used: ReadonlySet<number>;
    problems: readonly Problem[];
  }) => {
    for (const [field, value] of Object.entries(read.input))
      if (known[field] === undefined) input[field] ??= value;
    for (const at of read.used) used.add(at);
    problems.push(...read.problems);
  };
  takeSigns(tokens, free(), used, problems, doubts);
  takeDay(said, step, free(), input, used, problems, reading);
  const places = readPlaces(said, step, free());
  merge(places);
  for (const reader of readers)
    if (reader.fields.every((field) => step.fields.has(field))) merge(reader.read(said, free()));
  const covered = new Set(readers.flatMap(({ fields }) => fields));
  merge(readChoices(said, step, free(), covered));
  merge(readNumbers(said, step, free(), { ...known, ...input }, covered, reading));
  takeMoment(said, step, free(), used, problems, reading);
  dropNames(said, { ...known, ...input }, free(), used);
  takeLooseNumbers(said, step, free(), used, problems);
  const rest = free();
  const leftOut = tokens.filter(
    (_, at) => rest.has(at) && !saysNothing(said, at) && !(step.effect === 'looks' && isWay(said, at)),
  );
  return { input, problems, doubts, leftOut, used, excluded: places.excluded, noteFrom };
}

function takeReferences(
  tokens: readonly Token[],
  step: Step,
  known: Readonly<Record<string, unknown>>,
  input: Record<string, unknown>,
  used: Set<number>,
  problems: Problem[],
): void {
  for (const [at, { reference }] of tokens.entries()) {
    if (reference === undefined) continue;
    for (const [field, spec] of step.fields) {
      if (
        (spec.kind !== 'reference' && spec.kind !== 'codes') ||
        !spec.pattern.test(reference) ||
        known[field] !== undefined
      )
        continue;
      if (spec.kind === 'codes')
        input[field] = [...new Set([...((input[field] as string[] | undefined) ?? []), reference])];
      else if (input[field] === undefined) input[field] = reference;
      else if (input[field] !== reference)
        problems.push({ kind: 'several_references', value: `${String(input[field])}, ${reference}` });
      used.add(at);
      break;
    }
  }
}

/** Everything after the step and its reference, as it was typed; before it only when nothing follows. */
function takeNote(
  said: Tokens,
  intent: Intent,
  step: Step,
  input: Record<string, unknown>,
  used: Set<number>,
): number | undefined {
  const { tokens, text } = said;
  const field = step.note ?? '';
  const spec = step.fields.get(field);
  if (spec?.kind !== 'text') return undefined;
  const isReference = (at: number) => tokens[at]?.kind === 'reference';
  let from = intent.isStepNamed || intent.isLed ? Math.max(-1, ...intent.named) + 1 : 0;
  const skip = () => {
    while (from < tokens.length && (isReference(from) || isLink(said, from))) from += 1;
  };
  skip();
  if (from >= tokens.length && intent.isStepNamed) {
    const before = tokens.findIndex(
      (_, at) => !intent.named.has(at) && !isReference(at) && !saysNothing(said, at),
    );
    if (before < 0 || !intent.order || before >= intent.order.from) return undefined;
    const words = text.slice(tokens[before]?.start, tokens[intent.order.from - 1]?.end).trim();
    if (words.split(/\s+/).length < 2) return undefined;
    input[field] = words.slice(0, spec.maxLength);
    for (let at = before; at < intent.order.from; at += 1) used.add(at);
    return undefined;
  }
  const first = tokens[from];
  if (!first) return undefined;
  const words = text.slice(first.start).trim();
  const isEmpty = tokens
    .slice(from)
    .every((_, index) => hasRole(said, from + index, 'empty') || saysNothing(said, from + index));
  if (isEmpty && tokens.length - from < 3) return from;
  input[field] = words.slice(0, spec.maxLength);
  return from;
}

/** "bij MH-0008 dat": between the step and what is written down. */
function isLink({ tokens }: Tokens, at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    ((/^(?:bij|van|voor|over|in|dat|that|for|of|about|on|at|is|de|het)$/.test(token.folded) &&
      at < 6 &&
      (tokens[at + 1]?.kind === 'reference' ||
        tokens[at - 1]?.kind === 'reference' ||
        token.folded === 'dat')) ||
      token.sign === 'none')
  );
}

/** Emoji and signs that say something are never dropped. */
function takeSigns(
  tokens: readonly Token[],
  free: ReadonlySet<number>,
  used: Set<number>,
  problems: Problem[],
  doubts: Doubt[],
): void {
  for (const [at, token] of tokens.entries()) {
    // A picture is read as its word; what it changes is asked first.
    if (token.sign === 'household' && token.kind === 'word') doubts.push({ kind: 'sign', sign: token.typed });
    if (token.kind !== 'sign' || !free.has(at)) continue;
    used.add(at);
    if (token.sign === 'none') continue;
    if (token.sign === 'denial' || token.sign === 'question')
      doubts.push({ kind: 'sign', sign: token.typed });
    else problems.push({ kind: 'sign', sign: token.typed });
  }
}

function takeDay(
  said: Tokens,
  step: Step,
  free: ReadonlySet<number>,
  input: Record<string, unknown>,
  used: Set<number>,
  problems: Problem[],
  { now, timeZone }: Reading,
): void {
  const field = [...step.fields].find(([, spec]) => spec.kind === 'date')?.[0];
  if (field === undefined) return;
  const text = masked(said, free);
  const found = findDay(text, now, timeZone);
  if (!found) return;
  const value = text.slice(found.start, found.end).trim();
  const read = dateProblem(field, value, found, { now, timeZone });
  if ('problem' in read) problems.push(read.problem);
  else input[field] = read.date;
  for (const [at, token] of said.tokens.entries())
    if (token.end > found.start && token.start < found.end) used.add(at);
}

/** Another moment than now, for a step that takes none: understood, and of no use. */
function takeMoment(
  said: Tokens,
  step: Step,
  free: ReadonlySet<number>,
  used: Set<number>,
  problems: Problem[],
  { now, timeZone }: Reading,
): void {
  if ([...step.fields.values()].some((spec) => spec.kind === 'date')) return;
  const other = said.tokens.findIndex(
    (token, at) => free.has(at) && (hasRole(said, at, 'otherTime') || token.kind === 'time'),
  );
  const stays = said.tokens.findIndex(
    (token, at) =>
      free.has(at) &&
      token.kind === 'number' &&
      /^(?:nachten|dagen|weken|nights|days|weeks|maanden)$/.test(said.tokens[at + 1]?.folded ?? '') &&
      hasRole(said, at - 1, 'lasting'),
  );
  const found = other < 0 && stays < 0 ? undefined : findMoment(masked(said, free), now, timeZone);
  const [first] = [other, stays].filter((at) => at >= 0);
  if (first === undefined) return;
  const last = stays >= 0 && first === stays ? first + 1 : first;
  const isHour = said.tokens[first]?.kind === 'time' && step.effect === 'looks';
  const value =
    found && said.tokens[first] && found.start <= said.tokens[first].start
      ? said.text.slice(found.start, found.end)
      : said.text.slice(said.tokens[first]?.start, said.tokens[last]?.end);
  if (!isHour) problems.push({ kind: 'no_moment', value: value.trim() });
  for (const [at, token] of said.tokens.entries())
    if (
      at === first ||
      at === last ||
      (found && token.end > found.start && token.start < found.end && free.has(at))
    )
      used.add(at);
}

/** The text with spaces where words were used: places stay as they are. */
function masked({ text, tokens }: Tokens, free: ReadonlySet<number>): string {
  const letters = [...text.split('')].map(() => ' ');
  for (const at of free) {
    const token = tokens[at];
    if (token)
      for (let index = token.start; index < token.end; index += 1) letters[index] = text[index] ?? ' ';
  }
  for (const [index, letter] of [...text.split('')].entries())
    if (/[:.,/-]/.test(letter) && letters[index - 1] !== ' ') letters[index] = letter;
  return letters.join('');
}

/** Options of the house itself: phases, blockers, languages. */
function readChoices(said: Tokens, step: Step, free: ReadonlySet<number>, covered: ReadonlySet<string>) {
  const input: Record<string, unknown> = {};
  const used = new Set<number>();
  const problems: Problem[] = [];
  for (const span of said.spans) {
    const indexes = Array.from({ length: span.to - span.from }, (_, index) => span.from + index);
    if (indexes.some((at) => !free.has(at) || used.has(at))) continue;
    const meaning = meaningsOf(span, 'value').find(
      ({ field, isRegional }) => !isRegional && step.fields.has(field) && !covered.has(field),
    );
    const flag = meaningsOf(span, 'yes').find(({ field }) => step.fields.has(field) && !covered.has(field));
    if (flag) {
      input[flag.field] = !hasRole(said, span.from - 1, 'denial');
      for (const at of indexes) used.add(at);
    }
    if (!meaning) continue;
    for (const at of indexes) used.add(at);
    const before = said.tokens[span.from - 1]?.folded ?? '';
    // "van intake naar plan": where it comes from is not what is wanted.
    if (
      /^(?:van|from)$/.test(before) &&
      said.tokens.slice(span.to).some(({ folded }) => /^(?:naar|to)$/.test(folded))
    )
      continue;
    if (input[meaning.field] !== undefined && input[meaning.field] !== meaning.value)
      problems.push({ kind: 'twice', field: meaning.field, value: said.tokens[span.from]?.typed ?? '' });
    else input[meaning.field] = meaning.value;
  }
  return { input, used, problems };
}

/** "locatie singel 9": the name of a field beside its value says nothing more. */
function dropNames(
  said: Tokens,
  input: Readonly<Record<string, unknown>>,
  free: ReadonlySet<number>,
  used: Set<number>,
): void {
  for (const span of said.spans) {
    if (!free.has(span.from)) continue;
    if (meaningsOf(span, 'fieldName').some(({ field }) => input[field] !== undefined))
      for (let at = span.from; at < span.to; at += 1) used.add(at);
  }
}

const countsNobody =
  /^(?:uur|u|oclock|am|pm|euro|km|meter|maanden|maand|weken|week|dagen|dag|nachten|months?|weeks?|days?|nights?|minuten|minutes)$/;

/** One of something, an hour, a span of time, or how many of them are women: no number that is asked for. */
function isOfSomethingElse({ tokens, starting }: Tokens, at: number): boolean {
  const [before, after] = [tokens[at - 1]?.folded ?? '', tokens[at + 1]?.folded ?? ''];
  return (
    tokens[at]?.value === 1 ||
    countsNobody.test(after) ||
    /^(?:om|half|kwart|at)$/.test(before) ||
    (starting[at + 1] ?? []).some((span) => meaningsOf(span, 'person').length > 0)
  );
}

/** A number that changes what is asked, and of which nobody said what it is: never dropped where numbers count. */
function takeLooseNumbers(
  said: Tokens,
  step: Step,
  free: ReadonlySet<number>,
  used: Set<number>,
  problems: Problem[],
): void {
  if (![...step.fields.values()].some(({ kind }) => kind === 'number')) return;
  for (const [at, { kind, folded, typed }] of said.tokens.entries()) {
    const isNumber = kind === 'number' && folded !== 'een' && folded !== 'one';
    if (
      !free.has(at) ||
      (!isNumber && kind !== 'inexact') ||
      saysNothing(said, at) ||
      isOfSomethingElse(said, at)
    )
      continue;
    problems.push({ kind: 'loose_number', value: typed });
    used.add(at);
  }
}

/** "uit", "op": what it led to was read, or is told as left out itself. */
function isWay(said: Tokens, at: number): boolean {
  return (
    (['origin', 'at', 'to', 'from'] as const).some((role) => hasRole(said, at, role)) &&
    !hasRole(said, at, 'denial')
  );
}

/** Words that carry no meaning here, and those whose meaning is in the act and not in a field. */
export function saysNothing(said: Tokens, at: number): boolean {
  const token = said.tokens[at];
  if (!token || token.sign === 'none') return true;
  return (
    (
      [
        'filler',
        'greeting',
        'modal',
        'somebody',
        'article',
        'and',
        'with',
        'opener',
        'wish',
        'telling',
        'about',
      ] as const
    ).some((role) => hasRole(said, at, role)) ||
    (said.covering[at] ?? []).some((span) => meaningsOf(span, 'talk').length > 0)
  );
}
