/** What a region calls its things: the words by which people choose a location, a municipality or an organisation. */

export interface Named {
  /** The key. */
  value: string;
  /** The first is shown; the others are synonyms. A proper name is the same in every language. */
  names: readonly string[];
}

export interface NamedLocation extends Named {
  confidential: boolean;
  operator: string | null;
}

export interface RegionNames {
  locations: NamedLocation[];
  municipalities: Named[];
  organisations: Named[];
}
