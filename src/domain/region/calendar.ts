/** Time as the region counts it: nights between dates in its zone, and working days with the Dutch public holidays. */
import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { addMinutes } from 'date-fns/addMinutes';
import { isWeekend } from 'date-fns/isWeekend';
import { set } from 'date-fns/set';
import Holidays from 'date-holidays';

const dutchHolidays = new Holidays('NL');
const millisecondsPerDay = 86_400_000;

/** Nights between two instants, as calendar dates in the zone: the night the clock goes back counts once. */
export function nightsBetween(from: Date, until: Date, timeZone: string): number {
  return Math.max(0, calendarDaysBetween(from, until, timeZone));
}

/** Days from one calendar date in the zone to another; negative when it lies before. */
export function calendarDaysBetween(from: Date, until: Date, timeZone: string): number {
  const dayOf = (moment: Date) => Date.parse(`${localDate(moment, timeZone)}T00:00:00Z`) / millisecondsPerDay;
  return Math.round(dayOf(until) - dayOf(from));
}

/** The same time of day in the zone, so many days later (or earlier): also over a night in which the clock changes. */
export function addLocalDays(from: Date, days: number, timeZone: string): Date {
  return new Date(addDays(new TZDate(from, timeZone), days).getTime());
}

/** The same time of day, `days` working days later (Saturdays, Sundays and public holidays do not count). */
export function addWorkingDays(from: Date, days: number, timeZone: string): Date {
  let moment = new TZDate(from, timeZone);
  let left = days;
  while (left > 0) {
    moment = addDays(moment, 1);
    if (isWorkingDay(moment)) left -= 1;
  }
  return new Date(moment.getTime());
}

function isWorkingDay(moment: TZDate): boolean {
  if (isWeekend(moment)) return false;
  // date-holidays reads the fields of a Date in the machine's own zone, so it is given the zone's calendar date at noon.
  const noon = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate(), 12);
  const holidays = dutchHolidays.isHoliday(noon);
  return holidays === false || !holidays.some((holiday) => holiday.type === 'public');
}

/** The first moment after `now` at which the zone's clock shows `time` ("23:00"). */
export function nextTimeOfDay(now: Date, time: string, timeZone: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const local = new TZDate(now, timeZone);
  const today = set(local, { hours, minutes, seconds: 0, milliseconds: 0 });
  const next =
    today.getTime() > now.getTime()
      ? today
      : set(addDays(local, 1), { hours, minutes, seconds: 0, milliseconds: 0 });
  return new Date(next.getTime());
}

/** `minutes` later on the clock of instants: ninety minutes are ninety minutes, also in a night that has an hour twice. */
export function minutesLater(from: Date, minutes: number): Date {
  return new Date(addMinutes(from, minutes).getTime());
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Calendar date in the zone, "2026-11-22". */
export function localDate(moment: Date, timeZone: string): string {
  // Swedish writes dates the way machines do. Making a formatter costs a hundred times what using it does.
  const format =
    dateFormats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  dateFormats.set(timeZone, format);
  return format.format(moment);
}

/** Time of day in the zone, "22:05". */
export function localTime(moment: Date, timeZone: string): string {
  const local = new TZDate(moment, timeZone);
  return `${String(local.getHours()).padStart(2, '0')}:${String(local.getMinutes()).padStart(2, '0')}`;
}

/** The first instant of the day after a calendar date: until then an agreed date still counts as kept. */
export function endOfLocalDate(date: string, timeZone: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, day + 1, timeZone).getTime());
}
