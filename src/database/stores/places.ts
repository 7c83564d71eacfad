/** Places and their state, read from what is reserved, occupied and closed: never from a counter. */
import { z } from 'zod';
import type { LocationSnapshot } from '#domain/capacity/availability.ts';
import { sexes, targetGroups } from '#domain/capacity/household.ts';
import type { PlaceStore } from '#domain/ports.ts';
import type { Sql } from '../connect.ts';

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
  at: z.date(),
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

export function placeStore(sql: Sql, regionId: string): PlaceStore {
  return {
    snapshot: () => snapshotOf(sql, regionId),
    async attest({ location, at, by, counted, derived }) {
      await sql.attestation.create({
        data: { regionId, locationKey: location, at, memberKey: by, counted, derived },
      });
    },
  };
}

/** All locations of a region in one statement, so that what it shows is of one moment. */
export async function snapshotOf(
  sql: Sql,
  regionId: string,
): Promise<{ at: Date; locations: LocationSnapshot[] }> {
  const rows = await sql.$queryRaw`
    with moment as materialized (select r.id, r.time_zone, region_now(r.id) as at from region r where r.id = ${regionId})
    select m.at, l.key, l.name, l.kind, json_build_object('key', n.key, 'name', n.name) as municipality, l.address, l.phone, l.confidential, l.example,
      l.evening_cut_off as "eveningCutOff",
      (select o.organisation_key from location_operator o
        where o.region_id = l.region_id and o.location_key = l.key
          and daterange(o.valid_from, o.valid_until) @> (m.at at time zone m.time_zone)::date) as operator,
      latest.at as "attestedAt", nullif(latest.counted, latest.derived) as "countedOtherwise",
      coalesce((
        select json_agg(json_build_object('id', p.id, 'name', p.name, 'persons', p.persons, 'targetGroups', p.target_groups,
          'sexes', p.sexes, 'minAge', p.min_age, 'maxAge', p.max_age, 'wheelchair', p.wheelchair, 'pets', p.pets,
          'state', case
            when taken.kind = 'stay' then 'occupied'
            when exists (select from closure c where c.region_id = p.region_id and c.place_id = p.id and tstzrange(c.starts_at, c.ends_at) @> m.at) then 'closed'
            when taken.kind = 'reservation' then 'reserved'
            else 'free' end))
        from place p
        left join lateral (
          select o.kind from occupation o
          where o.region_id = p.region_id and o.place_id = p.id and (tstzrange(o.starts_at, o.ends_at) @> m.at
            -- A stay that is still to begin (the clock was set back): nobody can move in for good.
            or (o.kind = 'stay' and o.ends_at is null and o.starts_at > m.at))
          order by o.starts_at limit 1
        ) taken on true
        where p.region_id = l.region_id and p.location_key = l.key and tstzrange(p.in_service_from, p.in_service_until) @> m.at
      ), '[]'::json) as places
    from location l
    join moment m on m.id = l.region_id
    join municipality n on n.region_id = l.region_id and n.key = l.municipality_key
    left join lateral (
      select a.at, a.counted, a.derived from attestation a
      where a.region_id = l.region_id and a.location_key = l.key and a.at <= m.at order by a.at desc limit 1
    ) latest on true
    where l.region_id = ${regionId}
    order by l.name`;
  const located = z.array(locationRow).parse(rows);
  return {
    at: located[0]?.at ?? new Date(),
    locations: located.map(({ at: _at, places, ...location }) => ({
      ...location,
      places: places.map((place) => ({ ...place, location: location.key })),
    })),
  };
}
