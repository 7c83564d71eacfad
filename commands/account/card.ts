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
import type { LinkFacts } from './steps/link.ts';
import { en } from './texts/en.ts';
import { nl } from './texts/nl.ts';

const textsFor = ({ asker }: Showing) => inLanguage({ nl, en }, asker.locale);

export function linkedCard({ name, region }: LinkFacts, showing: Showing): Card {
  const say = textsFor(showing);
  return card(
    heading(say.title),
    notice('good', say.linked(name, region)),
    actions(button(say.next, 'help', {})),
  );
}

export function unusableCard(why: 'expired' | 'unknown', showing: Showing): Card {
  const say = textsFor(showing);
  return card(
    heading(say.title),
    notice('warning', say[why]),
    actions(formButton(say.forms.link.title, 'account', { step: 'link' }, 'primary')),
  );
}
