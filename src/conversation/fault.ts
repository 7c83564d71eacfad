/** The answer when something broke: what was and was not saved, what to do, and a reference for whoever looks into it. */
import { card, heading, notice } from './card.ts';
import type { Locale } from './locale.ts';
import type { Reply } from './request.ts';
import { words } from './texts/index.ts';

export function faultReply(newId: () => string, locale: Locale): Reply & { facts: { reference: string } } {
  const reference = `F-${newId().slice(0, 8).toUpperCase()}`;
  const { title, text: say } = words(locale).refusal.fault;
  return {
    outcome: 'fault',
    command: null,
    input: {},
    facts: { reference },
    card: card(heading(title), notice('warning', say(reference))),
    locale,
    nonce: newId(),
  };
}
