/** The outbox: what others must hear is written in the same transaction as what they must hear of; sending comes after. */
import { z } from 'zod';
import type { Notice, Outbox, Urgency } from '#domain/ports.ts';
import type { Sql } from '../connect.ts';

/** Lower runs first: a crisis overtakes every alert that still waits. */
const priorities: Record<Urgency, number> = { crisis: -10, alert: 0 };

/** Jobs are tried until the task itself decides otherwise. */
const patience = 25;

export function outboxOf(sql: Sql, regionId: string): Outbox {
  return {
    async notify({ to, view, subject, at, urgency }: Notice) {
      const message = await sql.message.create({
        data: { regionId, memberKey: to, view, subject, at, urgency },
        select: { id: true },
      });
      // The account that was used last is where this person is; the others are tried when that one turns out to be blocked.
      const account = await sql.chatIdentity.findFirst({
        where: { regionId, memberKey: to, reachable: true },
        orderBy: { lastUsedAt: 'desc' },
      });
      if (!account) return;
      const { platform, workspace, userId } = account;
      const delivery = await sql.delivery.create({
        data: { regionId, messageId: message.id, platform, workspace, userId },
        select: { id: true },
      });
      await addDeliveryJob(
        sql,
        { regionId, deliveryId: delivery.id.toString() },
        { platform, workspace, userId },
        urgency,
      );
    },

    async changed(subject) {
      await sql.$executeRaw`update message set changed_at = clock_timestamp() where region_id = ${regionId} and subject = ${subject}`;
      const posted = z
        .array(z.object({ id: z.bigint(), platform: z.string(), workspace: z.string(), userId: z.string() }))
        .parse(
          await sql.$queryRaw`
          select d.id, d.platform, d.workspace, d.user_id as "userId" from delivery d
          join message m on m.region_id = d.region_id and m.id = d.message_id
          where d.region_id = ${regionId} and m.subject = ${subject} and d.state = 'sent'`,
        );
      for (const { id, ...to } of posted)
        await addRefreshJob(sql, { regionId, deliveryId: id.toString() }, to);
    },
  };
}

/**
 * Queues a delivery in the lane of its conversation; `runAt` when it must wait. Its task is named after the workspace, so that a
 * process whose token is for another one never takes it.
 */
export async function addDeliveryJob(
  sql: Pick<Sql, '$executeRaw'>,
  job: { regionId: string; deliveryId: string },
  to: { platform: string; workspace: string; userId: string },
  urgency: Urgency,
  runAt: Date | null = null,
): Promise<void> {
  await sql.$executeRaw`
    select graphile_worker.add_job(${`deliver:${to.platform}:${to.workspace}`}, ${JSON.stringify(job)}::json, queue_name => ${laneOf(to)}::text, run_at => ${runAt}::timestamptz,
      job_key => ${`deliver:${job.regionId}:${job.deliveryId}`}::text, max_attempts => ${patience}::int, priority => ${priorities[urgency]}::int)`;
}

/** Queues one refresh of a posted card, however often its subject changes before it runs. */
export async function addRefreshJob(
  sql: Pick<Sql, '$executeRaw'>,
  job: { regionId: string; deliveryId: string },
  to: { platform: string; workspace: string; userId: string },
  runAt: Date | null = null,
): Promise<void> {
  await sql.$executeRaw`
    select graphile_worker.add_job(${`refresh:${to.platform}:${to.workspace}`}, ${JSON.stringify(job)}::json, queue_name => ${laneOf(to)}::text,
      run_at => ${runAt}::timestamptz, job_key => ${`refresh:${job.regionId}:${job.deliveryId}`}::text, max_attempts => ${patience}::int, priority => 5::int)`;
}

/** One lane per conversation: in order, one at a time. graphile-worker allows 128 characters. */
function laneOf({
  platform,
  workspace,
  userId,
}: {
  platform: string;
  workspace: string;
  userId: string;
}): string {
  return `${platform}:${workspace}:${userId}`.slice(0, 128);
}
