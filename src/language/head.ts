/** Where a message begins to say something: after a greeting, a mention of who asks, or "ik wil". */
import { hasRole, meaningsOf, type Tokens } from './tokens.ts';

/** Index of the first token that is no greeting. */
export function headOf(said: Tokens): number {
  const { tokens } = said;
  let at = 0;
  while (
    at < tokens.length &&
    (hasRole(said, at, 'greeting') || tokens[at]?.sign === 'none') &&
    !isNamed(said, at)
  )
    at += 1;
  return at < tokens.length ? at : 0;
}

function isNamed(said: Tokens, at: number): boolean {
  return (said.starting[at] ?? []).some(
    (span) => meaningsOf(span, 'alias').length > 0 || meaningsOf(span, 'step').length > 0,
  );
}

/** Whether the message opens as a question does: "is er nog", "waar kan", "heb je". */
export function opensAsQuestion(said: Tokens): boolean {
  const head = headOf(said);
  if (said.tokens[head]?.kind === 'reference') {
    // "P-7K3M2A is hij al binnen": what it is about stands first, and then it is asked.
    return (
      hasRole(said, head + 1, 'telling') &&
      hasRole(said, head + 2, 'somebody') &&
      !/^(?:er|hier|net|nu|daar|die)$/.test(said.tokens[head + 2]?.folded ?? '')
    );
  }
  return hasRole(said, head, 'opener') && !isOrderWish(said, head) && !isStepPhrase(said, head);
}

/** "komt niet P-7K3M2A": the words of a step, and no question. */
function isStepPhrase({ starting, tokens }: Tokens, at: number): boolean {
  return (starting[at] ?? []).some(
    (span) =>
      span.to - span.from > 1 &&
      tokens[span.to]?.kind === 'reference' &&
      // "is er P-7K3M2A" asks.
      !tokens
        .slice(span.from, span.to)
        .every(({ roles, folded }) => roles.has('opener') || folded === 'er') &&
      meaningsOf(span, 'step').length > 0,
  );
}

/** "kun je … plaatsen": asked kindly, and meant as an order. */
function isOrderWish(said: Tokens, at: number): boolean {
  return (said.starting[at] ?? []).some(
    (span) =>
      span.to - span.from > 1 && span.meanings.some((one) => one.kind === 'role' && one.role === 'wish'),
  );
}

/** "kan ik", "mag ik": whether something is possible. */
export function asksWhetherPossible(said: Tokens): boolean {
  const head = headOf(said);
  return (said.starting[head] ?? []).some((span) =>
    span.meanings.some((one) => one.kind === 'role' && one.role === 'mayI'),
  );
}

/** "kun je", "zou je": a question in form only. */
export function asksKindly(said: Tokens): boolean {
  return isOrderWish(said, headOf(said)) && hasRole(said, headOf(said), 'opener');
}
