/** A person who works in the chain, as Doorstroom knows them: a key, an organisation and roles; never a client. */
import type { Role } from './roles.ts';

/** Every language that Doorstroom speaks, the first by default. Schema, checks and manifests follow from this list. */
export const locales = ['nl', 'en'] as const;
export type Locale = (typeof locales)[number];

export interface Member {
  key: string;
  name: string;
  organisation: string;
  roles: Role[];
  locale: Locale;
}
