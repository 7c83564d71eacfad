/**
 * Who serves people on this database, and where. Each worker's connections carry the address of their process, so what is
 * listed is what lives: nothing is stored that a killed process could leave behind.
 */
import { z } from 'zod';
import type { Database } from '../connect.ts';

export const workerName = 'doorstroom worker';
const at = `${workerName} at `;
/** What PostgreSQL keeps of a name, in bytes. */
const longestName = 63;

/** An address that does not fit is not told: half of one would be another one. */
export function nameAt(address: string): string {
  const name = `${at}${address}`;
  return Buffer.byteLength(name) > longestName ? workerName : name;
}

/** The addresses of the processes that run now, in order. */
export async function addressesInUse({ pool }: Pick<Database, 'pool'>): Promise<string[]> {
  const { rows } = await pool.query(
    `select distinct application_name as name from pg_stat_activity
     where datname = current_database() and starts_with(application_name, $1) order by name`,
    [at],
  );
  return z
    .array(z.object({ name: z.string() }))
    .parse(rows)
    .map(({ name }) => name.slice(at.length));
}
