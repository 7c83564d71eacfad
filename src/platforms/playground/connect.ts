/**
 * The playground's side of the server: say, press, submit, watch the inbox, move the clock. It speaks as any member of the
 * demo, so it is bound to this machine, and answers only its own page.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { offersNext, outboxNonce } from '#conversation/contract/card.ts';
import { goneCard, type MessageRenderer } from '#conversation/messages.ts';
import type { InboundEvent, Intent, Reply } from '#conversation/request.ts';
import type { Router } from '#conversation/router.ts';
import type { DeliveryStore, Gate } from '#domain/ports.ts';
import type { Look, Looks } from './look.ts';

export interface PlaygroundParts {
  router: Router;
  gate: Gate;
  messages: MessageRenderer;
  deliveries: DeliveryStore;
  looks: Looks;
  newId: () => string;
  /** The demo region, the only one whose members the playground speaks as. */
  demoRegion(): Promise<string | null>;
  people(): Promise<{ key: string; name: string; organisation: string }[]>;
  readClock(): Promise<{ now: Date; movedSeconds: number; timeZone: string; region: string } | null>;
  /** Moves the demo clock and does what became due; null sets it right. */
  moveClock(seconds: number | null): Promise<void>;
}

const lookName = z.enum(['slack', 'teams']);
const speaker = z.object({ as: z.string().min(1).max(60), look: lookName });
const saying = speaker.extend({ text: z.string().max(10_000) });
const sending = speaker.extend({ sent: z.unknown() });
const moving = z.object({ seconds: z.number().int().min(-31_536_000).max(31_536_000).nullable() });

const watchEveryMs = 600;

export type PlaygroundAnswer =
  | { kind: 'message'; message: unknown; settles: boolean; refused: boolean }
  | { kind: 'form'; form: unknown }
  | { kind: 'result'; result: unknown; message: unknown; settles: boolean };

export function createPlayground(parts: PlaygroundParts) {
  const { router, gate, messages, deliveries, looks, newId } = parts;

  const eventOf = async (as: string, look: string, intent: Intent): Promise<InboundEvent> => ({
    account: { platform: 'playground', workspace: look, user: as },
    member: as,
    region: (await parts.demoRegion()) ?? 'no demo region',
    audience: 'private',
    key: newId(),
    intent,
  });
  const asMessage = (look: Look, reply: Reply): PlaygroundAnswer => ({
    kind: 'message',
    message: look.message(reply.card, reply.nonce),
    settles: reply.settles === true,
    refused: reply.outcome !== 'answered' && !offersNext(reply.card),
  });

  return {
    state: async () => ({ people: await parts.people(), clock: await parts.readClock() }),

    async say(body: unknown): Promise<PlaygroundAnswer> {
      const { as, look: name, text } = saying.parse(body);
      const look = looks[name];
      const typed = text.trim();
      // On Slack a slash goes to the slash command, which opens its form at once.
      const slash = /^\/(\S+)\s*([\s\S]*)$/.exec(typed);
      const intent: Intent =
        name === 'slack' && slash
          ? { kind: 'slash', command: slash[1] ?? '', text: slash[2] ?? '' }
          : { kind: 'text', text: typed };
      const event = await eventOf(as, name, intent);
      if (intent.kind === 'slash' && router.asksForForm(event)) return formOrAnswer(look, event);
      return asMessage(look, await router.handle(event));
    },

    async press(body: unknown): Promise<PlaygroundAnswer | null> {
      const { as, look: name, sent } = sending.parse(body);
      const look = looks[name];
      const intent = look.readPress(sent);
      if (!intent) return null;
      const event = await eventOf(as, name, intent);
      return router.asksForForm(event)
        ? formOrAnswer(look, event)
        : asMessage(look, await router.handle(event));
    },

    async submit(body: unknown): Promise<PlaygroundAnswer | null> {
      const { as, look: name, sent } = sending.parse(body);
      const look = looks[name];
      const intent = look.readSubmission(sent);
      if (!intent) return null;
      const reply = await router.handle(await eventOf(as, name, intent));
      if (reply.form && reply.outcome === 'refused')
        return { kind: 'form', form: look.form(reply.form, reply.nonce) };
      return {
        kind: 'result',
        result: look.result(reply.card, reply.nonce, reply.locale),
        message: look.message(reply.card, reply.nonce),
        settles: reply.settles === true,
      };
    },

    async moveClock(body: unknown) {
      await parts.moveClock(moving.parse(body).seconds);
      return { clock: await parts.readClock() };
    },

    /** Streams what reaches a member's inbox, and what changes in it, as server-sent events. */
    async watch(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
      const asked = speaker.safeParse(Object.fromEntries(url.searchParams));
      if (!asked.success) {
        response.writeHead(400).end();
        return;
      }
      const { as, look: name } = asked.data;
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      const seen = new Map<string, string>();
      let open = true;
      request.once('close', () => {
        open = false;
      });
      while (open) {
        try {
          for (const event of await inboxChanges(as, looks[name], seen))
            response.write(`data: ${JSON.stringify(event)}\n\n`);
        } catch {
          // The database is away: the next look finds it.
        }
        await new Promise((resolve) => setTimeout(resolve, watchEveryMs).unref());
      }
      response.end();
    },
  };

  async function formOrAnswer(look: Look, event: InboundEvent): Promise<PlaygroundAnswer> {
    const asked = await router.form(event);
    if ('reply' in asked) return asMessage(look, asked.reply);
    return { kind: 'form', form: look.form(asked.form, `f${event.key}`) };
  }

  /** Messages that are new or look different since they were shown. */
  async function inboxChanges(as: string, look: Look, seen: Map<string, string>) {
    const reader = await gate.identifyMember(as, (await parts.demoRegion()) ?? 'no demo region');
    if (!reader) return [];
    const changes = [];
    for (const message of await deliveries.inbox(reader.region.id, as)) {
      const stamp = message.changedAt.toISOString();
      if (seen.get(message.id) === stamp) continue;
      seen.set(message.id, stamp);
      const card = (await messages.show(reader, message)) ?? goneCard(reader.member.locale);
      changes.push({
        id: message.id,
        at: message.at,
        message: look.message(
          card,
          outboxNonce(`${reader.region.id}:${message.id}:${message.changedAt.getTime()}`),
        ),
      });
    }
    return changes;
  }
}
