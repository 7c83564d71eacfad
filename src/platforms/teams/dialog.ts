/** A Teams dialog: a form to fill in, or an answer. */
import type { InboundEvent, Reply } from '#conversation/request.ts';
import type { Router } from '#conversation/router.ts';
import { type AdaptiveCard, renderCard } from './render-card.ts';
import { renderForm } from './render-form.ts';

/** The form that a button asks for, or the form of a reply that says what is wrong in it. */
export async function formDialog(router: Pick<Router, 'form'>, event: InboundEvent, reply?: Reply) {
  if (reply?.form) return dialog(reply.form.title, renderForm(reply.form, reply.nonce));
  const asked = await router.form(event);
  if ('reply' in asked) return dialog(titleOf(asked.reply), renderCard(asked.reply.card, asked.reply.nonce));
  return dialog(asked.form.title, renderForm(asked.form, nonceOf(event)));
}

export function dialog(title: string, card: AdaptiveCard) {
  return {
    title: title.slice(0, 60),
    width: 'medium' as const,
    height: 'large' as const,
    card: { contentType: 'application/vnd.microsoft.card.adaptive', content: card },
  };
}

export function titleOf({ card }: Reply): string {
  const first = card.blocks.find((block) => block.kind === 'heading');
  return first?.kind === 'heading' ? first.text : 'Doorstroom';
}

function nonceOf({ intent, key }: InboundEvent): string {
  return intent.kind === 'press' && intent.nonce ? `f${intent.nonce}:${key}` : key;
}
