/** Sends cards to people on Teams by their stored conversation, for the outbox. */
import { z } from 'zod';
import { plainText } from '#conversation/contract/card.ts';
import type { Sender, SendResult } from '#delivery/sender.ts';
import { renderCard } from './render-card.ts';
import type { Sdk } from './sdk.ts';

const postedSchema = z.object({ id: z.string(), conversation: z.unknown() });

/** This person blocked or removed the bot; another contact is tried. */
const unreachable = new Set([
  'MessageWritesBlocked',
  'ConversationNotFound',
  'ConversationBlockedByUser',
  'BotNotInConversationRoster',
  'ForbiddenOperationException',
]);

export function teamsSender(sdk: Sdk): Sender {
  return {
    platform: 'teams',
    async send({ conversation, card, nonce }) {
      if (conversation === null || conversation === undefined)
        return { kind: 'blocked', why: 'never_spoken_to' };
      try {
        let id: string | undefined;
        await sdk.converse(conversation, async (context) => {
          id = (await context.sendActivity(cardActivity(renderCard(card, nonce), plainText(card))))?.id;
        });
        return { kind: 'sent', posted: { id: id ?? '', conversation } };
      } catch (error) {
        return failure(error);
      }
    },
    async update({ card, nonce }, posted) {
      const place = postedSchema.safeParse(posted);
      if (!place.success || place.data.id === '') return { kind: 'blocked', why: 'no_address' };
      try {
        await sdk.converse(place.data.conversation, async (context) => {
          await context.updateActivity({
            ...cardActivity(renderCard(card, nonce), plainText(card)),
            id: place.data.id,
          });
        });
        return { kind: 'sent', posted };
      } catch (error) {
        return failure(error);
      }
    },
  };
}

export function cardActivity(card: unknown, summary: string) {
  // Teams shows the summary in notifications; a text beside the card would be shown twice.
  return {
    type: 'message',
    summary: summary.slice(0, 200),
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

/** What went wrong, as a code; the error itself carries the token and the message, so it goes no further. */
export function failure(error: unknown): SendResult {
  const { statusCode, code, response } = error as {
    statusCode?: number;
    code?: string;
    response?: { headers?: { get(name: string): string | undefined } };
  };
  const why =
    typeof code === 'string' && /^[A-Za-z]{1,60}$/.test(code)
      ? code
      : statusCode === undefined
        ? 'unreachable'
        : `http_${statusCode}`;
  if (typeof code === 'string' && unreachable.has(code) && (statusCode === 403 || statusCode === 404))
    return { kind: 'blocked', why };
  const asked = Number(response?.headers?.get('retry-after'));
  // A little spread, so that everybody who was told to wait does not come back at once.
  const afterSeconds =
    Number.isFinite(asked) && asked > 0 ? Math.min(asked, 3_600) + Math.random() * 2 : undefined;
  return { kind: 'later', why, ...(afterSeconds === undefined ? {} : { afterSeconds }) };
}
