/** Messages on their way, and the inbox of each member. */
import { z } from 'zod';
import type { AccountStore, Delivery, DeliveryStore } from '#domain/ports.ts';
import { again } from '../again.ts';
import type { Database, Sql } from '../connect.ts';
import { Prisma } from '../generated/client.ts';
import { catchUp, holdMember } from './catch-up.ts';
import { giveUpWithin, notTakenMark } from './give-up.ts';
import { addDeliveryJob, addRefreshJob } from './outbox.ts';

const urgency = z.enum(['crisis', 'alert']);
const state = z.enum(['pending', 'sent', 'undeliverable']);

/** Why a message went as plain text. */
const asTextMark = 'as_text:';

const endedRow = z.object({ regionId: z.string(), id: z.bigint(), userId: z.string(), urgency });

/** A message that keeps failing, some minutes by then, holds up nobody else's. */
const attemptsWaitedFor = 8;

export function deliveryStore({ prisma }: Database): DeliveryStore {
  const transact = <T>(work: (sql: Sql) => Promise<T>): Promise<T> =>
    again(() => prisma.$transaction((transaction) => work(transaction as unknown as Sql)));
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

    async markSent(delivery, posted, asText) {
      await transact(async (transaction) => {
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
            lastError: asText === undefined ? null : `${asTextMark}${asText}`,
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
      await transact(async (transaction) => {
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

    giveUp: (delivery, why, then, unheard = null) =>
      transact((transaction) => giveUpWithin(transaction, delivery, why, then, unheard)),

    async tryAgain({ platform, workspace }, hours) {
      return transact(async (transaction) => {
        const ended = z.array(endedRow).parse(
          await transaction.$queryRaw`
            update delivery d set state = 'pending', attempts = 0 from message m
            where m.region_id = d.region_id and m.id = d.message_id and d.platform = ${platform} and d.workspace = ${workspace}
              and d.state = 'undeliverable' and d.last_error like ${`${notTakenMark}%`}
              and d.created_at > clock_timestamp() - ${hours} * interval '1 hour'
              and not exists (select from delivery other where other.region_id = d.region_id and other.message_id = d.message_id
                and other.state in ('pending', 'sent'))
            returning d.region_id as "regionId", d.id, d.user_id as "userId", m.urgency`,
        );
        for (const { regionId, id, userId, urgency: haste } of ended.toSorted((a, b) => Number(a.id - b.id)))
          await addDeliveryJob(
            transaction,
            { regionId, deliveryId: id.toString() },
            { platform, workspace, userId },
            haste,
          );
        return ended.length;
      });
    },

    async troubled(hours) {
      const [row] = z.array(z.object({ undeliverable: z.number(), asText: z.number() })).parse(
        await prisma.$queryRaw`
          select count(*) filter (where d.state = 'undeliverable' and d.last_error not in ('over', 'no_reader')
              and not exists (select from delivery other where other.region_id = d.region_id and other.message_id = d.message_id
                and other.state in ('pending', 'sent')))::int as undeliverable,
            count(*) filter (where d.state = 'sent' and d.last_error like ${`${asTextMark}%`})::int as "asText"
          from region r join delivery d on d.region_id = r.id and d.created_at > clock_timestamp() - ${hours} * interval '1 hour'`,
      );
      return row ?? { undeliverable: 0, asText: 0 };
    },

    count: (wanted) => prisma.delivery.count({ where: { state: wanted } }),

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
