/** The regions of this database, and their clocks. */
import type { Region } from '#domain/region/region.ts';
import { RegionUnreadable, readRegion } from '#domain/region/stored.ts';
import type { Database } from '../connect.ts';
import { clockOf } from './moment.ts';

/** Those that can be read, and those that cannot: one of them never stands in the way of another. */
export async function listRegions({
  prisma,
}: Pick<Database, 'prisma'>): Promise<{ regions: Region[]; unreadable: RegionUnreadable[] }> {
  const regions: Region[] = [];
  const unreadable: RegionUnreadable[] = [];
  for (const row of await prisma.region.findMany({ orderBy: { id: 'asc' } })) {
    const { id, name, timeZone, demo, version, norms, ladder } = row;
    try {
      regions.push(readRegion({ id, name, timeZone, demo, version, norms, ladder }));
    } catch (error) {
      if (!(error instanceof RegionUnreadable)) throw error;
      unreadable.push(error);
    }
  }
  return { regions, unreadable };
}

/** The region's clock, and how far a demo clock was moved. */
export async function readClock(
  { prisma }: Pick<Database, 'prisma'>,
  regionId: string,
): Promise<{ now: Date; movedSeconds: number }> {
  const { clockOffsetSeconds } = await prisma.region.findUniqueOrThrow({
    where: { id: regionId },
    select: { clockOffsetSeconds: true },
  });
  return { now: await clockOf(prisma, regionId), movedSeconds: clockOffsetSeconds };
}

/** Moves the clock of a demo region, for every process; `resetDemo` sets it right again. False for a region that is no demo. */
export async function moveClock(
  { prisma }: Pick<Database, 'prisma'>,
  regionId: string,
  seconds: number,
): Promise<boolean> {
  const moved =
    await prisma.$executeRaw`update region set clock_offset_seconds = clock_offset_seconds + ${seconds} where id = ${regionId} and demo`;
  return moved === 1;
}
