/** What a look at the free places tells. */
import type { LocationAvailability } from '#domain/capacity/availability.ts';
import type { Household } from '#domain/capacity/household.ts';

export interface BedsFacts {
  at: Date;
  household: Household;
  /** The municipality that was asked, when it has no location at all. */
  municipality: string | undefined;
  /** Where this household could sleep, the best chance first. */
  locations: LocationAvailability[];
  /** Where it never could. */
  unfit: LocationAvailability[];
  /** Elsewhere, when a location or municipality was asked and nothing is free there. */
  alternatives: LocationAvailability[];
  totals: { usable: number; occupied: number; reserved: number; free: number };
  /** Locations whose operator is the asker's own organisation. */
  own: string[];
}

/** Counted lately, and not contradicted: only these are added up. */
export function isSure({ freshness, closedSince }: LocationAvailability): boolean {
  return (freshness === 'fresh' || freshness === 'ageing') && closedSince === null;
}
