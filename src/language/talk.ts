/** What is said that is about no command: a greeting, danger, never mind; and what the house cannot do. */
import type { Talk } from './lexicon/roles.ts';
import { saysNothing } from './slots.ts';
import { meaningsOf, type Tokens } from './tokens.ts';

export function talkOf(said: Tokens): Talk | undefined {
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

/** The wish that most words speak for. */
export function wishOf(said: Tokens): { wish: string; size: number } | undefined {
  const [first] = said.spans
    .flatMap((span) => meaningsOf(span, 'wish').map(({ wish }) => ({ wish, size: span.to - span.from })))
    .toSorted((a, b) => b.size - a.size);
  return first;
}
