/** The regions of this database, and their clocks. */
import { ladderSchema, normsSchema, type Region } from '#domain/region/region.ts';
import type { Database, Sql } from '../connect.ts';
import { clockOf } from './gate.ts';

export async function listRegions({ prisma }: Pick<Database, 'prisma'>): Promise<Region[]> {
  const rows = await prisma.region.findMany({ orderBy: { id: 'asc' } });
  return rows.map(({ id, name, timeZone, demo, version, norms, ladder }) => ({
    id,
    name,
    timeZone,
    demo,
    version,
    norms: normsSchema.parse(norms),
    ladder: ladderSchema.parse(ladder),
  }));
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
  return { now: await clockOf(prisma as unknown as Sql, regionId), movedSeconds: clockOffsetSeconds };
}

/** Moves the clock of a demo region, for every process; `null` sets it right again. False for a region that is no demo. */
export async function moveClock(
  { prisma }: Pick<Database, 'prisma'>,
  regionId: string,
  seconds: number | null,
): Promise<boolean> {
  const moved =
    seconds === null
      ? await prisma.$executeRaw`
          update region set clock_offset_seconds = 0, played_until = least(played_until, clock_timestamp()) where id = ${regionId} and demo`
      : await prisma.$executeRaw`update region set clock_offset_seconds = clock_offset_seconds + ${seconds} where id = ${regionId} and demo`;
  return moved === 1;
}
