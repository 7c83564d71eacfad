/** Streams what reaches a member's inbox, and what changes or goes in it, as server-sent events. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { outboxNonce } from '#conversation/contract/card.ts';
import type { Locale } from '#conversation/contract/locale.ts';
import { goneCard } from '#conversation/messages.ts';
import type { Look } from './look.ts';
import type { TellingParts } from './told.ts';

export interface Watched {
  as: string;
  look: Look;
  region: string;
}

export type InboxChange =
  | { id: string; at: Date; message: unknown; locale: Locale }
  | { id: string; gone: true };

const lookEveryMs = 600;

/** `readWatched` tells from the address whose inbox it is; undefined for an address that says nothing of the kind. */
export function createWatch(parts: TellingParts, readWatched: (url: URL) => Promise<Watched | undefined>) {
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const watched = await readWatched(url);
    if (!watched) {
      response.writeHead(400).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    // An inbox may stay empty for a while: who watches hears at once that they are heard.
    response.flushHeaders();
    const seen = new Map<string, string>();
    let open = true;
    request.once('close', () => {
      open = false;
    });
    while (open) {
      try {
        for (const change of await inboxChanges(parts, watched, seen))
          response.write(`data: ${JSON.stringify(change)}\n\n`);
      } catch {
        // The database is away: the next look finds it.
      }
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs).unref());
    }
    response.end();
  };
}

/** Messages that are new, look different since they were shown, or are no longer there. */
async function inboxChanges(
  { gate, messages, deliveries }: TellingParts,
  { as, look, region }: Watched,
  seen: Map<string, string>,
): Promise<InboxChange[]> {
  const reader = await gate.identifyMember(as, region);
  if (!reader) return [];
  const changes: InboxChange[] = [];
  // A clock that was set back leaves messages from later behind: they have not been sent yet.
  const there = (await deliveries.inbox(reader.region.id, as)).filter(({ at }) => at <= reader.now);
  const ids = new Set(there.map(({ id }) => id));
  for (const id of seen.keys()) {
    if (ids.has(id)) continue;
    seen.delete(id);
    changes.push({ id, gone: true });
  }
  for (const message of there) {
    const stamp = message.changedAt.toISOString();
    if (seen.get(message.id) === stamp) continue;
    seen.set(message.id, stamp);
    const { locale } = reader.member;
    const card = (await messages.show(reader, message)) ?? goneCard(locale);
    const nonce = outboxNonce(`${reader.region.id}:${message.id}:${message.changedAt.getTime()}`);
    changes.push({ id: message.id, at: message.at, message: look.message(card, nonce), locale });
  }
  return changes;
}
