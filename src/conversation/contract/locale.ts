/** Languages: Dutch by default, English beside it. */
import type { Locale } from '#domain/people/member.ts';

export type { Locale };

export const defaultLocale: Locale = 'nl';

/** A sentence, name or list in both languages. */
export type Bilingual<T = string> = Record<Locale, T>;
