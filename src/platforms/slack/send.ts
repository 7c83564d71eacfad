/** Sends cards to people on Slack, for the outbox. The SDK's own waiting is off: the outbox decides when to try again. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Sender, SendResult } from '#delivery/sender.ts';
import { renderCard } from './render-card.ts';

const postedSchema = z.object({ channel: z.string(), ts: z.string() });

/** Slack's words for "this person cannot be reached by this app any more". */
const unreachable = new Set([
  'user_not_found',
  'channel_not_found',
  'user_disabled',
  'is_archived',
  'cannot_dm_bot',
  'messages_tab_disabled',
  'user_not_visible',
  'not_in_channel',
]);
/** Words for "this message is not there to change". */
const vanished = new Set([
  'message_not_found',
  'cant_update_message',
  'channel_not_found',
  'edit_window_closed',
]);

export function slackSender(client: WebClient): Sender {
  return {
    platform: 'slack',
    async send({ account, card, nonce }) {
      try {
        const answer = await client.chat.postMessage({
          channel: account.user,
          ...renderCard(card, nonce),
          unfurl_links: false,
          unfurl_media: false,
        });
        return { kind: 'sent', posted: { channel: answer.channel, ts: answer.ts } };
      } catch (error) {
        return failure(error, unreachable);
      }
    },
    async update({ card, nonce }, posted) {
      const place = postedSchema.safeParse(posted);
      if (!place.success) return { kind: 'blocked', why: 'no_address' };
      try {
        await client.chat.update({ ...place.data, ...renderCard(card, nonce) });
        return { kind: 'sent', posted };
      } catch (error) {
        return failure(error, vanished);
      }
    },
  };
}

/** What went wrong, as a code. Everything that is not final is for later: nothing gets lost. */
export function failure(error: unknown, final: ReadonlySet<string>): SendResult {
  const { code, data, retryAfter, statusCode } = error as {
    code?: string;
    data?: { error?: string };
    retryAfter?: number;
    statusCode?: number;
  };
  if (retryAfter !== undefined)
    return { kind: 'later', why: 'rate_limited', afterSeconds: Math.min(Math.max(retryAfter, 1), 3_600) };
  if (code === 'slack_webapi_platform_error') {
    const why = data?.error ?? 'unknown';
    return final.has(why)
      ? { kind: 'blocked', why }
      : { kind: 'later', why: /^[a-z_]{1,60}$/.test(why) ? why : 'unreadable' };
  }
  return { kind: 'later', why: statusCode === undefined ? (code ?? 'unreachable') : `http_${statusCode}` };
}
