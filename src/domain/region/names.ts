/** What a region calls its things: the words by which people choose a location, a municipality or an organisation. */

export interface Named {
  /** The key. */
  value: string;
  /** The first word is shown; the others are synonyms. */
  nl: readonly string[];
  en: readonly string[];
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
