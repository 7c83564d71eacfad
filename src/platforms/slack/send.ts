/** Sends cards to people on Slack, for the outbox. The SDK's own waiting is off: the outbox decides when to try again. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Sender } from '#delivery/sender.ts';
import type { Fault } from '#platforms/kit/fault.ts';
import { sendResult } from '#platforms/kit/send-result.ts';
import { slackFault } from './faults.ts';
import { limits } from './limits.ts';
import type { OwnWorkspace } from './own-workspace.ts';
import { asPlain, renderCard, type SlackMessage } from './render-card.ts';

const postedSchema = z.object({ channel: z.string(), ts: z.string() });

/** Words for "this message is not there to change". */
const vanished = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

export function slackSender(client: WebClient, own: OwnWorkspace): Sender {
  return {
    platform: 'slack',
    workspace: () => own.id(),
    async send({ account, card, nonce }) {
      const message = renderCard(card, nonce);
      const post = async (content: SlackMessage) => {
        const { channel, ts } = await client.chat.postMessage({
          channel: account.user,
          ...content,
          unfurl_links: false,
          unfurl_media: false,
        });
        return { channel, ts };
      };
      return sendResult(
        () => post(message),
        () => post(asPlain(message)),
        slackFault,
      );
    },
    async update({ card, nonce }, posted) {
      const place = postedSchema.safeParse(posted);
      if (!place.success) return { kind: 'blocked', why: 'no_address' };
      const message = renderCard(card, nonce);
      const change = async (content: SlackMessage) => {
        await client.chat.update({ ...place.data, ...content, text: withinBytes(content.text) });
        return posted;
      };
      return sendResult(
        () => change(message),
        () => change(asPlain(message)),
        updateFault,
      );
    },
  };
}

function updateFault(error: unknown): Fault {
  const fault = slackFault(error);
  return vanished.has(fault.code) ? { kind: 'blocked', code: fault.code } : fault;
}

/** A change of a message takes less text than the message did, counted in bytes. */
function withinBytes(text: string): string {
  if (Buffer.byteLength(text) <= limits.updateTextBytes) return text;
  return `${Buffer.from(text)
    .subarray(0, limits.updateTextBytes - 4)
    .toString('utf8')
    .replace(/\ufffd+$/, '')}…`;
}
