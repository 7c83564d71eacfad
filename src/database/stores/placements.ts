/** Requests, placements and turn-aways. A reservation and the stay it becomes are occupations of the same place. */
import { z } from 'zod';
import { sexes, targetGroups } from '#domain/capacity/household.ts';
import type { Placement } from '#domain/placement/placement.ts';
import type { PlacementRequest, PlacementStore } from '#domain/ports.ts';
import type { Sql } from '../connect.ts';
import { tryWithin } from '../gate/savepoint.ts';
import type { Unit } from '../gate/unit.ts';
import { Prisma } from '../generated/client.ts';

const placementRow = z
  .object({
    id: z.string(),
    reference: z.string(),
    requestedBy: z.string(),
    requestedAt: z.date(),
    targetGroup: z.enum(targetGroups).nullable(),
    sex: z.enum(sexes).nullable(),
    persons: z.int().nullable(),
    children: z.int().nullable(),
    ages: z.array(z.int()),
    wheelchair: z.boolean(),
    pet: z.boolean(),
    clients: z.array(z.string()),
    municipality: z.string().nullable(),
    locationKey: z.string(),
    locationName: z.string(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    operator: z.string().nullable(),
    confidential: z.boolean(),
    placeId: z.string(),
    placeName: z.string(),
    until: z.date(),
    cancelledAt: z.date().nullable(),
    arrivedAt: z.date().nullable(),
  })
  .transform(
    (row): Placement => ({
      id: row.id,
      reference: row.reference,
      requestedBy: row.requestedBy,
      requestedAt: row.requestedAt,
      household: {
        targetGroup: row.targetGroup ?? undefined,
        sex: row.sex ?? undefined,
        persons: row.persons ?? undefined,
        children: row.children ?? undefined,
        ages: row.ages,
        wheelchair: row.wheelchair,
        pet: row.pet,
      },
      clients: row.clients,
      municipality: row.municipality,
      location: {
        key: row.locationKey,
        name: row.locationName,
        address: row.address,
        phone: row.phone,
        operator: row.operator,
        confidential: row.confidential,
      },
      place: { id: row.placeId, name: row.placeName },
      until: row.until,
      cancelledAt: row.cancelledAt,
      arrivedAt: row.arrivedAt,
    }),
  );

export function placementStore({ sql, region, moment, record }: Unit): PlacementStore {
  const regionId = region.id;
  const select = async (where: Prisma.Sql): Promise<Placement[]> =>
    z.array(placementRow).parse(
      await sql.$queryRaw`
        select p.id, p.reference, q.member_key as "requestedBy", q.at as "requestedAt", q.target_group as "targetGroup", q.sex,
          q.persons, q.children, q.ages, q.wheelchair, q.pet, p.clients, q.municipality, l.key as "locationKey", l.name as "locationName",
          l.address, l.phone, l.confidential, l.operator, s.id as "placeId", s.name as "placeName", p.until,
          p.cancelled_at as "cancelledAt", p.arrived_at as "arrivedAt"
        from placement p
        join request q on q.region_id = p.region_id and q.id = p.request_id
        join place s on s.region_id = p.region_id and s.id = p.place_id
        join location_now l on l.region_id = s.region_id and l.key = s.location_key
        where p.region_id = ${regionId} and ${where}`,
    );
  const one = async (where: Prisma.Sql): Promise<Placement | null> => (await select(where))[0] ?? null;
  const byId = async (id: string): Promise<Placement> => {
    const placement = await one(Prisma.sql`p.id = ${id}`);
    if (!placement) throw new Error(`Placement ${id} is gone within its own transaction`);
    return placement;
  };

  return {
    async takeTurn() {
      await sql.$executeRaw`select pg_advisory_xact_lock(hashtextextended('place ' || ${regionId}, 0))`;
      await moment.renew();
    },

    async reserve({ request, placeId, clients, until }) {
      let client = '';
      const tried = await tryWithin(sql, async () => {
        const [row] = z.array(z.object({ id: z.string(), occupation: z.string() })).parse(
          await sql.$queryRaw`
            with asked as (${insertRequest(regionId, request)}),
            decided as (
              insert into placement (region_id, request_id, place_id, clients, until)
              select ${regionId}, asked.id, ${placeId}, ${clients}, ${until} from asked returning id),
            kept as (
              insert into occupation (region_id, place_id, kind, starts_at, ends_at, placement_id)
              select ${regionId}, ${placeId}, 'reservation', ${request.at}, ${until}, decided.id from decided returning id)
            select decided.id, kept.id as occupation from decided, kept`,
        );
        if (!row) throw new Error('A reservation returned no row');
        for (client of clients) await addOccupant(sql, regionId, row.occupation, client);
        return row.id;
      });
      if (!('done' in tried)) return collision(tried.violated, client);
      const placement = await byId(tried.done);
      await record({ kind: 'placement.reserved', subject: placement.reference, by: request.by });
      return { kind: 'reserved', placement };
    },

    async turnAway({ request, reason, offered }) {
      const [row] = z.array(z.object({ reference: z.string() })).parse(
        await sql.$queryRaw`
          with asked as (${insertRequest(regionId, request)})
          insert into turn_away (region_id, request_id, at, reason, offered)
          select ${regionId}, asked.id, ${request.at}, ${reason}, ${offered} from asked returning reference`,
      );
      if (!row) throw new Error('A turn-away returned no row');
      await record({ kind: 'placement.turned_away', subject: row.reference, by: request.by });
      return row;
    },

    async settleTurnAway(reference, placement) {
      // The household as it was told then and now: unmet demand of one is never met by a place for another.
      const settled = await sql.$executeRaw`
        update turn_away t set instead_placement = ${placement.reference}
        from request asked, placement p join request q on q.region_id = p.region_id and q.id = p.request_id
        where t.region_id = ${regionId} and t.reference = ${reference} and t.instead_placement is null
          and asked.region_id = t.region_id and asked.id = t.request_id
          and p.region_id = t.region_id and p.id = ${placement.id}
          and asked.member_key = q.member_key
          and (asked.target_group, asked.sex, asked.persons, asked.children, asked.ages, asked.wheelchair, asked.pet)
            is not distinct from (q.target_group, q.sex, q.persons, q.children, q.ages, q.wheelchair, q.pet)`;
      if (settled === 0) return false;
      await record({ kind: 'turn_away.settled', subject: reference, by: placement.requestedBy });
      return true;
    },

    async lock(reference) {
      await sql.$executeRaw`select id from placement where region_id = ${regionId} and reference = ${reference} for no key update`;
    },

    find: (reference) => one(Prisma.sql`p.reference = ${reference}`),
    byId: (id) => one(Prisma.sql`p.id = ${id}`),
    expected: (at) =>
      select(
        Prisma.sql`p.arrived_at is null and p.cancelled_at is null and p.until > ${at} order by p.until, p.reference`,
      ),

    async cancel(placement, at, by) {
      await sql.$executeRaw`update placement set cancelled_at = ${at}, cancelled_by = ${by} where region_id = ${regionId} and id = ${placement.id}`;
      await endReservation(sql, regionId, placement, at);
      await record({ kind: 'placement.cancelled', subject: placement.reference, by });
    },

    async arrive(placement, at, by) {
      let clients = placement.clients;
      let client = '';
      const tried = await tryWithin(sql, async () => {
        if (clients.length === 0) clients = [await newProvisionalClient(sql, regionId)];
        await endReservation(sql, regionId, placement, at);
        await sql.$executeRaw`
          update placement set arrived_at = ${at}, arrived_by = ${by}, clients = ${clients} where region_id = ${regionId} and id = ${placement.id}`;
        const stay = await sql.occupation.create({
          data: {
            regionId,
            placeId: placement.place.id,
            kind: 'stay',
            startsAt: at,
            placementId: placement.id,
          },
          select: { id: true },
        });
        for (client of clients) await addOccupant(sql, regionId, stay.id, client);
      });
      if (!('done' in tried)) return collision(tried.violated, client);
      await record({ kind: 'placement.arrived', subject: placement.reference, by });
      return { kind: 'arrived', clients };
    },

    async claimExpired(at) {
      const told = z.array(z.object({ id: z.string() })).parse(
        await sql.$queryRaw`
          update placement set expired_told_at = ${at}
          where region_id = ${regionId} and arrived_at is null and cancelled_at is null and until <= ${at} and expired_told_at is null
          returning id`,
      );
      if (told.length === 0) return [];
      const expired = await select(Prisma.sql`p.id in (${Prisma.join(told.map(({ id }) => id))})`);
      for (const { reference } of expired)
        await record({ kind: 'placement.expired', subject: reference, by: null });
      return expired;
    },
  };
}

function insertRequest(
  regionId: string,
  { by, at, household, municipality, location }: PlacementRequest,
): Prisma.Sql {
  const {
    targetGroup = null,
    sex = null,
    persons = null,
    children = null,
    ages = [],
    wheelchair = false,
    pet = false,
  } = household;
  return Prisma.sql`
    insert into request (region_id, at, member_key, target_group, sex, persons, children, ages, wheelchair, pet, municipality, location_key)
    values (${regionId}, ${at}, ${by}, ${targetGroup}, ${sex}, ${persons}, ${children}, ${ages}, ${wheelchair}, ${pet}, ${municipality}, ${location})
    returning id`;
}

/** The trigger on occupant copies the times; a person who is somewhere else at that time violates the exclusion. */
async function addOccupant(sql: Sql, regionId: string, occupation: string, client: string): Promise<void> {
  await sql.$executeRaw`insert into client (region_id, code) values (${regionId}, ${client}) on conflict do nothing`;
  await sql.$executeRaw`
    insert into occupant (region_id, occupation_id, client_code, starts_at) values (${regionId}, ${occupation}, ${client}, now())`;
}

/** From this moment the place is no longer kept by the reservation. */
async function endReservation(sql: Sql, regionId: string, placement: Placement, at: Date): Promise<void> {
  await sql.$executeRaw`
    update occupation set ends_at = greatest(starts_at, ${at}::timestamptz)
    where region_id = ${regionId} and placement_id = ${placement.id} and kind = 'reservation' and ends_at > ${at}`;
}

/** Somebody without a code yet gets one that says so. */
async function newProvisionalClient(sql: Sql, regionId: string): Promise<string> {
  const [row] = z
    .array(z.object({ code: z.string() }))
    .parse(
      await sql.$queryRaw`insert into client (region_id, code, provisional) values (${regionId}, new_reference('V'), true) returning code`,
    );
  if (!row) throw new Error('A provisional client returned no row');
  return row.code;
}

function collision(
  violated: string,
  client: string,
): { kind: 'taken' } | { kind: 'already_staying'; client: string } {
  if (violated === 'one_household_per_place') return { kind: 'taken' };
  if (violated === 'one_place_per_person') return { kind: 'already_staying', client };
  throw new Error(`Unexpected constraint ${violated}`);
}
