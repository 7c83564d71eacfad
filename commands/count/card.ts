import { actions, button, type Card, card, heading, notice } from '#conversation/contract/card.ts';
import type { Showing } from '#conversation/contract/command.ts';
import { shortMoment } from '#conversation/replies/format.ts';
import type { Outcome } from '#domain/refusal.ts';
import type { CountFacts } from './answer.ts';
import { en } from './texts/en.ts';
import { nl } from './texts/nl.ts';

export function countCard(outcome: Outcome<CountFacts>, { asker, timeZone, now }: Showing): Card {
  const say = asker.locale === 'en' ? en : nl;
  if (outcome.outcome === 'refused') {
    const name = String(outcome.facts['name'] ?? '');
    return card(heading(say.title(name)), notice('info', say.notYours(name)));
  }
  const { name, counted, derived, at, location } = outcome.facts;
  return card(
    heading(say.title(name)),
    counted === derived
      ? notice('good', say.right(counted, shortMoment(at, { now, timeZone }, asker.locale)))
      : notice('warning', say.differs(counted, derived)),
    actions(button(say.seeBeds, 'beds', { location })),
  );
}
