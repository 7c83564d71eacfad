/**
 * Somebody can be reached again, or for the first time: what they were never told goes out after all. What is over by then
 * is left out when it is sent.
 */
import { z } from 'zod';
import type { Account } from '#domain/ports.ts';
import type { Sql } from '../connect.ts';
import { addDeliveryJob } from './outbox.ts';

/** Older than this it stands in the inbox, and nothing more. */
const longestBackDays = 30;

const queuedRow = z.object({ id: z.bigint(), urgency: z.enum(['crisis', 'alert']) });

/**
 * Holds the member until the end of the caller's transaction. A message that is being written refers to the member, so it is
 * either there when we look, or finds the account that is being added.
 */
export async function holdMember(sql: Sql, regionId: string, memberKey: string): Promise<void> {
  await sql.$executeRaw`select 1 from member where region_id = ${regionId} and key = ${memberKey} for update`;
}

/** Queues, oldest first, one message per subject that no account of this member got or is about to get. Runs in the caller's transaction. */
export async function catchUp(
  sql: Sql,
  regionId: string,
  memberKey: string,
  { platform, workspace, user }: Account,
): Promise<void> {
  const queued = z.array(queuedRow).parse(
    await sql.$queryRaw`
      with missed as (
        select max(m.id) as id from message m
        where m.region_id = ${regionId} and m.member_key = ${memberKey} and m.at > region_now(${regionId}) - ${longestBackDays} * interval '1 day'
          and not exists (
            select from delivery d where d.region_id = m.region_id and d.message_id = m.id and d.state in ('sent', 'pending'))
        group by m.view, m.subject)
      insert into delivery (region_id, message_id, platform, workspace, user_id)
      select ${regionId}, id, ${platform}, ${workspace}, ${user} from missed order by id
      on conflict (region_id, message_id, platform, workspace, user_id) do update set state = 'pending', attempts = 0, last_error = null,
        created_at = clock_timestamp()
      returning id, (select urgency from message m where m.region_id = delivery.region_id and m.id = delivery.message_id) as urgency`,
  );
  for (const { id, urgency } of queued.toSorted((a, b) => Number(a.id - b.id))) {
    await addDeliveryJob(
      sql,
      { regionId, deliveryId: id.toString() },
      { platform, workspace, userId: user },
      urgency,
    );
  }
}
