/** Who stands there: a chat account, an invite, or a member named by a door on this machine. Read before the region is known. */
import { z } from 'zod';
import type { Gate, Identified } from '#domain/ports.ts';
import type { Region } from '#domain/region/region.ts';
import { RegionUnreadable, readRegion, type StoredRegion } from '#domain/region/stored.ts';
import type { Sql } from '../connect.ts';
import { Prisma } from '../generated/client.ts';
import { hashOfCode, memberOf } from '../stores/members.ts';
import { shareKeyedReads } from './share-reads.ts';

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

const settings = {
  id: true,
  name: true,
  timeZone: true,
  demo: true,
  version: true,
  norms: true,
  ladder: true,
} as const;

/** A region that cannot be read is a fault for its own members, told to each of them; nobody else notices. */
type Found = Identified | RegionUnreadable;

export function identities(
  sql: Sql,
): Pick<Gate, 'identify' | 'identifyMember' | 'identifyInvited' | 'knowsWorkspace'> {
  /** The norms and the ladder are parsed once per version of a region, not once per request. */
  const regions = new Map<string, Region>();
  const remember = (row: StoredRegion): Region => {
    const region = readRegion(row);
    regions.set(region.id, region);
    return region;
  };

  const identifyBy = async (from: Prisma.Sql): Promise<Identified | null> => {
    const rows = await sql.$queryRaw`
      select m.key, m.name, m.organisation_key as "organisationKey", m.roles, coalesce(m.chosen_locale, m.locale) as locale, r.id as "regionId", r.name as "regionName",
        r.time_zone as "timeZone", r.demo, r.version, r.norms, r.ladder, region_now(r.id) as now
      ${from} limit 2`;
    const [row, another] = z.array(identifiedRow).parse(rows);
    if (!row || another) return null;
    const known = regions.get(row.regionId);
    const region = known?.version === row.version ? known : remember(storedOf(row));
    return { member: memberOf(row), region, now: row.now };
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
    const found = new Map<string, Found>();
    for (const row of rows) {
      const region = await knownRegion(row.regionId, row.version);
      found.set(
        JSON.stringify([row.platform, row.workspace, row.user]),
        region instanceof RegionUnreadable ? region : { member: memberOf(row), region, now: row.now },
      );
    }
    return found;
  });

  const knownRegion = async (id: string, version: number): Promise<Region | RegionUnreadable> => {
    const known = regions.get(id);
    if (known?.version === version) return known;
    try {
      return remember(await sql.region.findUniqueOrThrow({ where: { id }, select: settings }));
    } catch (error) {
      if (error instanceof RegionUnreadable) return error;
      throw error;
    }
  };

  return {
    async identify({ platform, workspace, user }) {
      const found = await identifyAccount(JSON.stringify([platform, workspace, user]));
      if (found instanceof RegionUnreadable) throw found;
      return found ?? null;
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
  };
}

function storedOf(row: z.infer<typeof identifiedRow>): StoredRegion {
  const { regionId: id, regionName: name, timeZone, demo, version, norms, ladder } = row;
  return { id, name, timeZone, demo, version, norms, ladder };
}
