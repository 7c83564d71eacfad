/**
 * A delivery that ends unsent: another account of its reader goes on with it, or who counts on it being read is told. All of it in
 * the caller's transaction, so that nothing is ended and then forgotten.
 */
import { z } from 'zod';
import type { Delivery, GivingUp, Unheard } from '#domain/ports.ts';
import type { Sql } from '../connect.ts';
import { addDeliveryJob, outboxOf } from './outbox.ts';

/** Before the reason of a delivery that may be tried again when somebody mended the app. */
export const notTakenMark = 'not_taken:';

const accountRow = z.object({ platform: z.string(), workspace: z.string(), userId: z.string() });

/** Ends a delivery and finds who goes on with it: another account of its reader, or the one who counts on it being read. */
export async function giveUpWithin(
  sql: Sql,
  delivery: Delivery,
  why: string,
  then: GivingUp,
  unheard: Unheard | null,
): Promise<'settled' | 'other_account' | 'nobody'> {
  const { regionId, id, member, account, urgency: haste } = delivery;
  const { platform, workspace, user } = account;
  if (then === 'account_blocked' && delivery.conversation === null) {
    // Held until the end, so that somebody who speaks to us at this moment is either reached now or caught up with after.
    const spoken = await sql.$queryRaw<unknown[]>`
      select 1 from (select conversation from chat_identity where platform = ${platform} and workspace = ${workspace}
        and user_id = ${user} for update) held where conversation is not null`;
    if (spoken.length > 0) {
      await addDeliveryJob(sql, { regionId, deliveryId: id }, { platform, workspace, userId: user }, haste);
      return 'other_account';
    }
  }
  const { messageId } = await sql.delivery.update({
    where: { regionId_id: { regionId, id: BigInt(id) } },
    data: {
      state: 'undeliverable',
      lastError: then === 'not_taken' ? `${notTakenMark}${why}` : why,
      attempts: { increment: 1 },
    },
  });
  if (then === 'settled') return 'settled';
  if (then === 'account_blocked') {
    await sql.chatIdentity.updateMany({
      where: { platform, workspace, userId: user },
      data: { reachable: false },
    });
  }
  const [other] = z.array(accountRow).parse(
    await sql.$queryRaw`
      select platform, workspace, user_id as "userId" from chat_identity i
      where i.region_id = ${regionId} and i.member_key = ${member} and i.reachable
        and not exists (select from delivery d where d.region_id = ${regionId} and d.message_id = ${messageId}
          and d.platform = i.platform and d.workspace = i.workspace and d.user_id = i.user_id)
      order by i.last_used_at desc limit 1`,
  );
  if (other) {
    const created = await sql.delivery.create({
      data: { regionId, messageId, ...other },
      select: { id: true },
    });
    await addDeliveryJob(sql, { regionId, deliveryId: created.id.toString() }, other, haste);
    return 'other_account';
  }
  if (unheard) await tellUnheard(sql, delivery, messageId, unheard);
  return 'nobody';
}

/** Once for each subject, and only while no colleague of theirs got the same message or is about to. */
async function tellUnheard(
  sql: Sql,
  { regionId, view, subject }: Delivery,
  messageId: bigint,
  unheard: Unheard,
): Promise<void> {
  // In turn: of two that are given up at the same moment, the second sees what became of the first.
  await sql.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`unheard:${regionId}:${subject}`}, 0))`;
  const heard = await sql.$queryRaw<unknown[]>`
    select 1 from message m left join delivery d on d.region_id = m.region_id and d.message_id = m.id
    where m.region_id = ${regionId} and m.subject = ${subject}
      and (m.view = ${unheard.view} and m.member_key = ${unheard.to}
        or m.view = ${view} and m.id <> ${messageId} and d.state in ('sent', 'pending'))
    limit 1`;
  if (heard.length > 0) return;
  const [{ at }] = z
    .tuple([z.object({ at: z.date() })])
    .parse(await sql.$queryRaw`select region_now(${regionId}) as at`);
  await outboxOf(sql, regionId).notify({ ...unheard, subject, at, urgency: 'crisis' });
}
