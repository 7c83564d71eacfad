/** The region's clock as the database tells it. A unit of work asks once; views and stores take the moment from the unit. */
import { z } from 'zod';
import type { Sql } from '../connect.ts';

/** The moment of a unit of work. */
export interface Moment {
  now(): Date;
  /**
   * Asks the clock again: for who waited for a turn. What others did meanwhile then lies before this moment, and is seen.
   */
  renew(): Promise<void>;
}

/** The region's clock. Throws for a region that is not there. */
export async function clockOf(sql: Pick<Sql, '$queryRaw'>, regionId: string): Promise<Date> {
  return theMoment(await sql.$queryRaw`select region_now(${regionId}) as now`, regionId);
}

/**
 * Tells a transaction its region and its moment, for views, policies and triggers; gives the moment. Without `at` it is
 * the region's own clock.
 */
export async function beginAt(
  sql: Pick<Sql, '$queryRaw'>,
  regionId: string,
  { at, readOnly = false }: { at?: Date | undefined; readOnly?: boolean } = {},
): Promise<Date> {
  return theMoment(
    await sql.$queryRaw`
      select now, set_config('app.region', ${regionId}, true) as region, set_config('app.now', now::text, true) as moment,
        case when ${readOnly} then set_config('transaction_read_only', 'on', true) end as mode
      from (select coalesce(${at ?? null}::timestamptz, region_now(${regionId})) as now offset 0) clock where now is not null`,
    regionId,
  );
}

function theMoment(rows: unknown, regionId: string): Date {
  const [row] = z.array(z.object({ now: z.date().nullable() })).parse(rows);
  if (!row?.now) throw new Error(`There is no region ${regionId}`);
  return row.now;
}
