import type { Locale } from '../../contract/locale.ts';
import { en } from './en.ts';
import { type ConversationTexts, nl } from './nl.ts';

/** Doorstroom's own words in a language. */
export function words(locale: Locale): ConversationTexts {
  return locale === 'en' ? en : nl;
}
