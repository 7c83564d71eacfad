/** Numbers for the number fields of a step: "10 bezet", "bezet 10", "10 van de 20", "nummer 1". */
import type { Step } from '#conversation/contract/step.ts';
import type { Problem } from './problem.ts';
import { hasRole, meaningsOf, type Tokens } from './tokens.ts';
import type { Reading } from './values.ts';

interface Found {
  at: number;
  value: number;
  typed: string;
  isNamed: boolean;
}

export function readNumbers(
  said: Tokens,
  step: Step,
  free: ReadonlySet<number>,
  known: Readonly<Record<string, unknown>>,
  covered: ReadonlySet<string>,
  _reading: Reading,
) {
  const input: Record<string, unknown> = {};
  const used = new Set<number>();
  const problems: Problem[] = [];
  const fields = [...step.fields].flatMap(([field, spec]) =>
    spec.kind === 'number' && !covered.has(field) && known[field] === undefined ? [{ field, spec }] : [],
  );
  for (const { field, spec } of fields) {
    const found = numbersIn(said, field, free, used, problems);
    const named = found.filter(({ isNamed }) => isNamed);
    const chosen = named.length > 0 ? named : found;
    const [first, second] = chosen;
    if (!first) continue;
    if (second && second.value !== first.value) {
      problems.push({ kind: 'twice', field, value: chosen.map(({ typed }) => typed).join(', ') });
      for (const { at } of chosen) used.add(at);
      continue;
    }
    used.add(first.at);
    if (first.value < spec.min || first.value > spec.max)
      problems.push({ kind: 'not_a_number', field, value: first.typed, min: spec.min, max: spec.max });
    else input[field] = first.value;
  }
  return { input, used, problems };
}

/** The numbers that may be of this field; those that are of something else are told. */
function numbersIn(
  said: Tokens,
  field: string,
  free: ReadonlySet<number>,
  used: Set<number>,
  problems: Problem[],
): Found[] {
  const { tokens, spans, starting } = said;
  const is = (at: number, kind: 'unit' | 'otherUnit' | 'fieldName') =>
    (starting[at] ?? []).some((span) => meaningsOf(span, kind).some((one) => one.field === field));
  const isUnit = (at: number) => is(at, 'unit') || is(at, 'fieldName');
  const isPerson = (at: number) => (starting[at] ?? []).some((span) => meaningsOf(span, 'person').length > 0);
  const found: Found[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!free.has(at) || used.has(at)) continue;
    if (token.kind === 'inexact') {
      const before = spans.length > 0;
      if (before) problems.push({ kind: 'inexact', value: token.typed });
      used.add(at);
      continue;
    }
    if (token.kind !== 'number' || token.value === undefined) continue;
    if ((token.folded === 'een' || token.folded === 'one') && !isUnit(at + 1)) continue;
    // "ca. 10", "minstens 10"
    if (hasRole(said, at - 1, 'about'))
      problems.push({ kind: 'inexact', value: `${tokens[at - 1]?.typed} ${token.typed}` });
    const word = (offset: number) => tokens[at + offset]?.folded ?? '';
    // "ipv 10": what was said before.
    if (/^(?:ipv|plaats|niet|not|of)$/.test(word(-1)) && found.length > 0 && /^(?:ipv|van)$/.test(word(-1))) {
      used.add(at);
      continue;
    }
    if (
      word(-1) === 'ipv' ||
      (word(-1) === 'van' && word(-2) === 'plaats') ||
      (word(-1) === 'of' && word(-2) === 'instead')
    ) {
      used.add(at);
      continue;
    }
    // "10 van de 20": of so many.
    const last = found.at(-1);
    if (
      last &&
      tokens.slice(last.at + 1, at).every(({ folded }) => /^(?:van|de|het|out|of|the|der)$/.test(folded)) &&
      at > last.at + 1 &&
      isUnit(at + 1)
    ) {
      used.add(at);
      used.add(at + 1);
      last.isNamed = true;
      continue;
    }
    const isNamed = isUnit(at + 1) || isUnit(at - 1);
    if (!isNamed && (is(at + 1, 'otherUnit') || is(at - 1, 'otherUnit'))) {
      const other = is(at + 1, 'otherUnit') ? at + 1 : at - 1;
      problems.push({
        kind: 'other_unit',
        field,
        value: [token, tokens[other]]
          .toSorted((a, b) => (a?.start ?? 0) - (b?.start ?? 0))
          .map((one) => one?.typed)
          .join(' '),
      });
      used.add(at);
      used.add(other);
      continue;
    }
    if (!isNamed && isPerson(at + 1)) continue;
    if (isUnit(at + 1)) used.add(at + 1);
    else if (isUnit(at - 1)) used.add(at - 1);
    found.push({ at, value: token.value, typed: token.typed, isNamed });
  }
  // "12 van de ... vrij": a word for something else, with a number further on.
  const other = tokens.findIndex((_, at) => free.has(at) && !used.has(at) && is(at, 'otherUnit'));
  const [only] = found;
  if (other >= 0 && only && found.length === 1 && !only.isNamed && found.every(({ isNamed }) => !isNamed)) {
    problems.push({
      kind: 'other_unit',
      field,
      value: said.text.slice(
        Math.min(tokens[other]?.start ?? 0, tokens[only.at]?.start ?? 0),
        Math.max(tokens[other]?.end ?? 0, tokens[only.at]?.end ?? 0),
      ),
    });
    used.add(only.at);
    used.add(other);
    return [];
  }
  return found;
}
