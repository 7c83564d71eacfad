/** The answer when something broke: what was and was not saved, what to do, and a reference for whoever looks into it. */
import { card, heading, notice } from '../contract/card.ts';
import { defaultLocale, type Locale } from '../contract/locale.ts';
import type { Reply } from '../request.ts';
import { words } from './texts/index.ts';
import { inEitherLanguage } from './unknown-language.ts';

/** `locale` is undefined when what broke is why we do not know it. */
export function faultReply(
  newId: () => string,
  locale: Locale | undefined,
): Reply & { facts: { reference: string } } {
  const reference = `F-${newId().slice(0, 8).toUpperCase()}`;
  return {
    outcome: 'fault',
    command: null,
    input: {},
    facts: { reference },
    card: inEitherLanguage(locale, (spoken) => {
      const { title, text: say } = words(spoken).refusal.fault;
      return card(heading(title), notice('warning', say(reference)));
    }),
    locale: locale ?? defaultLocale,
    nonce: newId(),
  };
}
