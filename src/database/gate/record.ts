/**
 * The record of a region: who did or saw what, when, through which door. Written once, and never with what somebody wrote
 * about a client: a kind, and a reference or an id.
 */
import type { Actor, RecordedEvent } from '#domain/ports.ts';
import type { Sql } from '../connect.ts';
import { Prisma } from '../generated/client.ts';

/** An event as it goes into the record. */
export interface RecordEntry {
  at: Date;
  member: string | null;
  door: string;
  kind: string;
  subject: string;
  result: 'done' | 'refused' | 'looked';
}

export function entryOf({ kind, subject, result, by }: RecordedEvent, actor: Actor, at: Date): RecordEntry {
  return {
    at,
    member: by === undefined ? actor.member : by,
    door: actor.door,
    kind,
    subject,
    result: result ?? 'done',
  };
}

export async function writeRecord(
  sql: Pick<Sql, '$executeRaw'>,
  regionId: string,
  entries: readonly RecordEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(
    ({ at, member, door, kind, subject, result }) =>
      Prisma.sql`(${regionId}, ${at}::timestamptz, ${member}, ${door}, ${kind}, ${subject}, ${result})`,
  );
  await sql.$executeRaw`
    insert into record (region_id, at, member_key, door, kind, subject, result) values ${Prisma.join(rows)}`;
}
