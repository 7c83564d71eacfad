/** Messages on their way, and the inbox of each member. */
import { z } from 'zod';
import type { AccountStore, Delivery, DeliveryStore, GivingUp } from '#domain/ports.ts';
import type { Database, Sql } from '../connect.ts';
import { Prisma } from '../generated/client.ts';
import { catchUp, holdMember } from './catch-up.ts';
import { addDeliveryJob, addRefreshJob } from './outbox.ts';

const urgency = z.enum(['crisis', 'alert']);
const state = z.enum(['pending', 'sent', 'undeliverable']);

/** A message that keeps failing, some minutes by then, holds up nobody else's. */
const attemptsWaitedFor = 8;

export function deliveryStore({ prisma }: Database): DeliveryStore {
  const where = ({ regionId, id }: Pick<Delivery, 'regionId' | 'id'>) => ({
    regionId_id: { regionId, id: BigInt(id) },
  });
  return {
    async load(regionId, id) {
      const row = await prisma.delivery.findUnique({
        where: where({ regionId, id }),
        include: { message: true },
      });
      if (!row) return null;
      const { platform, workspace, userId, message } = row;
      const identity = await prisma.chatIdentity.findUnique({
        where: { platform_workspace_userId: { platform, workspace, userId } },
      });
      return {
        regionId,
        id,
        member: message.memberKey,
        view: message.view,
        subject: message.subject,
        urgency: urgency.parse(message.urgency),
        account: { platform, workspace, user: userId },
        conversation: identity?.conversation ?? null,
        isTheirs: identity?.regionId === regionId && identity.memberKey === message.memberKey,
        state: state.parse(row.state),
        attempts: row.attempts,
        posted: row.posted,
        changedAt: message.changedAt,
      };
    },

    async waitsBehind({ regionId, id, account, urgency: haste }) {
      const { platform, workspace, user } = account;
      const [first] = z.array(z.object({ at: z.date() })).parse(
        await prisma.$queryRaw`
          select job.run_at as at from delivery d
          join message m on m.region_id = d.region_id and m.id = d.message_id
          join graphile_worker.jobs job on job.key = ${`deliver:${regionId}:`} || d.id
          where d.region_id = ${regionId} and d.platform = ${platform} and d.workspace = ${workspace} and d.user_id = ${user}
            and d.state = 'pending' and d.id < ${BigInt(id)} and (m.urgency = 'crisis' or ${haste} = 'alert')
            and d.attempts < ${attemptsWaitedFor} and job.attempts < job.max_attempts
          order by job.run_at desc limit 1`,
      );
      // Also behind one that is due and was not picked yet. One tick later, so that those who wait for the same moment keep their order as well.
      return first ? new Date(first.at.getTime() + 1) : null;
    },

    async postpone({ regionId, id, account, urgency: haste }, at) {
      const { platform, workspace, user } = account;
      await addDeliveryJob(
        prisma as unknown as Sql,
        { regionId, deliveryId: id },
        { platform, workspace, userId: user },
        haste,
        at,
      );
    },

    async refreshLater({ regionId, id, account }, at) {
      const { platform, workspace, user } = account;
      await addRefreshJob(
        prisma as unknown as Sql,
        { regionId, deliveryId: id },
        { platform, workspace, userId: user },
        at,
      );
    },

    async markSent(delivery, posted) {
      await prisma.$transaction(async (transaction) => {
        // The message is held: whoever changes its subject now comes after, and finds a copy that was sent.
        const [message] = z.array(z.object({ changedAt: z.date() })).parse(
          await transaction.$queryRaw`
            select m.changed_at as "changedAt" from message m join delivery d on d.region_id = m.region_id and d.message_id = m.id
            where d.region_id = ${delivery.regionId} and d.id = ${BigInt(delivery.id)} for update of m`,
        );
        await transaction.delivery.update({
          where: where(delivery),
          data: {
            state: 'sent',
            sentAt: new Date(),
            posted: posted as Prisma.InputJsonValue,
            attempts: { increment: 1 },
            lastError: null,
          },
        });
        // It changed while it was on its way: what stands there is already old.
        if (message && message.changedAt > delivery.changedAt) {
          const { platform, workspace, user } = delivery.account;
          await addRefreshJob(
            transaction,
            { regionId: delivery.regionId, deliveryId: delivery.id },
            { platform, workspace, userId: user },
          );
        }
      });
    },

    async retryLater(delivery, at, why) {
      const { platform, workspace, user } = delivery.account;
      await prisma.$transaction(async (transaction) => {
        await transaction.delivery.update({
          where: where(delivery),
          data: { attempts: { increment: 1 }, lastError: why },
        });
        await addDeliveryJob(
          transaction,
          { regionId: delivery.regionId, deliveryId: delivery.id },
          { platform, workspace, userId: user },
          delivery.urgency,
          at,
        );
      });
    },

    async giveUp(delivery, why, then) {
      await prisma.$transaction(async (transaction) =>
        giveUpWithin(transaction as unknown as Sql, delivery, why, then),
      );
    },

    count: (wanted) => prisma.delivery.count({ where: { state: wanted } }),

    async overdue(minutes) {
      return prisma.delivery.count({
        where: { state: 'pending', createdAt: { lt: new Date(Date.now() - minutes * 60_000) } },
      });
    },

    async inbox(regionId, member) {
      const rows = await prisma.message.findMany({
        where: { regionId, memberKey: member },
        orderBy: { id: 'asc' },
      });
      return rows.map((row) => ({
        id: row.id.toString(),
        view: row.view,
        subject: row.subject,
        urgency: urgency.parse(row.urgency),
        at: row.at,
        changedAt: row.changedAt,
      }));
    },
  };
}

async function giveUpWithin(sql: Sql, delivery: Delivery, why: string, then: GivingUp): Promise<void> {
  const { regionId, id, member, account, urgency: haste } = delivery;
  const { platform, workspace, user } = account;
  if (then === 'account_blocked' && delivery.conversation === null) {
    // Held until the end, so that somebody who speaks to us at this moment is either reached now or caught up with after.
    const spoken = await sql.$queryRaw<unknown[]>`
      select 1 from (select conversation from chat_identity where platform = ${platform} and workspace = ${workspace}
        and user_id = ${user} for update) held where conversation is not null`;
    if (spoken.length > 0) {
      await addDeliveryJob(sql, { regionId, deliveryId: id }, { platform, workspace, userId: user }, haste);
      return;
    }
  }
  const row = await sql.delivery.update({
    where: { regionId_id: { regionId, id: BigInt(id) } },
    data: { state: 'undeliverable', lastError: why, attempts: { increment: 1 } },
  });
  if (then === 'settled') return;
  if (then === 'account_blocked') {
    await sql.chatIdentity.updateMany({
      where: { platform, workspace, userId: user },
      data: { reachable: false },
    });
  }
  const other = await sql.chatIdentity.findFirst({
    where: { regionId, memberKey: member, reachable: true },
    orderBy: { lastUsedAt: 'desc' },
  });
  if (!other) return;
  const next = { platform: other.platform, workspace: other.workspace, userId: other.userId };
  const known = await sql.delivery.count({ where: { regionId, messageId: row.messageId, ...next } });
  if (known > 0) return;
  const created = await sql.delivery.create({
    data: { regionId, messageId: row.messageId, ...next },
    select: { id: true },
  });
  await addDeliveryJob(sql, { regionId, deliveryId: created.id.toString() }, next, haste);
}

/** How often it is written down that an account was used. */
const rememberEveryMinutes = 10;

export function accountStore({ prisma }: Database): AccountStore {
  return {
    async remember(account, conversation) {
      const { platform, workspace, user } = account;
      const reference = JSON.stringify(conversation);
      const where = Prisma.sql`platform = ${platform} and workspace = ${workspace} and user_id = ${user}`;
      await prisma.$executeRaw`
        update chat_identity set conversation = ${reference}::jsonb, last_used_at = clock_timestamp()
        where ${where} and reachable
          and (conversation is distinct from ${reference}::jsonb
            or last_used_at < clock_timestamp() - ${rememberEveryMinutes} * interval '1 minute')`;
      const [lost] = z
        .array(z.object({ regionId: z.string(), memberKey: z.string() }))
        .parse(
          await prisma.$queryRaw`select region_id as "regionId", member_key as "memberKey" from chat_identity where ${where} and not reachable`,
        );
      if (!lost) return;
      await prisma.$transaction(async (transaction) => {
        const within = transaction as unknown as Sql;
        await holdMember(within, lost.regionId, lost.memberKey);
        const found = await transaction.$executeRaw`
          update chat_identity set conversation = ${reference}::jsonb, reachable = true, last_used_at = clock_timestamp()
          where ${where} and region_id = ${lost.regionId} and member_key = ${lost.memberKey} and not reachable`;
        if (found === 1) await catchUp(within, lost.regionId, lost.memberKey, account);
      });
    },
  };
}
