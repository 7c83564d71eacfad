/** Events that were seen before, with the answer they got. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Inbox } from '#domain/ports.ts';
import type { Database, Sql } from '../connect.ts';

/** A refused press is answered the same again for so long; after that, pressing it once more asks again. */
const refusalEchoSeconds = 60;

/**
 * The claim is an insert in the transaction of the work itself: a second delivery of the same event waits on its unique
 * key until the first is committed, and then finds the answer. A crash takes the claim with it, so that a retry works.
 */
export function inboxOf(sql: Sql, regionId: string): Inbox {
  return {
    async claim({ platform, workspace, key: named, mayAskAgain }) {
      const key = hashOfKey(named);
      const claimed = z.array(z.object({ fresh: z.boolean() })).parse(
        await sql.$queryRaw`
          insert into inbox_event (platform, workspace, key, region_id, claimed_at)
          values (${platform}, ${workspace}, ${key}, ${regionId}, clock_timestamp())
          on conflict (platform, workspace, key) do update set claimed_at = clock_timestamp(), reply = null
            where ${mayAskAgain} and inbox_event.refused and inbox_event.claimed_at < clock_timestamp() - ${refusalEchoSeconds} * interval '1 second'
          returning true as fresh`,
      );
      if (claimed.length > 0) return null;
      const before = await sql.inboxEvent.findUnique({
        where: { platform_workspace_key: { platform, workspace, key } },
        select: { reply: true },
      });
      return before?.reply ?? null;
    },
    async settle({ platform, workspace, key: named }, reply, refused) {
      const key = hashOfKey(named);
      await sql.$executeRaw`
        update inbox_event set reply = ${JSON.stringify(reply)}::jsonb, refused = ${refused}
        where platform = ${platform} and workspace = ${workspace} and key = ${key}`;
    },
  };
}

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

/** Platforms deliver again within the hour; after two days nobody asks for an old answer, and it goes. */
export async function forgetOldEvents({ prisma }: Pick<Database, 'prisma'>): Promise<void> {
  await prisma.$executeRaw`delete from inbox_event where claimed_at < clock_timestamp() - interval '2 days'`;
}

/** A key may hold what was filled in; what is kept is a hash of it. */
function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
