/** A form that the platform does not open is told in words, and nothing is done. */
import { card, notice } from '#conversation/contract/card.ts';
import type { Locale } from '#conversation/contract/locale.ts';
import type { InboundEvent, Reply } from '#conversation/request.ts';
import type { Router } from '#conversation/router.ts';

const words: Record<Locale, string> = {
  nl: 'Het formulier ging niet open. Er is nog niets gedaan. Druk nog eens, of typ het.',
  en: 'The form did not open. Nothing was done yet. Press again, or type it.',
};

/** What to tell instead of a form: that it did not open, and how to type it; or what the router says when there is no form at all. */
export async function insteadOfForm(
  router: Pick<Router, 'form' | 'handle'>,
  event: InboundEvent,
  asking: ReturnType<Router['form']> = router.form(event),
): Promise<Reply> {
  const asked = await asking;
  if ('reply' in asked) return asked.reply;
  const typed = await router.handle(event);
  return { ...typed, card: card(notice('warning', words[typed.locale]), typed.card.blocks) };
}
