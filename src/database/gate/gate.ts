/** What the router needs of the database: who stands there, what the region calls its things, reading and writing. */
import { z } from 'zod';
import type { Gate, Identified, Ports } from '#domain/ports.ts';
import { localDate } from '#domain/region/calendar.ts';
import type { RegionNames } from '#domain/region/names.ts';
import { ladderSchema, normsSchema, type Region } from '#domain/region/region.ts';
import type { Database, Sql } from '../connect.ts';
import { sqlStateOf } from '../errors.ts';
import { Prisma } from '../generated/client.ts';
import { outboxOf } from '../outbox/outbox.ts';
import { escalationStore } from '../stores/escalations.ts';
import { hashOfCode, memberOf, memberStore } from '../stores/members.ts';
import { outflowStore } from '../stores/outflow.ts';
import { placementStore } from '../stores/placements.ts';
import { placeStore, snapshotOf } from '../stores/places.ts';
import { inTurns } from './in-turns.ts';
import { inboxOf, isUntold, markTold } from './inbox.ts';
import { type DatedNames, namesOn, readNames } from './names.ts';
import { shareKeyedReads, shareNextRead } from './share-reads.ts';

const identifiedRow = z.object({
  key: z.string(),
  name: z.string(),
  organisationKey: z.string(),
  roles: z.array(z.string()),
  locale: z.string(),
  regionId: z.string(),
  regionName: z.string(),
  timeZone: z.string(),
  demo: z.boolean(),
  version: z.int(),
  norms: z.unknown(),
  ladder: z.unknown(),
  now: z.date(),
});

const identifiedAccountRow = z.object({
  platform: z.string(),
  workspace: z.string(),
  user: z.string(),
  key: z.string(),
  name: z.string(),
  organisationKey: z.string(),
  roles: z.array(z.string()),
  locale: z.string(),
  regionId: z.string(),
  version: z.int(),
  now: z.date(),
});

/** Serialization failure and deadlock. */
const undoneStates = new Set(['40001', '40P01']);
/** Fewer than there are connections, so that whoever only looks is served while those who change things wait for each other. */
const writesAtOnce = 6;

export function openGate({ prisma }: Database): Gate {
  const writing = inTurns(writesAtOnce);
  const sql = prisma as unknown as Sql;
  const regions = new Map<string, Region>();
  const names = new Map<
    string,
    { version: number; names: DatedNames; today: string; current: RegionNames }
  >();

  const identifyBy = async (from: Prisma.Sql): Promise<Identified | null> => {
    const rows = await sql.$queryRaw`
      select m.key, m.name, m.organisation_key as "organisationKey", m.roles, coalesce(m.chosen_locale, m.locale) as locale, r.id as "regionId", r.name as "regionName",
        r.time_zone as "timeZone", r.demo, r.version, r.norms, r.ladder, region_now(r.id) as now
      ${from} limit 2`;
    const [row, another] = z.array(identifiedRow).parse(rows);
    if (!row || another) return null;
    return { member: memberOf(row), region: regionOf(regions, row), now: row.now };
  };

  const identifyAccount = shareKeyedReads(async (keys) => {
    const accounts = keys.map((key) => JSON.parse(key) as [string, string, string]);
    const column = (index: 0 | 1 | 2) => accounts.map((account) => account[index]);
    const rows = z.array(identifiedAccountRow).parse(
      await sql.$queryRaw`
        select i.platform, i.workspace, i.user_id as "user", m.key, m.name, m.organisation_key as "organisationKey", m.roles, coalesce(m.chosen_locale, m.locale) as locale,
          r.id as "regionId", r.version, region_now(r.id) as now
        from chat_identity i
        join member m on m.region_id = i.region_id and m.key = i.member_key
        join region r on r.id = m.region_id
        where (i.platform, i.workspace, i.user_id) in (select * from unnest(${column(0)}::text[], ${column(1)}::text[], ${column(2)}::text[]))`,
    );
    const found = new Map<string, Identified>();
    for (const row of rows) {
      const region = await knownRegion(row.regionId, row.version);
      found.set(JSON.stringify([row.platform, row.workspace, row.user]), {
        member: memberOf(row),
        region,
        now: row.now,
      });
    }
    return found;
  });

  const knownRegion = async (id: string, version: number): Promise<Region> => {
    const known = regions.get(id);
    if (known?.version === version) return known;
    const row = await sql.region.findUniqueOrThrow({ where: { id } });
    return regionOf(regions, { ...row, regionId: row.id, regionName: row.name });
  };

  /** What is free, as many ask it at once. */
  const snapshots = new Map<
    string,
    ReturnType<typeof shareNextRead<Awaited<ReturnType<typeof snapshotOf>>>>
  >();
  const sharedSnapshot = (regionId: string) => {
    const shared = snapshots.get(regionId) ?? shareNextRead(() => snapshotOf(sql, regionId));
    snapshots.set(regionId, shared);
    return shared();
  };

  return {
    async identify({ platform, workspace, user }) {
      return (await identifyAccount(JSON.stringify([platform, workspace, user]))) ?? null;
    },

    identifyMember: (member, region) =>
      identifyBy(
        Prisma.sql`from member m join region r on r.id = m.region_id where m.key = ${member} and (${region ?? null}::text is null or r.id = ${region ?? null})`,
      ),

    identifyInvited: (code) =>
      identifyBy(Prisma.sql`
        from invite v
        join member m on m.region_id = v.region_id and m.key = v.member_key
        join region r on r.id = m.region_id
        where v.code_hash = ${hashOfCode(code)}`),

    async knowsWorkspace({ platform, workspace }) {
      return (
        (await sql.chatIdentity.findFirst({ where: { platform, workspace }, select: { userId: true } })) !==
        null
      );
    },

    async names(region, now) {
      const today = localDate(now, region.timeZone);
      const known = names.get(region.id);
      if (known?.version === region.version && known.today === today) return known.current;
      const read = known?.version === region.version ? known.names : await readNames(sql, region.id);
      const current = namesOn(read, today);
      names.set(region.id, { version: region.version, names: read, today, current });
      return current;
    },

    isUntold: (event) => isUntold(sql, event),
    markTold: (event) => markTold(sql, event),

    read({ region, now }, work) {
      const ports = portsOf(sql, region, now);
      return work({ ...ports, places: { ...ports.places, snapshot: () => sharedSnapshot(region.id) } });
    },

    write: (region, work) => {
      const attempt = () =>
        prisma.$transaction(async (transaction) => {
          const within = transaction as unknown as Sql;
          return work(portsOf(within, region, await clockOf(within, region.id)), inboxOf(within, region.id));
        });
      return writing(() =>
        attempt().catch((error: unknown) => {
          // Two transactions waited for each other and the database undid this one: nothing of it happened, so it goes again.
          if (!undoneStates.has(sqlStateOf(error) ?? '')) throw error;
          return attempt();
        }),
      );
    },
  };
}

/** The region's clock, from the database. */
export async function clockOf(sql: Pick<Sql, '$queryRaw'>, regionId: string): Promise<Date> {
  const [row] = z
    .array(z.object({ now: z.date() }))
    .parse(await sql.$queryRaw`select region_now(${regionId}) as now`);
  if (!row) throw new Error(`There is no region ${regionId}`);
  return row.now;
}

export function portsOf(sql: Sql, region: Region, now: Date): Ports {
  return {
    region,
    now,
    places: placeStore(sql, region.id),
    placements: placementStore(sql, region.id),
    outflow: outflowStore(sql, region.id),
    escalations: escalationStore(sql, region.id, region.ladder),
    members: memberStore(sql, region.id),
    outbox: outboxOf(sql, region.id),
  };
}

/** The norms and the ladder are parsed once per version of a region, not once per request. */
function regionOf(
  regions: Map<string, Region>,
  row: Pick<
    z.infer<typeof identifiedRow>,
    'regionId' | 'regionName' | 'timeZone' | 'demo' | 'version' | 'norms' | 'ladder'
  >,
): Region {
  const known = regions.get(row.regionId);
  if (known?.version === row.version) return known;
  const region: Region = {
    id: row.regionId,
    name: row.regionName,
    timeZone: row.timeZone,
    demo: row.demo,
    version: row.version,
    norms: normsSchema.parse(row.norms),
    ladder: ladderSchema.parse(row.ladder),
  };
  regions.set(row.regionId, region);
  return region;
}
