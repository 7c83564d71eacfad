/**
 * Puts a demo back as its file made it, with its clock right: nothing that was tried out, and nothing from a future that was
 * played, is left. Never for a region that is no demo: the database itself refuses to take away its history.
 */
import { readFile } from 'node:fs/promises';
import type { Database, Sql } from '../connect.ts';
import { beginAt } from '../gate/moment.ts';
import { entryOf, writeRecord } from '../gate/record.ts';
import { importWithin, takeImportTurn } from './import.ts';
import { readRegionFile } from './schema.ts';

/** What lives in a region, each before what it refers to. People, their accounts and their choices stay. */
const lived = [
  'delivery',
  'message',
  'record',
  'inbox_answer',
  'inbox_event',
  'escalation_event',
  'escalation',
  'case_event',
  'blocker',
  'outflow_case',
  'turn_away',
  'occupant',
  'occupation',
  'placement',
  'request',
  'attestation',
  'closure',
  'client',
] as const;

/** False for a region that is no demo, or that is not there: then nothing was changed. */
export async function resetDemo(
  { prisma }: Pick<Database, 'prisma'>,
  regionId: string,
  door: string,
): Promise<boolean> {
  return prisma.$transaction(
    async (transaction) => {
      const sql = transaction as unknown as Sql;
      await takeImportTurn(sql, regionId);
      const demo = await sql.region.findFirst({ where: { id: regionId, demo: true } });
      if (!demo) return false;
      const source = demo.demoFile ?? (await shippedFile(regionId));
      if (source === null) return false;
      // Who places or does what is due now finishes first, and whoever comes after finds the demo as it was.
      await sql.$executeRaw`select id from region where id = ${regionId} for update`;
      await sql.$executeRaw`select pg_advisory_xact_lock(hashtextextended('place ' || ${regionId}, 0))`;
      await sql.$executeRaw`select set_config('app.resets_demo', ${regionId}, true)`;
      await sql.$executeRaw`
        select graphile_worker.remove_job(key) from graphile_worker.jobs
        where key like ${`deliver:${regionId}:%`} or key like ${`refresh:${regionId}:%`}`;
      for (const table of lived)
        await sql.$executeRawUnsafe(`delete from ${table} where region_id = $1`, regionId);
      await sql.$executeRaw`
        update region set clock_offset_seconds = 0, played_until = clock_timestamp() where id = ${regionId}`;
      const now = await beginAt(sql, regionId);
      await importWithin(sql, readRegionFile(source, `${regionId}.yaml`), source);
      const reset = { kind: 'demo.reset', subject: regionId };
      await writeRecord(sql, regionId, [entryOf(reset, { member: null, door }, now)]);
      return true;
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}

/** A demo that was imported by an older program did not keep its file: the one that is shipped under its name. */
async function shippedFile(regionId: string): Promise<string | null> {
  if (!/^[a-z0-9-]+$/.test(regionId)) return null;
  const file = new URL(`../../../prisma/regions/${regionId}.yaml`, import.meta.url);
  return readFile(file, 'utf8').catch(() => null);
}
