import { actions, button, type Card, card, heading, notice } from '#conversation/contract/card.ts';
import type { Outcome } from '#domain/refusal.ts';
import type { LanguageFacts } from './answer.ts';
import { en } from './texts/en.ts';
import { nl } from './texts/nl.ts';

/** Told in the language that was just chosen. */
export function languageCard(outcome: Outcome<LanguageFacts>): Card {
  if (outcome.outcome === 'refused') return card();
  const say = outcome.facts.language === 'en' ? en : nl;
  return card(heading(say.title), notice('good', say.chosen), actions(button(say.next, 'help', {})));
}
