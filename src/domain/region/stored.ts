/**
 * A region as it is stored. Its norms were written by the program of that day, maybe an older one or a newer one than this:
 * a norm that is missing gets its default, and one that this program does not know is left aside. Only what is nonsense
 * makes a region unreadable, and then only that region.
 */
import { ladderSchema, type Norms, normsSchema, type Region } from './region.ts';

/** Goes up when a stored norm changes its meaning; `readNorms` then brings older ones up to date. */
export const normsVersion = 1;

export interface StoredRegion {
  id: string;
  name: string;
  timeZone: string;
  demo: boolean;
  version: number;
  norms: unknown;
  ladder: unknown;
}

/** This region's own settings are nonsense. Its members are told of a fault; all others go on. */
export class RegionUnreadable extends Error {
  override readonly name = 'RegionUnreadable';
  readonly region: string;
  /** Paths of what cannot be read, such as "norms.inviteDays": names of settings, no content. */
  readonly fields: readonly string[];
  readonly code: string;
  constructor(region: string, fields: readonly string[]) {
    super(`the settings of region ${region} cannot be read: ${fields.join(', ')}`);
    this.region = region;
    this.fields = fields;
    this.code = `region ${region}: ${fields.join(', ')}`;
  }
}

const tolerantNorms = normsSchema.strip().extend({ stayNights: normsSchema.shape.stayNights });

/** Throws RegionUnreadable, naming every field that is nonsense. */
export function readRegion({ norms, ladder, ...region }: StoredRegion): Region {
  const readNorms = tolerantNorms.safeParse(norms);
  const readLadder = ladderSchema.safeParse(ladder);
  if (readNorms.success && readLadder.success)
    return { ...region, norms: readNorms.data, ladder: readLadder.data };
  const paths = (what: string, error: { issues: { path: PropertyKey[] }[] } | undefined) =>
    (error?.issues ?? []).map(({ path }) => [what, ...path].join('.'));
  throw new RegionUnreadable(region.id, [
    ...paths('norms', readNorms.error),
    ...paths('ladder', readLadder.error),
  ]);
}

/** The norms in the form in which they are stored. */
export function storedNorms(norms: Norms): Norms & { version: number } {
  return { ...norms, version: normsVersion };
}
