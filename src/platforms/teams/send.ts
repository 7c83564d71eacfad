/** Sends cards to people on Teams by their stored conversation, for the outbox. */
import { z } from 'zod';
import { plainText } from '#conversation/contract/card.ts';
import type { Sender } from '#delivery/sender.ts';
import { sendResult } from '#platforms/kit/send-result.ts';
import { teamsFault } from './faults.ts';
import { renderCard } from './render-card.ts';
import type { Sdk } from './sdk.ts';

const postedSchema = z.object({ id: z.string(), conversation: z.unknown() });

/** `workspace` is the tenant that our token is for. */
export function teamsSender(sdk: Sdk, workspace: string): Sender {
  return {
    platform: 'teams',
    workspace: async () => workspace,
    async send({ conversation, card, nonce }) {
      if (conversation === null || conversation === undefined)
        return { kind: 'blocked', why: 'never_spoken_to' };
      const post = async (activity: object) => {
        let id: string | undefined;
        await sdk.converse(conversation, async (context) => {
          id = (await context.sendActivity(activity))?.id;
        });
        return { id: id ?? '', conversation };
      };
      return sendResult(
        () => post(cardActivity(renderCard(card, nonce), plainText(card))),
        () => post(textActivity(plainText(card))),
        teamsFault,
      );
    },
    async update({ card, nonce }, posted) {
      const place = postedSchema.safeParse(posted);
      if (!place.success || place.data.id === '') return { kind: 'blocked', why: 'no_address' };
      const { id, conversation } = place.data;
      const change = async (activity: object) => {
        await sdk.converse(conversation, async (context) => {
          await context.updateActivity({ ...activity, id });
        });
        return posted;
      };
      return sendResult(
        () => change(cardActivity(renderCard(card, nonce), plainText(card))),
        () => change(textActivity(plainText(card))),
        teamsFault,
      );
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

/** The same as words only, within what any client takes. */
export function textActivity(text: string) {
  return { type: 'message', text: text.slice(0, 12_000).toWellFormed(), textFormat: 'plain' };
}
