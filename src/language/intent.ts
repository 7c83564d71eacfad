/**
 * Which command and which step a message is about. Every step is weighed by what speaks for it: its command's name, its own
 * words, references that it takes, and what is left of the message that it has fields for. No room is known here by name.
 */
import type { Command } from '#conversation/contract/command.ts';
import type { Step } from '#conversation/contract/step.ts';
import { asksWhetherPossible, headOf, opensAsQuestion } from './head.ts';
import type { Meaning, Span } from './meaning.ts';
import { saysNothing } from './slots.ts';
import { hasRole, meaningsOf, type Tokens } from './tokens.ts';

export interface Intent {
  command: Command;
  step: string;
  /** The tokens that name the command and the step. */
  named: ReadonlySet<number>;
  /** Where the words of the step, or of the command, begin and end. */
  order: { from: number; to: number } | undefined;
  /** The command's own name leads. */
  isLed: boolean;
  /** A word of the step was said. */
  isStepNamed: boolean;
  weight: number;
  /** It was named: by an alias, a mention, or a reference that it takes. */
  isNamed: boolean;
}

const weights = {
  leads: 10,
  alias: 4,
  mention: 3.5,
  stepWord: 4,
  stepWordLonger: 1.5,
  /** A step that changes something, named in so many words. */
  ordered: 1,
  countsThere: 2.5,
  /** "huurschuld" is said of a step that needs to know what blocks. */
  saysWhat: 2.5,
  takesReference: 5,
  takesCode: 1,
  takesNoSuchReference: -9,
  missesReference: -1.5,
  fits: 0.5,
  saysWhom: 2.2,
  counts: 5,
  first: 0.5,
  looks: 0.3,
} as const;

/** Below this a message is about nothing that we know. */
const enough = 2;

/** What is the same for every step that is weighed. */
interface Weighing {
  head: number;
  isAsked: boolean;
  /** The commands of which something that changes is ordered or told in so many words. */
  ordered: ReadonlySet<string>;
  references: readonly string[];
  aliases: readonly Span[];
  mentions: readonly Span[];
  steps: readonly Span[];
  /** Spans that a field can take. */
  values: readonly Span[];
  namesLocation: boolean;
  isGiven: boolean;
}

/** The most likely step; undefined when nothing speaks for any. `only` limits it to one command. */
export function intentOf(said: Tokens, commands: readonly Command[], only?: Command): Intent | undefined {
  const weighing = weighingOf(said, commands, only !== undefined);
  let best: Intent | undefined;
  for (const command of only ? [only] : commands) {
    const named = namesOf(said, command, weighing);
    for (const [id, step] of Object.entries(command.steps)) {
      const one = weigh(said, command, id, step, named, weighing);
      if (!best || one.weight > best.weight) best = one;
    }
  }
  return best && (only || best.weight >= enough) ? best : undefined;
}

function weighingOf(said: Tokens, commands: readonly Command[], isGiven: boolean): Weighing {
  const head = headOf(said);
  const holding = (...kinds: Meaning['kind'][]) =>
    said.spans.filter(({ meanings }) => meanings.some(({ kind }) => kinds.includes(kind)));
  const isAsked = opensAsQuestion(said) || asksWhetherPossible(said);
  const [aliases, steps] = [holding('alias'), holding('step')];
  return {
    head,
    isAsked,
    ordered: isAsked ? new Set() : orderedIn(said, commands, head, aliases, steps),
    references: said.tokens.flatMap(({ reference }) => (reference === undefined ? [] : [reference])),
    aliases,
    mentions: holding('mention'),
    steps,
    values: holding('value', 'yes', 'person', 'fieldName'),
    namesLocation: namesLocation(said),
    isGiven,
  };
}

/** Where a message names a command: the same for all of its steps, but for a word of every day. */
interface Names {
  aliases: readonly { span: Span; isFaint: boolean; isThing: boolean }[];
  mentions: readonly Span[];
}

function namesOf(said: Tokens, { id }: Command, { head, aliases, mentions }: Weighing): Names {
  return {
    aliases: aliases.flatMap((span) => {
      const own = meaningsOf(span, 'alias').find(
        ({ command, isThing }) => command === id && !(isThing && !isOrder(said, span, head)),
      );
      return own ? [{ span, isFaint: own.isFaint, isThing: own.isThing }] : [];
    }),
    // "een man plaatsen": the word orders something of another command, and only mentions this one.
    mentions: mentions.filter(
      (span) =>
        meaningsOf(span, 'mention').some(({ command }) => command === id) &&
        !meaningsOf(span, 'alias').some(
          ({ command, isThing }) => command !== id && isThing && isOrder(said, span, head),
        ),
    ),
  };
}

function weigh(
  said: Tokens,
  command: Command,
  id: string,
  step: Step,
  names: Names,
  weighing: Weighing,
): Intent {
  const { head, ordered, references, isGiven } = weighing;
  const named = new Set<number>();
  let weight = 0;
  const take = (span: { from: number; to: number }) => {
    for (let at = span.from; at < span.to; at += 1) named.add(at);
  };

  const aliases = names.aliases.filter(({ span, isFaint }) => !(isFaint && !isAlone(said, span, step)));
  const leading = aliases.find(({ span }) => leads(said, span.from, head));
  const isLed = isGiven || leading !== undefined;
  const isOrderedElsewhere = [...ordered].some((other) => other !== command.id);
  const alias = leading ?? aliases[0];
  // "plek graag vasthouden voor een moeder": what leads is only the thing that is ordered.
  if (leading && !(isOrderedElsewhere && step.effect === 'looks')) weight += weights.leads;
  else if (alias) weight += weights.alias + (alias.isThing ? weights.ordered : 0);
  if (alias) take(alias.span);
  if (!alias && names.mentions.length > 0) weight += weights.mention;
  for (const mention of names.mentions) take(mention);

  const stepSpans = stepWordsIn(
    said,
    command,
    id,
    step,
    alias?.span,
    leading ? leading.span.to : 0,
    weighing,
  );
  const [stepSpan] = stepSpans;
  if (stepSpan) {
    weight += weights.stepWord + weights.stepWordLonger * (stepSpan.to - stepSpan.from - 1);
    if (step.effect !== 'looks') weight += weights.ordered;
    if (stepSpan.from === head || (leading && stepSpan.from === leading.span.to)) weight += 1;
    take(stepSpan);
    for (const other of stepSpans.slice(1)) take(other);
  }

  weight += referenceWeight(step, references);
  weight += fitOf(said, command, step, named, isOrderedElsewhere, weighing);
  if (id === command.first) weight += weights.first;
  if (step.effect === 'looks') weight += weights.looks;
  const order = stepSpan ?? alias?.span;
  return {
    command,
    step: id,
    named,
    order: order && { from: order.from, to: order.to },
    isLed,
    isStepNamed: stepSpan !== undefined,
    weight,
    isNamed: isLed || alias !== undefined || names.mentions.length > 0 || references.length > 0,
  };
}

function referenceWeight({ fields, required }: Step, references: readonly string[]): number {
  if (references.length === 0)
    return required.some((field) => fields.get(field)?.kind === 'reference') ? weights.missesReference : 0;
  const patterns = [...fields.values()].flatMap((spec) =>
    spec.kind === 'reference' || spec.kind === 'codes' ? [spec] : [],
  );
  if (!references.some((reference) => patterns.some(({ pattern }) => pattern.test(reference))))
    return weights.takesNoSuchReference;
  return patterns.every(({ kind }) => kind === 'codes') ? weights.takesCode : weights.takesReference;
}

/** "koppel met baby" is no order to link: a word of every day names its command only when nothing else is said, or what it needs. */
function isAlone(said: Tokens, span: { from: number; to: number }, step: Step): boolean {
  const looksLike = [...step.fields.values()].flatMap((spec) =>
    spec.kind === 'text' && spec.looksLike ? [spec.looksLike] : [],
  );
  const after = said.text
    .slice(said.tokens[span.to - 1]?.end)
    .replace(/^[\s:,]+/, '')
    .trim();
  return (
    looksLike.some((pattern) => pattern.test(after)) ||
    said.tokens.every((_, at) => (span.from <= at && at < span.to) || saysNothing(said, at))
  );
}

/** The commands of which something that changes is ordered or told in so many words: who it is about is said to them. */
function orderedIn(
  said: Tokens,
  commands: readonly Command[],
  head: number,
  aliases: readonly Span[],
  steps: readonly Span[],
): ReadonlySet<string> {
  const changes = (command: string, step: string) =>
    commands.find(({ id }) => id === command)?.steps[step]?.effect !== 'looks';
  return new Set([
    ...aliases.flatMap((span) =>
      meaningsOf(span, 'alias').flatMap(({ command, isThing }) =>
        isThing && isOrder(said, span, head) ? [command] : [],
      ),
    ),
    ...steps.flatMap((span) =>
      meaningsOf(span, 'step').flatMap(({ command, step }) => (changes(command, step) ? [command] : [])),
    ),
  ]);
}

/** Whether only a greeting or a wish stands before. */
function leads(said: Tokens, at: number, head: number): boolean {
  for (let before = head; before < at; before += 1)
    if (
      !hasRole(said, before, 'wish') &&
      !hasRole(said, before, 'greeting') &&
      !hasRole(said, before, 'article')
    )
      return false;
  return true;
}

const asThing =
  /^(?:voor|vrij|vrije|beschikbaar|over|nodig|nog|vannacht|for|free|left|available|needed|tonight|zat|genoeg)$/;
const beforeThing = /^(?:een|a|an|any|geen|no|nog|genoeg|enough|hoeveel|vrije|de|the|is|er|there|'n|n)$/;

/** Whether a word such as "plaats" or "place" is an order, or the thing that is asked for. */
function isOrder({ tokens }: Tokens, { from, to }: { from: number; to: number }, head: number): boolean {
  const [before, after] = [tokens[from - 1]?.folded ?? '', tokens[to]?.folded ?? ''];
  if (asThing.test(after) && tokens[to]?.before === '') return false;
  if (from <= head) return true;
  // "een man plaatsen": in Dutch the infinitive comes last.
  const isInfinitive = tokens[from]?.folded.endsWith('en') ?? false;
  return (
    !beforeThing.test(before) &&
    (/^(?:een|a|an|one|the|this|him|her|them|de|het|deze|dan|'n)$/.test(after) ||
      isInfinitive ||
      /[.,]/.test(tokens[from]?.before ?? ''))
  );
}

/** The words of a step, the longest first; a separable verb may have the reference between its parts. */
function stepWordsIn(
  said: Tokens,
  command: Command,
  id: string,
  step: Step,
  alias: { from: number; to: number } | undefined,
  after: number,
  { isAsked, references, steps }: Weighing,
) {
  // "is er nog iets vrij" tells nothing of anybody, unless it is said of a reference.
  const isQuestion = step.told && isAsked && references.length === 0;
  const isFaint = ({ from, to }: { from: number; to: number }) =>
    said.tokens.slice(from, to).every((_, index) => hasRole(said, from + index, 'filler'));
  const isOf = (span: Tokens['spans'][number]) =>
    !(isQuestion && isFaint(span)) &&
    meaningsOf(span, 'step').some((one) => one.command === command.id && one.step === id) &&
    (!(alias && span.from >= alias.from && span.to <= alias.to) || isSaidOf(said, span));
  const found = steps
    .filter(isOf)
    .toSorted(
      (a, b) =>
        b.to - b.from - (a.to - a.from) ||
        Number(b.from >= after) - Number(a.from >= after) ||
        a.from - b.from,
    );
  return references.length === 0 ? found : [...found, ...separated(said, command, id)];
}

/** "escaleer MH-0009 gemeente reageert niet": the name of the command orders what is said after it. */
function isSaidOf(said: Tokens, span: { from: number; to: number }): boolean {
  const reference = said.tokens.findIndex(({ kind }) => kind === 'reference');
  return reference >= span.to && said.tokens.some((_, at) => at > reference && !saysNothing(said, at));
}

/** "pak E-7K3M2A op", "laat E-7K3M2A rusten": the parts of a step around a reference. */
function separated({ tokens }: Tokens, command: Command, id: string) {
  const at = tokens.findIndex(({ kind }) => kind === 'reference');
  if (at < 1) return [];
  // Most phrases have nothing to do with what stands there.
  const near = tokens[at - 1]?.folded ?? '';
  const phrases = Object.values(command.words).flatMap(({ steps }) =>
    (steps[id] ?? []).filter((words) => words.includes(' ') && words.includes(near)),
  );
  const around = (phrase: string) => {
    const words = phrase.split(' ');
    return words.slice(1).some((_, index) => {
      const [before, behind] = [words.slice(0, index + 1), words.slice(index + 1)];
      const left = tokens.slice(at - before.length, at).map(({ folded }) => folded);
      const right = tokens.slice(at + 1, at + 5).map(({ folded }) => folded);
      const start = right.indexOf(behind[0] ?? '');
      return (
        left.join(' ') === before.join(' ') &&
        start >= 0 &&
        right.slice(start, start + behind.length).join(' ') === behind.join(' ')
      );
    });
  };
  const phrase = phrases.find(around);
  if (phrase === undefined) return [];
  const words = phrase.split(' ');
  const first = tokens.findIndex(({ folded }, index) => index < at && folded === words[0]);
  const last = tokens.findIndex(({ folded }, index) => index > at && folded === words.at(-1));
  return [
    { from: first, to: at, meanings: [] },
    { from: last, to: last + 1, meanings: [] },
  ].filter(({ from }) => from >= 0);
}

/** How much of the message this step has fields for. */
function fitOf(
  said: Tokens,
  command: Command,
  step: Step,
  named: ReadonlySet<number>,
  isOrderOfOther: boolean,
  { values, references, isAsked, namesLocation: isThere }: Weighing,
): number {
  let fits = 0;
  let saysWhom = false;
  let saysWhat = false;
  const alone = command.aloneSaid ?? [];
  for (const span of values) {
    if (named.has(span.from)) continue;
    for (const meaning of span.meanings) {
      if ((meaning.kind === 'value' || meaning.kind === 'yes') && step.fields.has(meaning.field)) {
        fits += 1;
        saysWhom ||= alone.includes(meaning.field);
        saysWhat ||=
          step.effect !== 'looks' &&
          meaning.kind === 'value' &&
          !meaning.isRegional &&
          step.required.includes(meaning.field) &&
          !alone.includes(meaning.field);
      }
      if (meaning.kind === 'person' && step.fields.has('targetGroup')) {
        fits += 1;
        saysWhom ||= alone.includes('targetGroup');
      }
      if (
        meaning.kind === 'fieldName' &&
        step.fields.has(meaning.field) &&
        /^\s*[:=]/.test(said.text.slice(said.tokens[span.to - 1]?.end))
      )
        fits += 3;
    }
  }
  const counted = step.required.filter((field) => step.fields.get(field)?.kind === 'number');
  const counts =
    counted.length > 0 &&
    step.effect !== 'looks' &&
    !isAsked &&
    !said.endsAsQuestion &&
    isCount(said, counted, step);
  return (
    Math.min(fits, 4) * weights.fits +
    (saysWhom && !isOrderOfOther ? weights.saysWhom : 0) +
    (saysWhat && references.length > 0 ? weights.saysWhat : 0) +
    (counts ? weights.counts + (isThere ? weights.countsThere : 0) : 0)
  );
}

function namesLocation({ spans }: Tokens): boolean {
  return spans.some(({ meanings }) =>
    meanings.some((one) => one.kind === 'value' && one.isRegional && one.field === 'location'),
  );
}

/** A number with a word beside it for what is counted, or for its opposite: "10 bezet", "8 vrij". */
function isCount(said: Tokens, counted: readonly string[], step: Step): boolean {
  if (![...step.fields.values()].some((spec) => spec.kind === 'choice' && spec.options === 'locations'))
    return false;
  if (isOnlyNumberThere(said)) return true;
  const isUnit = (at: number) =>
    (said.starting[at] ?? []).some((span) =>
      span.meanings.some(
        (one) => (one.kind === 'unit' || one.kind === 'otherUnit') && counted.includes(one.field),
      ),
    );
  return said.tokens.some(
    ({ kind, folded }, at) =>
      (kind === 'number' || kind === 'inexact') &&
      folded !== 'een' &&
      folded !== 'one' &&
      (isUnit(at + 1) || isUnit(at - 1) || isUnit(at - 2) || isUnit(at + 4) || isUnit(at + 5)),
  );
}

/** "dno 10", "10/20 dno": a number and a location, and nothing else. */
function isOnlyNumberThere(said: Tokens): boolean {
  const { tokens, covering } = said;
  const isPlace = (at: number) =>
    (covering[at] ?? []).some(({ meanings }) =>
      meanings.some((one) => one.kind === 'value' && one.isRegional && one.field === 'location'),
    );
  const isNumber = (at: number) =>
    tokens[at]?.kind === 'inexact' ||
    (tokens[at]?.kind === 'number' && !isPlace(at)) ||
    /^\d+\/\d+$/.test(tokens[at]?.folded ?? '');
  const all = [...tokens.keys()];
  return (
    all.some(isPlace) &&
    all.some(isNumber) &&
    all.every((at) => isPlace(at) || isNumber(at) || saysNothing(said, at))
  );
}
