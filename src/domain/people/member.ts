/** A person who works in the chain, as Doorstroom knows them: a key, an organisation and roles; never a client. */
import type { Role } from './roles.ts';

export type Locale = 'nl' | 'en';

export interface Member {
  key: string;
  name: string;
  organisation: string;
  roles: Role[];
  locale: Locale;
}
