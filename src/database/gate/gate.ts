/** What the router needs of the database: who stands there, what the region calls its things, and units of work. */
import type { Actor, Gate } from '#domain/ports.ts';
import { localDate } from '#domain/region/calendar.ts';
import type { RegionNames } from '#domain/region/names.ts';
import type { Database, Sql } from '../connect.ts';
import { identities } from './identify.ts';
import { isUntold, markTold } from './inbox.ts';
import { type DatedNames, namesOn, readNames } from './names.ts';
import { unitsOfWork } from './unit-of-work.ts';

/** What is done without anybody asking. */
const theClock: Actor = { member: null, door: 'clock' };

export function openGate(database: Pick<Database, 'prisma' | 'pool'>): Gate {
  const sql = database.prisma as unknown as Sql;
  const units = unitsOfWork(database);
  const names = new Map<
    string,
    { version: number; names: DatedNames; today: string; current: RegionNames }
  >();

  return {
    ...identities(sql),

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

    withRegion: (region, mode, work, actor = theClock, at) => units[mode](region, work, actor, at),
  };
}
