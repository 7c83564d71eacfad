/** Places and their state, read from what is reserved, occupied and closed: never from a counter. */
import { z } from 'zod';
import type { LocationSnapshot } from '#domain/capacity/availability.ts';
import { sexes, targetGroups } from '#domain/capacity/household.ts';
import type { PlaceStore } from '#domain/ports.ts';
import type { Sql } from '../connect.ts';
import type { Unit } from '../gate/unit.ts';

const placeRow = z.object({
  id: z.string(),
  name: z.string(),
  persons: z.int(),
  targetGroups: z.array(z.enum(targetGroups)),
  sexes: z.array(z.enum(sexes)),
  minAge: z.int().nullable(),
  maxAge: z.int().nullable(),
  wheelchair: z.boolean(),
  pets: z.boolean(),
  state: z.enum(['free', 'reserved', 'occupied', 'closed']),
});

const locationRow = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.string(),
  municipality: z.object({ key: z.string(), name: z.string() }),
  operator: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  confidential: z.boolean(),
  example: z.boolean(),
  attestedAt: z.date().nullable(),
  countedOtherwise: z.int().nullable(),
  eveningCutOff: z.string().nullable(),
  places: z.array(placeRow),
});

export function placeStore({ sql, region, moment, record }: Unit): PlaceStore {
  const regionId = region.id;
  return {
    async snapshot() {
      const at = moment.now();
      return { at, locations: await snapshotOf(sql, regionId, at) };
    },
    async attest({ location, at, by, counted, derived }) {
      await sql.attestation.create({
        data: { regionId, locationKey: location, at, memberKey: by, counted, derived },
      });
      await record({ kind: 'location.counted', subject: location, by });
    },
  };
}

/** All locations of a region in one statement, as they are at a moment: the one of the transaction. */
export async function snapshotOf(
  sql: Pick<Sql, '$queryRaw'>,
  regionId: string,
  at: Date,
): Promise<LocationSnapshot[]> {
  const rows = await sql.$queryRaw`
    select l.key, l.name, l.kind, json_build_object('key', n.key, 'name', n.name) as municipality, l.address, l.phone, l.confidential, l.example,
      l.evening_cut_off as "eveningCutOff", l.operator, latest.at as "attestedAt", nullif(latest.counted, latest.derived) as "countedOtherwise",
      coalesce((
        select json_agg(json_build_object('id', p.id, 'name', p.name, 'persons', p.persons, 'targetGroups', p.target_groups,
          'sexes', p.sexes, 'minAge', p.min_age, 'maxAge', p.max_age, 'wheelchair', p.wheelchair, 'pets', p.pets,
          'state', case
            when taken.kind = 'stay' then 'occupied'
            when exists (select from closure c where c.region_id = p.region_id and c.place_id = p.id and tstzrange(c.starts_at, c.ends_at) @> ${at}::timestamptz) then 'closed'
            when taken.kind = 'reservation' then 'reserved'
            else 'free' end))
        from place p
        left join lateral (
          select o.kind from occupation o
          where o.region_id = p.region_id and o.place_id = p.id and (tstzrange(o.starts_at, o.ends_at) @> ${at}::timestamptz
            -- A stay that is still to begin (the clock was set back): nobody can move in for good.
            or (o.kind = 'stay' and o.ends_at is null and o.starts_at > ${at}::timestamptz))
          order by o.starts_at limit 1
        ) taken on true
        where p.region_id = l.region_id and p.location_key = l.key and tstzrange(p.in_service_from, p.in_service_until) @> ${at}::timestamptz
      ), '[]'::json) as places
    from location_now l
    join municipality n on n.region_id = l.region_id and n.key = l.municipality_key
    left join lateral (
      select a.at, a.counted, a.derived from attestation a
      where a.region_id = l.region_id and a.location_key = l.key and a.at <= ${at}::timestamptz order by a.at desc limit 1
    ) latest on true
    where l.region_id = ${regionId}
    order by l.name`;
  return z
    .array(locationRow)
    .parse(rows)
    .map(({ places, ...location }) => ({
      ...location,
      places: places.map((place) => ({ ...place, location: location.key })),
    }));
}
