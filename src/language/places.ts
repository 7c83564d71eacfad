/** Names of the region in a message: where somebody goes, where they come from, and what is left out. */
import type { Step } from '#conversation/contract/step.ts';
import type { Problem } from './problem.ts';
import type { SlotReading } from './slot.ts';
import { hasRole, meaningsOf, type Tokens } from './tokens.ts';

export interface PlacesRead extends SlotReading {
  /** "niet de vrouwenopvang": named, and not wanted. */
  excluded: string[];
}

/** Reads the choices of a step that take names of the region. The longest name wins. */
export function readPlaces(said: Tokens, step: Step, free: ReadonlySet<number>): PlacesRead {
  const input: Record<string, unknown> = {};
  const used = new Set<number>();
  const problems: Problem[] = [];
  const excluded: string[] = [];
  const spans = said.spans.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const span of spans) {
    const indexes = Array.from({ length: span.to - span.from }, (_, index) => span.from + index);
    if (indexes.some((at) => !free.has(at) || used.has(at))) continue;
    const typed = said.text.slice(said.tokens[span.from]?.start, said.tokens[span.to - 1]?.end);
    if (meaningsOf(span, 'hidden').length > 0) {
      problems.push({ kind: 'hidden_place' });
      for (const at of indexes) used.add(at);
      continue;
    }
    const meanings = meaningsOf(span, 'value').filter(
      ({ field, isRegional }) => isRegional && step.fields.has(field),
    );
    const isLoose = meanings.length === 0 || isWordOfEveryDay(said, span.from, span.to);
    if (isLoose) continue;
    const way = wayTo(said, span.from);
    if (way === 'not') {
      // Left out in silence it would be proposed after all.
      if (step.effect !== 'looks' && meanings.some(({ field }) => placeOf(step, field) === 'where'))
        problems.push({ kind: 'except', value: typed });
      else excluded.push(typed);
      for (const at of indexes) used.add(at);
      continue;
    }
    const wanted = meanings.filter(({ field }) => fitsWay(step, field, way));
    const values = new Set(wanted.map(({ field, value }) => `${field} ${value}`));
    const [first] = wanted;
    if (!first) {
      // "in Meerssen" for a step that asks where somebody comes from; "van Singel" is where they were.
      if (way === 'at' && meanings.some(({ field }) => placeOf(step, field) === 'origin'))
        problems.push({ kind: 'in_place', value: typed });
      else if (way === 'from') excluded.push(typed);
      for (const at of indexes) used.add(at);
      continue;
    }
    for (const at of wayBefore(said, span.from)) if (free.has(at)) used.add(at);
    const same = wanted.filter(({ field }) => field === first.field);
    for (const at of indexes) used.add(at);
    if (same.length > 1 && values.size > 1) {
      problems.push({
        kind: 'ambiguous',
        field: first.field,
        value: typed,
        options: same.map(({ value }) => value),
      });
    } else if (input[first.field] !== undefined && input[first.field] !== first.value) {
      problems.push({ kind: 'twice', field: first.field, value: typed });
    } else input[first.field] = first.value;
  }
  return { input, used, problems, excluded };
}

type Way = 'none' | 'at' | 'origin' | 'from' | 'not';

/** "uit", "bij de": the words that lead to a name. */
function wayBefore(said: Tokens, from: number): number[] {
  const way: number[] = [];
  for (let at = from - 1; at >= 0 && from - at < 4; at -= 1) {
    if (hasRole(said, at, 'denial')) break;
    if (!(['article', 'at', 'origin', 'to', 'from'] as const).some((role) => hasRole(said, at, role))) break;
    way.push(at);
  }
  return way;
}

/** What stands before a name, past its article: where to, where from, or not there. */
function wayTo(said: Tokens, from: number): Way {
  let at = from - 1;
  while (at >= 0 && hasRole(said, at, 'article') && !hasRole(said, at, 'at')) at -= 1;
  if (at < 0 || said.tokens[from]?.before === '\n') return 'none';
  const way = wayBefore(said, from);
  const before = Math.min(at, ...way) - (way.length > 0 ? 1 : 0);
  if (covers(said, at, 'except') || hasRole(said, at, 'denial') || covers(said, before, 'except'))
    return 'not';
  const isNear = hasRole(said, at, 'at') || hasRole(said, at, 'to');
  if (isNear && at > 0 && (covers(said, at - 1, 'except') || hasRole(said, at - 1, 'denial'))) return 'not';
  if (hasRole(said, at, 'origin')) return 'origin';
  if (isNear) return 'at';
  return hasRole(said, at, 'from') && comesFrom(said, at) ? 'from' : 'none';
}

function covers(said: Tokens, at: number, role: 'except'): boolean {
  return hasRole(said, at, role);
}

/** "een man van Singel", "weg van Singel"; but "huurschuld van Servatius" is whose. */
function comesFrom(said: Tokens, at: number): boolean {
  return (said.covering[at - 1] ?? []).some(
    (span) =>
      span.to === at &&
      (meaningsOf(span, 'person').length > 0 ||
        /^(?:komt|komen|weg|iemand|coming)$/.test(said.tokens[span.from]?.folded ?? '')),
  );
}

function placeOf(step: Step, field: string): 'where' | 'origin' | undefined {
  const spec = step.fields.get(field);
  if (spec?.kind !== 'choice') return undefined;
  if (spec.options === 'municipalities') return spec.isOrigin ? 'origin' : 'where';
  return spec.options === 'locations' ? 'where' : undefined;
}

function fitsWay(step: Step, field: string, way: Way): boolean {
  const place = placeOf(step, field);
  if (place === undefined || way === 'none') return true;
  if (way === 'at') return place === 'where';
  if (way === 'origin') return place === 'origin';
  return false;
}

/** A name of one word that is a word of every day as well, without a capital: "land", "brug". */
function isWordOfEveryDay(said: Tokens, from: number, to: number): boolean {
  const token = said.tokens[from];
  return to - from === 1 && token !== undefined && token.roles.has('filler');
}
