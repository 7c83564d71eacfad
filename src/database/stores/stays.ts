/** Who stays where at the moment of the transaction, from the view `stay_now`: read and parsed here, for every store. */
import { z } from 'zod';
import type { CurrentStay } from '#domain/ports.ts';
import type { Sql } from '../connect.ts';
import { Prisma } from '../generated/client.ts';

export const keyed = z.object({ key: z.string(), name: z.string() });
export const stayLocation = keyed.extend({ confidential: z.boolean(), operator: z.string().nullable() });

const stayRow = z.object({ client: z.string(), location: stayLocation, since: z.date() });

/** The stay of one client. */
export const currentStay = (client: string): Prisma.Sql => Prisma.sql`stay.client = ${client}`;

export async function selectStays(sql: Sql, regionId: string, where: Prisma.Sql): Promise<CurrentStay[]> {
  return z.array(stayRow).parse(
    await sql.$queryRaw`
      select stay.client, stay.location, stay.since from stay_now stay
      where stay.region_id = ${regionId} and ${where} order by stay.since, stay.client`,
  );
}
