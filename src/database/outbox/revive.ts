/**
 * A message that waits and has no job left that will run: its job used up its tries, or was lost. It gets a new one, because
 * a message is rather late than never. It stays visible as waiting too long until it is there.
 */
import { z } from 'zod';
import type { Database, Sql } from '../connect.ts';
import { addDeliveryJob } from './outbox.ts';

/** A message just written has its job in the same transaction; this is only for what stayed behind. */
const afterMinutes = 10;
const atOnce = 200;

const lostRow = z.object({
  regionId: z.string(),
  id: z.bigint(),
  platform: z.string(),
  workspace: z.string(),
  userId: z.string(),
  urgency: z.enum(['crisis', 'alert']),
});

/** Gives how many got a new job. */
export async function reviveLost({ prisma }: Pick<Database, 'prisma'>): Promise<number> {
  const lost = z.array(lostRow).parse(
    await prisma.$queryRaw`
      select d.region_id as "regionId", d.id, d.platform, d.workspace, d.user_id as "userId", m.urgency
      from delivery d
      join message m on m.region_id = d.region_id and m.id = d.message_id
      left join graphile_worker.jobs job on job.key = 'deliver:' || d.region_id || ':' || d.id
      where d.state = 'pending' and d.created_at < clock_timestamp() - ${afterMinutes} * interval '1 minute'
        and (job.id is null or (job.attempts >= job.max_attempts and job.locked_at is null))
      order by d.id limit ${atOnce}`,
  );
  for (const { regionId, id, urgency, ...to } of lost)
    await addDeliveryJob(prisma as unknown as Sql, { regionId, deliveryId: id.toString() }, to, urgency);
  return lost.length;
}
