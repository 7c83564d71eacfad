/** What the Slack door says by itself, before anybody is known: in both languages. */
import { type Card, card, text } from '#conversation/contract/card.ts';
import { inLanguage, type Locale, type PerLocale } from '#conversation/contract/locale.ts';

export const foreign =
  'Deze Slack-omgeving is nog niet aangesloten op deze Doorstroom. Vraag het je coördinator. / This Slack workspace is not connected to this Doorstroom. Please ask your coordinator.';

export const strangeButton =
  'Deze knop ken ik niet meer. Typ: hulp / I do not know this button any more. Type: help';

const cannotRead: PerLocale = {
  nl: 'Een bestand of spraakbericht kan ik niet lezen. Typ het, dan help ik je.',
  en: 'I cannot read files or voice messages. Type it, and I will help you.',
};

/** A voice message or a photo is not read: what is in it would be personal data before anybody looked. */
export function wordless(locale: Locale): Card {
  return card(text(inLanguage(cannotRead, locale)));
}
