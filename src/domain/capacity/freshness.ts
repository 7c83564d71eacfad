/** How sure a count is, by the age of the last attestation of staff. */
import { differenceInMinutes } from 'date-fns/differenceInMinutes';
import type { Norms } from '../region/region.ts';

export const freshnesses = ['fresh', 'ageing', 'stale', 'missing'] as const;
export type Freshness = (typeof freshnesses)[number];

/** Fresh under 2 h, ageing 2-8 h, stale over 8 h by the first region's norms; missing when nobody ever counted. */
export function freshnessOf(attestedAt: Date | null, now: Date, norms: Norms): Freshness {
  if (attestedAt === null) return 'missing';
  const minutes = differenceInMinutes(now, attestedAt);
  if (minutes < norms.freshUnderHours * 60) return 'fresh';
  return minutes <= norms.staleOverHours * 60 ? 'ageing' : 'stale';
}
