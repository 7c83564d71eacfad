/** Languages: Dutch by default, English beside it. */
import type { Locale } from '#domain/people/member.ts';

export type { Locale };

export const defaultLocale: Locale = 'nl';

/** A sentence, name or list in both languages. */
export type Bilingual<T = string> = Record<Locale, T>;

/** The language of a platform's locale tag ("en-GB"); anything that is not English gets Dutch. */
export function localeOf(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'nl';
}
