/** Taking on is a lease (invariant 11): it ends by itself, and however often it is handed on, there is a hard date. */
import { max } from 'date-fns/max';
import { min } from 'date-fns/min';
import type { Escalation } from '#domain/outflow/escalation.ts';
import { addLocalDays, addWorkingDays } from '#domain/region/calendar.ts';
import type { Region } from '#domain/region/region.ts';

/** After the hard date taking on is still possible, a working day at a time. */
const daysAfterHardDate = 1;

/** When nothing moved by this date, no rest and no lease keeps the ladder from going on. */
export function hardDateOf(
  { raisedAt }: Pick<Escalation, 'raisedAt'>,
  { norms, timeZone }: Pick<Region, 'norms' | 'timeZone'>,
): Date {
  return addLocalDays(raisedAt, norms.hardLimitDays, timeZone);
}

/** The end of a lease that begins now. */
export function leaseFrom(
  escalation: Pick<Escalation, 'raisedAt'>,
  now: Date,
  region: Pick<Region, 'norms' | 'timeZone'>,
): Date {
  const { norms, timeZone } = region;
  const lease = addWorkingDays(now, norms.leaseWorkingDays, timeZone);
  return max([
    min([lease, hardDateOf(escalation, region)]),
    addWorkingDays(now, daysAfterHardDate, timeZone),
  ]);
}
