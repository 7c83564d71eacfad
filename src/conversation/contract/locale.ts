/** Languages. The list of them is in the domain; here is what has to exist in each. */
import { type Locale, locales } from '#domain/people/member.ts';

export { type Locale, locales };

export const defaultLocale: Locale = 'nl';

/** Something in every language that Doorstroom speaks. */
export type PerLocale<T = string> = Record<Locale, T>;

/** The words of one language. */
export function inLanguage<T>(texts: PerLocale<T>, locale: Locale): T {
  return texts[locale];
}
