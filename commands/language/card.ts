import { actions, button, type Card, card, heading, notice } from '#conversation/contract/card.ts';
import { inLanguage } from '#conversation/contract/locale.ts';
import type { LanguageFacts } from './steps/choose.ts';
import { en } from './texts/en.ts';
import { nl } from './texts/nl.ts';

/** Told in the language that was just chosen. */
export function languageCard({ language }: LanguageFacts): Card {
  const say = inLanguage({ nl, en }, language);
  return card(heading(say.title), notice('good', say.chosen), actions(button(say.next, 'help', {})));
}
