import { actions, button, type Card, card, heading, notice } from '#conversation/contract/card.ts';
import type { Showing } from '#conversation/contract/command.ts';
import type { Outcome } from '#domain/refusal.ts';
import type { LinkFacts } from './answer.ts';
import { en } from './texts/en.ts';
import { nl } from './texts/nl.ts';

export function accountCard(outcome: Outcome<LinkFacts>, { asker }: Showing): Card {
  const say = asker.locale === 'en' ? en : nl;
  if (outcome.outcome === 'refused')
    return card(
      heading(say.title),
      notice('warning', outcome.code === 'expired' ? say.expired : say.unknown),
    );
  return card(
    heading(say.title),
    notice('good', say.linked(outcome.facts.name, outcome.facts.region)),
    actions(button(say.next, 'help', {})),
  );
}
