/** How Teams looks: its own renderers, and its own readers of what the playground's page sends. */
import type { Intent } from '#conversation/request.ts';
import type { Look } from '../kit/look.ts';
import { readActivity, readData } from './read-event.ts';
import { renderCard } from './render-card.ts';
import { renderForm } from './render-form.ts';

export const teamsLook: Look = {
  slashes: false,
  message: renderCard,
  form: (form, nonce) => ({ title: form.title, card: renderForm(form, nonce) }),
  result: (card, nonce) => ({ title: 'Doorstroom', card: renderCard(card, nonce) }),
  readPress: read,
  readSubmission: read,
};

function read(sent: unknown): Intent | undefined {
  const activity = readActivity({
    type: 'invoke',
    from: { id: 'playground' },
    conversation: { id: 'playground', conversationType: 'personal' },
  });
  return activity && readData(activity, sent)?.intent;
}
