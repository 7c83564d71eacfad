/**
 * The record of a region: who did or saw what, when, through which door. Written once, and never with what somebody wrote
 * about a client: a kind, and a reference or an id.
 */
import type { Actor, RecordedEvent } from '#domain/ports.ts';
import type { Sql } from '../connect.ts';

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
  // Seven parameters, however much was seen at once.
  const all = <Key extends keyof RecordEntry>(key: Key) => entries.map((entry) => entry[key]);
  await sql.$executeRaw`
    insert into record (region_id, at, member_key, door, kind, subject, result)
    select ${regionId}, seen.* from unnest(${all('at')}::timestamptz[], ${all('member')}::text[], ${all('door')}::text[],
      ${all('kind')}::text[], ${all('subject')}::text[], ${all('result')}::text[]) as seen`;
}
