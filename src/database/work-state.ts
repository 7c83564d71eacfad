/** Is the work going round, per region: steps of the ladder that are late, and messages that do not arrive. */
import { z } from 'zod';
import { RegionUnreadable, readRegion } from '#domain/region/stored.ts';
import type { Database } from './connect.ts';

/** The ladder is looked at every minute; when it was not for so long, nobody is guarding it. */
const quietMinutes = 5;
/** A step that is late by more than a few rounds is stuck. */
const stepMinutes = 15;
/** A message that waits longer than this needs somebody's eye. */
export const overdueMinutes = 10;
/** A message that was refused so often will not get better by itself. */
const poisonedAfter = 8;
/** How long a message that could not be delivered to anybody is told. */
const undeliverableHours = 24;

const workRow = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  demo: z.boolean(),
  version: z.int(),
  norms: z.unknown(),
  ladder: z.unknown(),
  quiet: z.boolean(),
  overdueSteps: z.int(),
  overdueMessages: z.int(),
  poisonedMessages: z.int(),
  undeliverableMessages: z.int(),
});

export interface RegionWork {
  region: string;
  name: string;
  readable: boolean;
  /** The ladder is not being looked at. */
  quiet: boolean;
  overdueSteps: number;
  /** Waiting too long; those that were refused again and again are the poisoned ones among them. */
  overdueMessages: number;
  poisonedMessages: number;
  /** Told to nobody in the last day, because no account of that person can be reached; they stand in the inbox. */
  undeliverableMessages: number;
}

export async function readWork({ pool }: Pick<Database, 'pool'>): Promise<RegionWork[]> {
  const { rows } = await pool.query(
    `select r.id, r.name, r.time_zone as "timeZone", r.demo, r.version, r.norms, r.ladder,
       r.played_until < clock.now - $1 * interval '1 minute' as quiet,
       (select count(*)::int from escalation e where e.region_id = r.id and e.next_at < clock.now - $2 * interval '1 minute') as "overdueSteps",
       (select count(*)::int from delivery d where d.region_id = r.id and d.state = 'pending'
         and d.created_at < clock_timestamp() - $3 * interval '1 minute') as "overdueMessages",
       (select count(*)::int from delivery d
         left join graphile_worker.jobs job on job.key = 'deliver:' || d.region_id || ':' || d.id
         where d.region_id = r.id and d.state = 'pending' and d.created_at < clock_timestamp() - $3 * interval '1 minute'
           and (d.attempts >= $4 or job.id is null or job.attempts >= $4)) as "poisonedMessages",
       (select count(distinct d.message_id)::int from delivery d
         where d.region_id = r.id and d.state = 'undeliverable' and d.created_at > clock_timestamp() - $5 * interval '1 hour'
           and d.last_error not in ('over', 'another_member')
           and not exists (select from delivery o where o.region_id = d.region_id and o.message_id = d.message_id and o.state <> 'undeliverable')
       ) as "undeliverableMessages"
     from region r, lateral (select region_now(r.id) as now) clock order by r.id`,
    [quietMinutes, stepMinutes, overdueMinutes, poisonedAfter, undeliverableHours],
  );
  return z
    .array(workRow)
    .parse(rows)
    .map((row) => ({
      region: row.id,
      name: row.name,
      readable: isReadable(row),
      quiet: row.quiet,
      overdueSteps: row.overdueSteps,
      overdueMessages: row.overdueMessages,
      poisonedMessages: row.poisonedMessages,
      undeliverableMessages: row.undeliverableMessages,
    }));
}

function isReadable(row: Parameters<typeof readRegion>[0]): boolean {
  try {
    readRegion(row);
    return true;
  } catch (error) {
    if (error instanceof RegionUnreadable) return false;
    throw error;
  }
}
