/** Events that were seen before, with the answer they got. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Inbox } from '#domain/ports.ts';
import type { Sql } from '../connect.ts';

/** A refused press is answered the same again for so long; after that, pressing it once more asks again. */
const refusalEchoSeconds = 60;

/**
 * The claim is an insert in the transaction of the work itself: a second delivery of the same event waits on its unique
 * key until the first is committed, and then finds the answer. A crash takes the claim with it, so that a retry works.
 * That an event was seen is known before its region is; the answer, which may hold what somebody wrote, stays in its region.
 */
export function inboxOf(sql: Sql, regionId: string): Inbox {
  return {
    async claim({ platform, workspace, key: named, mayAskAgain }) {
      const key = hashOfKey(named);
      const claimed = z.array(z.object({ fresh: z.boolean() })).parse(
        await sql.$queryRaw`
          insert into inbox_event (platform, workspace, key, region_id, claimed_at)
          values (${platform}, ${workspace}, ${key}, ${regionId}, clock_timestamp())
          on conflict (platform, workspace, key) do update set claimed_at = clock_timestamp(), region_id = ${regionId}
            where inbox_event.region_id is null
              or (${mayAskAgain} and inbox_event.refused and inbox_event.claimed_at < clock_timestamp() - ${refusalEchoSeconds} * interval '1 second')
          returning true as fresh`,
      );
      if (claimed.length > 0) return null;
      const before = await sql.inboxAnswer.findUnique({
        where: { regionId_platform_workspace_key: { regionId, platform, workspace, key } },
        select: { reply: true },
      });
      return before?.reply ?? null;
    },
    async settle({ platform, workspace, key: named }, reply, refused) {
      const key = hashOfKey(named);
      await sql.$executeRaw`
        with answer as (
          insert into inbox_answer (region_id, platform, workspace, key, reply)
          values (${regionId}, ${platform}, ${workspace}, ${key}, ${JSON.stringify(reply)}::jsonb)
          on conflict (region_id, platform, workspace, key) do update set reply = excluded.reply, answered_at = clock_timestamp())
        update inbox_event set refused = ${refused} where platform = ${platform} and workspace = ${workspace} and key = ${key}`;
    },
  };
}

const onlyWriting = () => Promise.reject(new Error('A unit of work that only reads has no inbox'));

export const noInbox: Inbox = { claim: onlyWriting, settle: onlyWriting };

interface InboundKey {
  platform: string;
  workspace: string;
  key: string;
}

/** True for an event that nobody was answered; one that was never seen is written down. */
export async function isUntold(sql: Sql, { platform, workspace, key }: InboundKey): Promise<boolean> {
  const untold = await sql.$executeRaw`
    insert into inbox_event (platform, workspace, key, claimed_at) values (${platform}, ${workspace}, ${hashOfKey(key)}, clock_timestamp())
    on conflict (platform, workspace, key) do update set claimed_at = inbox_event.claimed_at where inbox_event.told_at is null`;
  return untold === 1;
}

export async function markTold(sql: Sql, { platform, workspace, key }: InboundKey): Promise<void> {
  await sql.$executeRaw`
    update inbox_event set told_at = clock_timestamp() where platform = ${platform} and workspace = ${workspace} and key = ${hashOfKey(key)}`;
}

/** A key may hold what was filled in; what is kept is a hash of it. */
function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
