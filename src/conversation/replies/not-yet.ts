/** What the house cannot do is told as such, with what comes nearest. Nothing else is done in its place. */
import { may } from '#domain/people/roles.ts';
import { nearestTo, type Wish } from '#vocabulary/wishes/list.ts';
import {
  wishSentences as sentencesInEnglish,
  wishTexts as textsInEnglish,
} from '#vocabulary/wishes/texts/en.ts';
import { wishSentences as sentencesInDutch, wishTexts as textsInDutch } from '#vocabulary/wishes/texts/nl.ts';
import { actions, button, card, heading, notice } from '../contract/card.ts';
import { inLanguage } from '../contract/locale.ts';
import type { Asker } from '../contract/step.ts';
import type { Registry } from '../registry.ts';
import type { Body } from '../request.ts';

const sentences = { nl: sentencesInDutch, en: sentencesInEnglish };
const texts = { nl: textsInDutch, en: textsInEnglish };

export function notYet(wish: Wish, registry: Registry, { member, locale }: Asker): Body {
  const say = inLanguage(sentences, locale);
  const { what, now } = inLanguage(texts, locale)[wish];
  const near = nearestTo[wish];
  const command = near && registry.byId(near.command);
  return {
    outcome: 'refused',
    code: 'not_yet',
    command: null,
    input: {},
    facts: { wish },
    card: card(
      heading(say.title),
      notice('info', say.text(what, now)),
      near &&
        command &&
        may(member, command.permission) &&
        actions(button(say.nearest, near.command, near.input)),
    ),
  };
}
