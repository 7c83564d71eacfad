/** What somebody does with their words: orders, tells, asks, plans, denies, or only mentions. */
import type { Step } from '#conversation/contract/step.ts';
import { asksKindly, asksWhetherPossible, headOf, opensAsQuestion } from './head.ts';
import type { Intent } from './intent.ts';
import type { Act } from './policy.ts';
import type { Doubt } from './problem.ts';
import { type Slots, saysNothing } from './slots.ts';
import { hasRole, meaningsOf, type Tokens } from './tokens.ts';

export interface Acting {
  act: Act;
  doubts: Doubt[];
  /** A question that can be answered by looking: "kan ik", "is … al aangekomen", "hoe staat het". */
  looks: boolean;
}

export function actOf(said: Tokens, intent: Intent, step: Step, slots: Slots): Acting {
  const { tokens } = said;
  const doubts: Doubt[] = [];
  const isRead = (at: number) => slots.used.has(at) && !intent.named.has(at);
  const typed = (at: number) => tokens[at]?.typed ?? '';
  const all = [...tokens.keys()];
  // "annuleren, mevrouw gaat naar haar zus": what comes behind the order in a clause of its own says why.
  const isWhy = (at: number) =>
    intent.order !== undefined &&
    said.tokens
      .slice(intent.order.to, at + 1)
      .some(({ before }) => before === ',' || before === '.' || before === '\n');
  const inNote = (at: number) => slots.noteFrom !== undefined && at >= slots.noteFrom;
  const opensQuestion = opensAsQuestion(said);
  const asks = opensQuestion || asksWhetherPossible(said);

  // What somebody writes down may hold a "no"; a note that is nothing but a "no" denies.
  const noteLength = slots.noteFrom === undefined ? 0 : tokens.length - slots.noteFrom;
  const isTold = (at: number) =>
    inNote(at) &&
    tokens.some((_, before) => inNote(before) && before < at && !saysNothing(said, before)) &&
    ((step.saysWhy && noteLength > 2) ||
      (step.effect === 'final' && noteLength > 3 && at > (slots.noteFrom ?? 0) + 1));

  const deniedAt = all.find(
    (at) =>
      hasRole(said, at, 'denial') &&
      !isRead(at) &&
      !partOfStep(said, intent, at) &&
      !isFilled(said, at) &&
      !isTold(at),
  );
  // A "no" inside what is written down is asked about; one that opens it, or stands outside it, denies.
  const first =
    slots.noteFrom === undefined ? -1 : tokens.findIndex((_, at) => inNote(at) && !saysNothing(said, at));
  const isOnlyNoted =
    deniedAt !== undefined && inNote(deniedAt) && deniedAt !== first && deniedAt !== slots.noteFrom;
  const denied = takenBackAt(said) ?? (isOnlyNoted ? undefined : deniedAt);
  if (isOnlyNoted) doubts.push({ kind: 'planned', word: typed(deniedAt) });
  // "escaleer MH-0008 volgende week": a moment is no reason.
  const isMoment =
    slots.noteFrom !== undefined &&
    tokens.every((_, at) => !inNote(at) || hasRole(said, at, 'otherTime') || saysNothing(said, at));
  if (isMoment) doubts.push({ kind: 'planned', word: typed(slots.noteFrom ?? 0) });
  if (step.told && step.effect === 'everyday' && saysMore(said, intent, slots))
    doubts.push({ kind: 'mentioned' });
  const hedged = all.find(
    (at) =>
      !isRead(at) &&
      hasRole(said, at, 'hedge') &&
      !partOfStep(said, intent, at) &&
      !(inNote(at) && !isStrong(said, at)),
  );
  const conditional = all.find(
    (at) =>
      !isRead(at) &&
      hasRole(said, at, 'condition') &&
      !partOfStep(said, intent, at) &&
      (at !== 0 || tokens[at]?.folded !== 'als'),
  );
  const condition = conditional ?? (tokens[0]?.folded === 'als' ? 0 : undefined);
  const modal = all.find(
    (at) =>
      !isRead(at) &&
      (!inNote(at) || at === slots.noteFrom) &&
      hasRole(said, at, 'modal') &&
      !isOwnWish(said, at) &&
      !isWhy(at) &&
      !partOfStep(said, intent, at),
  );
  const somebody = all.find(
    (at) =>
      !isRead(at) &&
      !inNote(at) &&
      hasRole(said, at, 'somebody') &&
      !isWhy(at) &&
      !partOfStep(said, intent, at) &&
      !/^(?:die|het|one)$/.test(tokens[at]?.folded ?? ''),
  );
  const sign = slots.doubts.some(({ kind }) => kind === 'sign');

  const isAsked = asks || said.endsAsQuestion || asksAtTheEnd(said);
  if (isAsked) doubts.push({ kind: 'asked' });
  else if (asksKindly(said)) doubts.push({ kind: 'asked' });
  const noteAsks =
    slots.noteFrom !== undefined &&
    tokens.some(
      (_, at) => inNote(at) && at > (slots.noteFrom ?? 0) + 1 && /\?/.test(tokens[at]?.before ?? ''),
    );
  if (noteAsks) doubts.push({ kind: 'asked' });
  if (denied !== undefined) doubts.push({ kind: 'denied', word: typed(denied) });
  if (condition !== undefined) doubts.push({ kind: 'planned', word: typed(condition) });
  if (hedged !== undefined) doubts.push({ kind: 'planned', word: typed(hedged) });
  if (modal !== undefined) doubts.push({ kind: 'planned', word: typed(modal) });
  if (somebody !== undefined && step.effect !== 'looks' && !inNote(somebody))
    doubts.push({ kind: 'mentioned' });

  const isOrdered = intent.isLed || leadsTo(said, intent, step);
  if (!isOrdered) doubts.push({ kind: 'mentioned' });
  return {
    act: actFrom({
      asks: isAsked || noteAsks,
      denied: denied !== undefined || sign,
      planned: isMoment || isOnlyNoted || [condition, hedged, modal].some((at) => at !== undefined),
      isOrdered,
      step,
    }),
    doubts,
    looks: asks,
  };
}

/** Words behind what is told that change nothing of it. */
const neutral =
  /^(?:hoor|dus|net|zojuist|inmiddels|intussen|eindelijk|al|reeds|meer|ons|vanavond|vandaag|ja|ok|oke|just|now|already|anymore|here|finally)$/;

/** "komt niet te laat", "is er nog": a little word behind it, that says nothing by itself, may turn what is told around. */
function saysMore(said: Tokens, { order }: Intent, { used, noteFrom }: Slots): boolean {
  if (!order) return false;
  for (let at = order.to; at < said.tokens.length && at < (noteFrom ?? said.tokens.length); at += 1) {
    const token = said.tokens[at];
    if (!token || token.before === ',' || token.before === '.' || token.before === '\n') return false;
    const isQuiet =
      used.has(at) ||
      token.kind !== 'word' ||
      token.sign !== undefined ||
      neutral.test(token.folded) ||
      (['greeting', 'article', 'at', 'to', 'and'] as const).some((role) => hasRole(said, at, role)) ||
      /^(?:aub|svp|alsjeblieft|alstublieft|graag|please|pls)$/.test(token.folded) ||
      (said.covering[at] ?? []).some((span) => meaningsOf(span, 'talk').length > 0);
    if (!isQuiet || hasRole(said, at, 'or')) return true;
  }
  return false;
}

/** "telling singel 10, laat maar", "…, of toch niet", "… ❌": at the end it is taken back, whatever was written before. */
function takenBackAt({ tokens, spans }: Tokens): number | undefined {
  const last = tokens.length - 1;
  const { sign } = tokens[last] ?? {};
  if (sign === 'denial' || sign === 'question') return last;
  const stop = spans.find(
    ({ from, to, meanings }) =>
      to === tokens.length &&
      from > 0 &&
      to - from > 1 &&
      meanings.some((one) => one.kind === 'talk' && one.talk === 'stop'),
  );
  if (stop) return stop.from;
  const clause = tokens.findLastIndex(({ before }) => before === ',');
  const isShort = clause > 0 && tokens.length - clause <= 3;
  const opens = tokens[clause]?.roles;
  const takesBack = tokens.slice(clause).some(({ roles }) => roles.has('denial'));
  return isShort && takesBack && (opens?.has('denial') || opens?.has('or')) ? clause : undefined;
}

/** "intrekken, hoe". */
function asksAtTheEnd({ tokens }: Tokens): boolean {
  return (
    tokens.length > 1 && /^(?:hoe|waar|wanneer|waarom|how|when|where|why)$/.test(tokens.at(-1)?.folded ?? '')
  );
}

function actFrom({
  asks,
  denied,
  planned,
  isOrdered,
  step,
}: {
  asks: boolean;
  denied: boolean;
  planned: boolean;
  isOrdered: boolean;
  step: Step;
}): Act {
  if (denied) return 'denial';
  if (asks) return 'question';
  if (planned) return 'plan';
  if (!isOrdered) return 'mention';
  return step.told ? 'report' : 'order';
}

/** "nog geen casus": words that together say nothing. */
function isFilled({ covering }: Tokens, at: number): boolean {
  return (covering[at] ?? []).some(
    ({ from, to, meanings }) =>
      to - from > 1 && meanings.some((one) => one.kind === 'role' && one.role === 'filler'),
  );
}

/** Words that weigh as much inside a note as outside it. */
function isStrong({ tokens }: Tokens, at: number): boolean {
  return /^(?:bijna|wacht|wachten|stokt|blijft|waiting|misschien|maybe|ontbreekt|stagneert|hapert|uitblijft|missing|stalls)$/.test(
    tokens[at]?.folded ?? '',
  );
}

/** "komt niet" is the name of a step: its "niet" denies nothing. */
function partOfStep(said: Tokens, { named, command, step }: Intent, at: number): boolean {
  return (
    named.has(at) &&
    (said.covering[at] ?? []).some(
      (span) =>
        span.to - span.from > 1 &&
        meaningsOf(span, 'step').some((one) => one.command === command.id && one.step === step),
    )
  );
}

/** "ik wil", "we gaan": the one who speaks wants it now. */
function isOwnWish(said: Tokens, at: number): boolean {
  return (
    (said.covering[at] ?? []).some((span) =>
      span.meanings.some((one) => one.kind === 'role' && one.role === 'wish'),
    ) ||
    (hasRole(said, at, 'wish') &&
      [at - 1, at + 1].some((near) => /^(?:ik|i|we|wij)$/.test(said.tokens[near]?.folded ?? '')))
  );
}

/** "aankomst van P-7K3M2A": a noun tells nothing by itself. */
function isThing({ spans }: Tokens, { order, command, step }: Intent): boolean {
  return spans.some(
    (span) =>
      span.from === order?.from &&
      span.to === order.to &&
      meaningsOf(span, 'step').some((one) => one.command === command.id && one.step === step && one.isThing),
  );
}

/** Whether nothing stands before the order but a greeting, a wish, what it is about, or the way to tell something. */
function leadsTo(said: Tokens, intent: Intent, step: Step): boolean {
  const { order, named } = intent;
  if (!order || isThing(said, intent)) return false;
  const from = Math.max(0, headOf(said));
  for (let at = from; at < order.from; at += 1) {
    const token = said.tokens[at];
    if (
      !token ||
      named.has(at) ||
      token.kind === 'reference' ||
      token.kind === 'number' ||
      token.sign === 'none'
    )
      continue;
    if (hasRole(said, at, 'wish') || hasRole(said, at, 'greeting') || hasRole(said, at, 'article')) continue;
    if (step.told && hasRole(said, at, 'telling')) continue;
    if (
      said.spans.some(
        (span) =>
          span.from <= at &&
          at < span.to &&
          span.meanings.some(
            (one) => one.kind === 'fieldName' || one.kind === 'value' || one.kind === 'alias',
          ),
      )
    )
      continue;
    return false;
  }
  return true;
}
