/** Moments and dates as people type them, in Dutch and English: "morgen 10:00", "vr 20:00", "over 2 uur", "1 dec". */

import { TZDate } from '@date-fns/tz';
import * as chrono from 'chrono-node';
import { addDays } from 'date-fns/addDays';
import { addHours } from 'date-fns/addHours';
import { addMinutes } from 'date-fns/addMinutes';
import { addMonths } from 'date-fns/addMonths';
import { addWeeks } from 'date-fns/addWeeks';
import { localDate } from '#domain/region/calendar.ts';
import { withoutReferences } from '#vocabulary/references.ts';
import type { Problem } from './problem.ts';

export interface FoundMoment {
  moment: Date;
  /** False for "morgen": a day without a time of day. */
  hasTime: boolean;
  start: number;
  end: number;
  /** "20 tot 24 december" is no single moment. */
  isRange?: boolean;
}

const relative =
  /\b(?:over|in|na|after)\s+(een|één|a|an|one|\d{1,4})\s*(min(?:uut|uten|ute|utes)?|uur|uren|u|hours?|dag(?:en)?|days?|we(?:ek|ken)|weeks?|maand(?:en)?|months?)\b/i;

/** "3 dagen" where a day is asked: as long as that from now. */
const bareSpan =
  /\b(een|één|a|an|one|two|twee|drie|three|vier|vijf|\d{1,3})\s+(dag(?:en)?|days?|we(?:ek|ken)|weeks?|maand(?:en)?|months?)\b/i;
const spoken: Readonly<Record<string, number>> = { two: 2, twee: 2, drie: 3, three: 3, vier: 4, vijf: 5 };

/** The moment that is meant where a day is asked; "3 dagen" is one as well. */
export function findDay(text: string, now: Date, timeZone: string): FoundMoment | undefined {
  const found = findMoment(text, now, timeZone);
  if (found) return found;
  const plain = withoutReferences(text);
  const match = bareSpan.exec(plain);
  const count =
    match?.[1] && (spoken[match[1].toLowerCase()] ?? (/^\d/.test(match[1]) ? Number(match[1]) : 1));
  const after = match && findRelative(`over ${count} ${match[2]}`, now, timeZone);
  return match && after ? { ...after, start: match.index, end: match.index + match[0].length } : undefined;
}

/** The first moment in a text, never in the past unless that was said; undefined when there is none. */
export function findMoment(text: string, now: Date, timeZone: string): FoundMoment | undefined {
  const plain = withoutReferences(text);
  return findRelative(plain, now, timeZone) ?? findCalendar(plain, now, timeZone);
}

/** "over 2 uur" is two hours of real time; "over 2 dagen" is the same time of day. */
function findRelative(text: string, now: Date, timeZone: string): FoundMoment | undefined {
  const match = relative.exec(text);
  if (!match) return undefined;
  const [whole, amount = '1', unit = ''] = match;
  const count = /^\d/.test(amount) ? Number(amount) : 1;
  const local = new TZDate(now, timeZone);
  const [moment, hasTime] = /^(min)/i.test(unit)
    ? [addMinutes(now, count), true]
    : /^(u|h)/i.test(unit)
      ? [addHours(now, count), true]
      : /^d/i.test(unit)
        ? [addDays(local, count), false]
        : /^w/i.test(unit)
          ? [addWeeks(local, count), false]
          : [addMonths(local, count), false];
  return { moment: new Date(moment.getTime()), hasTime, start: match.index, end: match.index + whole.length };
}

const farMonths = 24;
/** "20 november" said on the 22nd is more likely a slip than next year's. */
const nextYearMonths = 9;

/** The day of a moment in the zone; a problem when it has passed, or lies so far away that it is hardly meant. */
export function dateProblem(
  field: string,
  value: string,
  { moment, isRange }: FoundMoment,
  { now, timeZone }: { now: Date; timeZone: string },
): { date: string } | { problem: Problem } {
  if (isRange) return { problem: { kind: 'not_a_date', field, value } };
  const date = localDate(moment, timeZone);
  if (date < localDate(now, timeZone)) return { problem: { kind: 'past_date', field, value } };
  const months = /\d{4}/.test(value) || /\b(over|in|na|after)\b/i.test(value) ? farMonths : nextYearMonths;
  return date > localDate(addMonths(now, months), timeZone)
    ? { problem: { kind: 'far_date', field, value } }
    : { date };
}

function findCalendar(text: string, now: Date, timeZone: string): FoundMoment | undefined {
  const local = new TZDate(now, timeZone);
  const spelled = spellOut(text, local);
  // The zone's wall clock, handed over as if it were UTC: chrono then reasons in local days, and the real offset of the
  // result is looked up afterwards, so that a night in which the clock changes is right.
  const wall = new Date(
    Date.UTC(local.getFullYear(), local.getMonth(), local.getDate(), local.getHours(), local.getMinutes()),
  );
  const results = [chrono.nl, chrono.en].flatMap((language) =>
    language.parse(spelled.text, { instant: wall, timezone: 0 }, { forwardDate: true }),
  );
  // Dutch understands "10am" of "tomorrow 10am": the reading that explains most is the one that was meant.
  const [best] = results
    .filter(({ start }) => start.isCertain('day') || start.isCertain('weekday') || start.isCertain('hour'))
    .toSorted((a, b) => b.text.length - a.text.length || a.index - b.index);
  if (!best) return undefined;
  const { start } = best;
  const hasTime = start.isCertain('hour');
  const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute') => start.get(name) ?? 0;
  let moment = new TZDate(
    part('year'),
    part('month') - 1,
    part('day'),
    hasTime ? part('hour') : 12,
    hasTime ? part('minute') : 0,
    timeZone,
  );
  // "vrijdag" said on a Friday is the next one: today is called today.
  if (
    !hasTime &&
    start.isCertain('weekday') &&
    !start.isCertain('day') &&
    localDate(moment, timeZone) === localDate(now, timeZone)
  )
    moment = addDays(moment, 7);
  // "10:00" said at noon is tomorrow's.
  if (hasTime && !start.isCertain('day') && !start.isCertain('weekday') && moment.getTime() <= now.getTime())
    moment = addDays(moment, 1);
  return {
    moment: new Date(moment.getTime()),
    hasTime,
    start: spelled.back(best.index),
    end: spelled.back(best.index + best.text.length),
    isRange: Boolean(best.end),
  };
}

/** Writes out what chrono does not know ("overmorgen", "1-12"), with the way back to positions in the original text. */
function spellOut(text: string, local: TZDate): { text: string; back: (position: number) => number } {
  const match = /\bovermorgen\b|(?<![\d/-])(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?(?![\d/-])/i.exec(
    text,
  );
  if (!match) return { text, back: (position) => position };
  const [found, day, month, year] = match;
  const dayAfterTomorrow = addDays(local, 2);
  const parts =
    day && month
      ? [Number(day), Number(month), local.getFullYear()]
      : [dayAfterTomorrow.getDate(), dayAfterTomorrow.getMonth() + 1, dayAfterTomorrow.getFullYear()];
  const [dayOfMonth = 1, monthOfYear = 1, thisYear = 1970] = parts;
  const isPast =
    day !== undefined &&
    (monthOfYear < local.getMonth() + 1 ||
      (monthOfYear === local.getMonth() + 1 && dayOfMonth < local.getDate()));
  const two = (value: number) => String(value).padStart(2, '0');
  const saidYear = year === undefined ? undefined : year.length === 2 ? 2_000 + Number(year) : Number(year);
  const written = `${saidYear ?? (isPast ? thisYear + 1 : thisYear)}-${two(monthOfYear)}-${two(dayOfMonth)}`;
  const longer = written.length - found.length;
  const endOfWritten = match.index + written.length;
  return {
    text: text.slice(0, match.index) + written + text.slice(match.index + found.length),
    back: (position) =>
      position <= match.index
        ? position
        : Math.max(match.index, position - (position >= endOfWritten ? longer : 0)),
  };
}
