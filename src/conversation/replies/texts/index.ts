import { inLanguage, type Locale, type PerLocale } from '../../contract/locale.ts';
import { en } from './en.ts';
import { type ConversationTexts, nl } from './nl.ts';

export const texts: PerLocale<ConversationTexts> = { nl, en };

/** Doorstroom's own words in a language. */
export function words(locale: Locale): ConversationTexts {
  return inLanguage(texts, locale);
}
