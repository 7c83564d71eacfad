/** How Slack looks: what the playground's page sends is put into the envelope in which Slack would send it, and read by Slack's own reader. */
import type { Look } from '../kit/look.ts';
import { readPress, readSubmission } from './read-event.ts';
import { renderCard } from './render-card.ts';
import { renderForm, renderResult } from './render-form.ts';

const person = { team: { id: 'playground' }, user: { id: 'playground' } };

export const slackLook: Look = {
  slashes: true,
  message: (card, nonce) => renderCard(card, nonce),
  form: (form, nonce) => renderForm(form, nonce, undefined),
  result: (card, nonce, locale) => renderResult(card, nonce, locale),
  readPress: (sent) =>
    readPress({ ...person, trigger_id: crypto.randomUUID(), actions: [sent] })?.event.intent,
  readSubmission: (sent) => readSubmission({ ...person, view: sent })?.event.intent,
};
