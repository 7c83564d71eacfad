import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';

/** "2026-11-22 13:44", on the clock that people in the region look at. */
export function localMoment(moment: Date, timeZone: string): string {
  return format(new TZDate(moment, timeZone), 'yyyy-MM-dd HH:mm');
}
