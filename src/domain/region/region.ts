/** A region: its zone, its norms and its ladder. Everything here comes from the region file; nothing is in the code. */
import { z } from 'zod';

const count = z.int().positive();

/**
 * House rules of a region. The unit is in each name. Every norm has a default, and a new one must have one too: norms are
 * stored, and a region that was stored before a norm existed is read all the same.
 */
export const normsSchema = z.strictObject({
  reservationMinutes: count.default(90),
  freshUnderHours: count.default(2),
  staleOverHours: count.default(8),
  stayNights: z
    .strictObject({ default: count.default(84), perLocation: z.record(z.string(), count).default({}) })
    .prefault({}),
  daysWithoutProgress: count.default(14),
  /** Invariant 12: agreed dates hold a stall back, but never longer than this since the last progress. */
  hardLimitDays: count.default(56),
  /** After somebody resolved by hand, the same case is left alone for so long. */
  quietDaysAfterResolve: count.default(7),
  /** Invariant 11: taking on is a lease; then a reminder; then up the ladder again. */
  leaseWorkingDays: count.default(15),
  reminderWorkingDays: count.default(3),
  inviteDays: count.default(14),
});

export type Norms = z.infer<typeof normsSchema>;

export const rungSchema = z.strictObject({
  to: z.enum(['case_holder', 'coordinator', 'partner_contact', 'steering_group']),
  /** Working days that this rung has before the next one hears of it. */
  workingDays: count,
  /** What the region calls this body, when it has a name of its own. */
  name: z.string().trim().min(1).max(80).optional(),
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
