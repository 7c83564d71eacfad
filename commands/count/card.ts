/** What was counted, beside what Doorstroom has. */
import {
  actions,
  button,
  type Card,
  card,
  formButton,
  heading,
  notice,
} from '#conversation/contract/card.ts';
import { inLanguage } from '#conversation/contract/locale.ts';
import type { Showing } from '#conversation/contract/step.ts';
import { shortMoment } from '#conversation/replies/format.ts';
import type { CountFacts } from './steps/confirm.ts';
import { en } from './texts/en.ts';
import { nl } from './texts/nl.ts';

const textsFor = ({ asker }: Showing) => inLanguage({ nl, en }, asker.locale);

export function countedCard({ name, counted, derived, at, location }: CountFacts, showing: Showing): Card {
  const say = textsFor(showing);
  return card(
    heading(say.title(name)),
    counted === derived
      ? notice('good', say.right(counted, shortMoment(at, showing, showing.asker.locale)))
      : notice('warning', say.differs(counted, derived)),
    actions(button(say.seeBeds, 'beds', { location })),
  );
}

export function unknownCard(_facts: unknown, showing: Showing): Card {
  const say = textsFor(showing);
  return card(heading(say.title('')), notice('warning', say.unknown));
}

export function notYoursCard({ name }: { name: string }, showing: Showing): Card {
  const say = textsFor(showing);
  return card(heading(say.title(name)), notice('info', say.notYours(name)));
}

export function impossibleCard(
  { name, counted, most }: { name: string; counted: number; most: number },
  showing: Showing,
): Card {
  const say = textsFor(showing);
  return card(
    heading(say.title(name)),
    notice('warning', say.impossible(name, counted, most)),
    actions(formButton(say.again, 'count', {}, 'primary')),
  );
}
