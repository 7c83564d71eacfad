/** A region: its zone, its norms and its ladder. Everything here comes from the region file; nothing is in the code. */
import { z } from 'zod';

const count = z.int().positive();

/** House rules of a region. The unit is in each name. */
export const normsSchema = z.strictObject({
  reservationMinutes: count,
  freshUnderHours: count,
  staleOverHours: count,
  stayNights: z.strictObject({ default: count, perLocation: z.record(z.string(), count).default({}) }),
  daysWithoutProgress: count,
  /** Invariant 12: agreed dates hold a stall back, but never longer than this since the last progress. */
  hardLimitDays: count,
  /** After somebody resolved by hand, the same case is left alone for so long. */
  quietDaysAfterResolve: count,
  /** Invariant 11: taking on is a lease; then a reminder; then up the ladder again. */
  leaseWorkingDays: count,
  reminderWorkingDays: count,
  inviteDays: count,
});

export type Norms = z.infer<typeof normsSchema>;

export const rungSchema = z.strictObject({
  to: z.enum(['case_holder', 'coordinator', 'partner_contact', 'steering_group']),
  /** Working days that this rung has before the next one hears of it. */
  workingDays: count,
});

/** At least one rung; the last one repeats itself every `workingDays`, so that it is never silence. */
export const ladderSchema = z.array(rungSchema).min(1);

export type Rung = z.infer<typeof rungSchema>;
export type Ladder = z.infer<typeof ladderSchema>;

export interface Region {
  id: string;
  name: string;
  timeZone: string;
  /** Only a demo region's clock can be moved. */
  demo: boolean;
  /** Goes up with every import that changed something: what was read under an older version is read again. */
  version: number;
  norms: Norms;
  ladder: Ladder;
}
