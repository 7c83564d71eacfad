/**
 * The unit of work: one transaction, one region, one moment, one set of ports. What writes happens whole or not at all.
 * What reads sees one state of the database, and may not change anything.
 *
 * A reading unit opens its transaction with its first statement. One that begins with what many ask at once (the snapshot of
 * all places) takes that from a transaction that its askers share, and its moment is that snapshot's from then on.
 */
import type { LocationSnapshot } from '#domain/capacity/availability.ts';
import type { Actor, Inbox, Ports } from '#domain/ports.ts';
import type { Region } from '#domain/region/region.ts';
import { again } from '../again.ts';
import type { Database, Sql } from '../connect.ts';
import type { PrismaClient } from '../generated/client.ts';
import { snapshotOf } from '../stores/places.ts';
import { direct, readDirectly } from './direct.ts';
import { inTurns } from './in-turns.ts';
import { inboxOf, noInbox } from './inbox.ts';
import { beginAt, clockOf } from './moment.ts';
import { portsOf } from './ports-of.ts';
import { entryOf, type RecordEntry, writeRecord } from './record.ts';
import { shareNextRead } from './share-reads.ts';
import { openedWhenUsed } from './when-used.ts';

interface Snapshot {
  at: Date;
  locations: LocationSnapshot[];
}

/** What many ask of a region at once: its clock, and the state of all its places. */
interface Shared {
  clock(): Promise<Date>;
  snapshot(): Promise<Snapshot>;
}

type Work<T> = (ports: Ports, inbox: Inbox) => Promise<T>;

/**
 * Transactions may hold most of the connections; one always stays for what is shared, so that nobody who holds a connection
 * waits for another. Fewer write at once than there are connections: whoever only looks is served meanwhile.
 */
function turnsOf(connections: number): { writes: number; reads: number } {
  const writes = Math.max(1, Math.floor(connections * 0.6));
  return { writes, reads: Math.max(1, connections - writes - 1) };
}

export interface UnitsOfWork {
  write<T>(region: Region, work: Work<T>, actor: Actor, at?: Date): Promise<T>;
  read<T>(region: Region, work: Work<T>, actor: Actor, at?: Date): Promise<T>;
}

export function unitsOfWork({ prisma, pool }: Pick<Database, 'prisma' | 'pool'>): UnitsOfWork {
  const { writes, reads } = turnsOf(pool.options.max);
  const writing = inTurns(writes);
  const reading = inTurns(reads);
  const shared = new Map<string, Shared>();

  const sharedIn = (regionId: string): Shared => {
    const known = shared.get(regionId) ?? {
      clock: shareNextRead(() => clockOf(direct(pool), regionId)),
      snapshot: shareNextRead(() =>
        readDirectly(pool, async (sql) => {
          const at = await beginAt(sql, regionId);
          return { at, locations: await snapshotOf(sql, regionId, at) };
        }),
      ),
    };
    shared.set(regionId, known);
    return known;
  };

  const transact = <T>(work: (sql: Sql) => Promise<T>): Promise<T> =>
    writing(() => again(() => prisma.$transaction((transaction) => work(transaction as unknown as Sql))));

  return {
    write: (region, work, actor, at) =>
      transact(async (sql) => {
        let now = await beginAt(sql, region.id, { at });
        const renew = async () => {
          now = await beginAt(sql, region.id, { at });
        };
        const ports = portsOf({
          sql,
          region,
          moment: { now: () => now, renew },
          record: (event) => writeRecord(sql, region.id, [entryOf(event, actor, now)]),
        });
        return work(ports, inboxOf(sql, region.id));
      }),

    async read(region, work, actor, at) {
      const many = sharedIn(region.id);
      let now = at ?? (await many.clock());
      const noted: RecordEntry[] = [];
      const transaction = openedWhenUsed((use) => reading(() => readOnly(prisma, region.id, now, use)));
      const ports = portsOf({
        sql: transaction.sql,
        region,
        moment: { now: () => now, renew: async () => {} },
        record: async (event) => void noted.push(entryOf(event, actor, now)),
      });
      const { snapshot: ownSnapshot } = ports.places;
      ports.places.snapshot = async () => {
        // Within its own transaction it goes on with its own moment; before that, with the one that all share.
        if (at !== undefined || transaction.isBegun()) return ownSnapshot();
        const seen = await many.snapshot();
        if (!transaction.isBegun()) now = seen.at;
        return transaction.isBegun() ? ownSnapshot() : seen;
      };
      const result = await work(ports, noInbox).finally(transaction.end);
      // Who looked is written down before they see it: a look that cannot be written down is not given.
      if (noted.length > 0)
        await transact(async (sql) => {
          await beginAt(sql, region.id, { at: now });
          await writeRecord(sql, region.id, noted);
        });
      return result;
    },
  };
}

/** All of it sees one state of the database, and changes nothing. */
function readOnly<T>(
  prisma: PrismaClient,
  regionId: string,
  at: Date,
  use: (sql: Sql) => Promise<T>,
): Promise<T> {
  return prisma.$transaction(
    async (transaction) => {
      const sql = transaction as unknown as Sql;
      await beginAt(sql, regionId, { at, readOnly: true });
      return use(sql);
    },
    { isolationLevel: 'RepeatableRead' },
  );
}
