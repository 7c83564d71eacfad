/** Moments and days in words, in the region's zone. */

import { calendarDaysBetween } from '#domain/region/calendar.ts';
import type { Locale, PerLocale } from '../contract/locale.ts';

export interface Clock {
  now: Date;
  timeZone: string;
}

const tags: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' };

/** "14:30", "morgen 02:10", "vr 27 nov. 14:30": as short as it can be without being ambiguous. */
export function shortMoment(moment: Date, { now, timeZone }: Clock, locale: Locale): string {
  const days = calendarDaysBetween(now, moment, timeZone);
  const time = formatter(locale, 'time', timeZone).format(moment);
  if (days === 0) return time;
  const near: Record<Locale, Record<string, string>> = {
    nl: { '-1': 'gisteren', '1': 'morgen' },
    en: { '-1': 'yesterday', '1': 'tomorrow' },
  };
  const word = near[locale][String(days)];
  return `${word ?? shortDay(moment, { now, timeZone }, locale)} ${time}`;
}

/** "vr 27 nov 2026". */
export function shortDay(moment: Date, { timeZone }: Clock, locale: Locale): string {
  return formatter(locale, 'day', timeZone).format(moment);
}

/** A calendar date such as "2026-12-01" in words. */
export function dayInWords(date: string, locale: Locale): string {
  return formatter(locale, 'date', 'UTC').format(new Date(`${date}T12:00:00Z`));
}

/** One and more of them, from short to long. */
const spans: PerLocale<readonly [minute: string, hour: string, day: string]> = {
  nl: ['minuut/minuten', 'uur/uur', 'dag/dagen'],
  en: ['minute/minutes', 'hour/hours', 'day/days'],
};

/** "3 minuten", "5 uur", "2 dagen": how long ago or ahead, rounded down. */
export function span(from: Date, until: Date, locale: Locale): string {
  const minutes = Math.max(0, Math.floor((until.getTime() - from.getTime()) / 60_000));
  const unit = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
  const [minute, hour, day] = spans[locale];
  const [count, words] =
    minutes < 120
      ? [minutes, minute]
      : minutes < 48 * 60
        ? [Math.floor(minutes / 60), hour]
        : [Math.floor(minutes / 1_440), day];
  const [one = '', more = ''] = words.split('/');
  return unit(count, one, more);
}

const shapes = {
  time: { hour: '2-digit', minute: '2-digit' },
  day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using it a hundred times; there are as many as there are zones and languages. */
function formatter(locale: Locale, shape: keyof typeof shapes, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${shape} ${timeZone}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(tags[locale], { ...shapes[shape], timeZone });
  formatters.set(key, known);
  return known;
}
