/** The ways back to somebody on Slack: where they pressed, where they asked, and at last in a direct message. */
import type { WebClient } from '@slack/web-api';
import type { Card } from '#conversation/contract/card.ts';
import type { Reply } from '#conversation/request.ts';
import type { Way } from '#platforms/kit/ways.ts';
import { ResponseUrlError } from './faults.ts';
import type { Place } from './place.ts';
import { asPlain, renderCard, type SlackMessage } from './render-card.ts';
import { renderResult } from './render-form.ts';

const answerWithinMs = 8_000;

export function shown({ card, nonce }: Pick<Reply, 'card' | 'nonce'>): SlackMessage {
  return renderCard(card, nonce);
}

/** By the response address, then in the channel for the asker only, then in a direct message. */
export function waysTo(
  client: WebClient,
  place: Place,
  message: SlackMessage,
  extra: Record<string, unknown> = { response_type: 'ephemeral', replace_original: false },
): Way[] {
  const { responseUrl, channel, user, thread } = place;
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  const both = (name: string, post: (content: SlackMessage) => Promise<unknown>): Way => ({
    name,
    give: () => post(message),
    plain: () => post(asPlain(message)),
  });
  return [
    responseUrl && both('response_url', (content) => postTo(responseUrl, { ...extra, ...content })),
    channel &&
      isShared(channel) &&
      both('chat.postEphemeral', (content) =>
        client.chat.postEphemeral({ channel, user, ...inThread, ...content }),
      ),
    both('chat.postMessage', (content) =>
      client.chat.postMessage({
        channel: channel && !isShared(channel) ? channel : user,
        ...(channel && !isShared(channel) ? inThread : {}),
        ...content,
      }),
    ),
  ].filter((way) => typeof way === 'object');
}

/** In the form that is open. */
export function inView(client: WebClient, viewId: string, { card, nonce, locale }: Reply): Way {
  const update = (blocks: Card) =>
    client.views.update({ view_id: viewId, view: renderResult(blocks, nonce, locale) });
  return {
    name: 'views.update',
    give: () => update(card),
    plain: () =>
      client.views.update({ view_id: viewId, view: renderResult(card, nonce, locale, { plain: true }) }),
  };
}

/** Channels and groups have others in them; what starts otherwise is a direct conversation. */
function isShared(channel: string): boolean {
  return /^[CG]/.test(channel);
}

/** Posts to a response address. Throws ResponseUrlError with Slack's own word for it, and an abort after eight seconds. */
async function postTo(url: string, message: Record<string, unknown>): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
    signal: AbortSignal.timeout(answerWithinMs),
  });
  const said = await response.text();
  const word = /"error"\s*:\s*"([a-z_]+)"/.exec(said)?.[1] ?? (/^[a-z_]+$/.test(said) ? said : undefined);
  if (response.ok && (word === undefined || word === 'ok')) return;
  const asked = Number(response.headers.get('retry-after'));
  throw new ResponseUrlError(
    response.status,
    word ?? (response.status === 404 || response.status === 410 ? 'expired_url' : `http_${response.status}`),
    response.status === 429 ? asked || 1 : undefined,
  );
}
