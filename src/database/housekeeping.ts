/** Housekeeping: what nobody asks for any more goes. History, records and what anybody still waits for are never touched. */
import type { Database } from './connect.ts';

/** Platforms deliver again within the hour; a button on an old card gets its old answer for two days. */
const eventDays = 2;
/** A message that is over is of use for as long as the inbox looks back: a month, and a margin for who was ill or away. */
const messageDays = 90;
/** An invite that was used or ran out: long enough to answer "why does my code not work". */
const inviteDays = 30;
/** A job that used up its tries: long enough to be found and looked into. */
const deadJobDays = 30;
/** So many rows at once: short statements, so that nobody waits for the broom. */
const perStatement = 5_000;

/** Statements that each delete at most `limit` rows. */
const brooms = [
  `delete from inbox_answer where ctid in (select ctid from inbox_answer
     where answered_at < clock_timestamp() - ${eventDays} * interval '1 day' limit ${perStatement})`,
  `delete from inbox_event where ctid in (select ctid from inbox_event
     where claimed_at < clock_timestamp() - ${eventDays} * interval '1 day' limit ${perStatement})`,
  `delete from delivery where ctid in (select ctid from delivery
     where state <> 'pending' and created_at < clock_timestamp() - ${messageDays} * interval '1 day' limit ${perStatement})`,
  `delete from message where ctid in (select m.ctid from message m
     where m.changed_at < clock_timestamp() - ${messageDays} * interval '1 day'
       and m.at < clock_timestamp() - ${messageDays} * interval '1 day'
       and not exists (select from delivery d where d.region_id = m.region_id and d.message_id = m.id) limit ${perStatement})`,
  `delete from invite where ctid in (select ctid from invite
     where least(used_at, expires_at) < clock_timestamp() - ${inviteDays} * interval '1 day' limit ${perStatement})`,
];

export async function tidyUp({ pool }: Pick<Database, 'pool'>): Promise<void> {
  const faults: unknown[] = [];
  // One that fails (a lock, a statement that was cut off) leaves the others their turn.
  for (const broom of brooms) await pool.query(broom).catch((error: unknown) => faults.push(error));
  await forgetDeadJobs(pool).catch((error: unknown) => faults.push(error));
  if (faults.length > 0) throw faults[0];
}

/** Jobs that nothing runs any more. A message that still waits has a new job by then (`revive`). */
async function forgetDeadJobs(pool: Database['pool']): Promise<void> {
  await pool.query(
    `select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs
       where attempts >= max_attempts and locked_at is null and updated_at < clock_timestamp() - ${deadJobDays} * interval '1 day' limit ${perStatement}))`,
  );
}
