/** What somebody says to us on Slack, in a conversation with the bot or by a mention, as an event of ours. */
import { z } from 'zod';
import type { InboundEvent } from '#conversation/request.ts';
import { plainWords } from './plain-words.ts';
import { who } from './read-event.ts';

export interface Said {
  event: InboundEvent;
  user: string;
  channel: string;
  thread: string | undefined;
  /** A file or a voice message without a word beside it. */
  isWordless: boolean;
}

const authorization = z.looseObject({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  user_id: z.string().nullish(),
  is_bot: z.boolean().nullish(),
  is_enterprise_install: z.boolean().nullish(),
});
export const eventEnvelope = z.looseObject({
  event_id: z.string(),
  team_id: z.string().nullish(),
  authorizations: z.array(authorization).nullish(),
});
const spoken = {
  /** Of people only: edits, joins and our own messages have other subtypes, or a bot. */
  bot_id: z.undefined().optional(),
  user: z.string(),
  channel: z.string(),
  text: z.string().default(''),
  thread_ts: z.string().optional(),
  files: z.array(z.unknown()).optional(),
};
const directMessage = z.looseObject({
  ...spoken,
  channel_type: z.literal('im'),
  subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
});
const appMention = z.looseObject({ ...spoken, type: z.literal('app_mention') });

/** Undefined for anything else that happens there. */
export function readDirectMessage(body: unknown, message: unknown): Said | undefined {
  const said = directMessage.safeParse(message).data;
  return said && readSaid(body, said);
}

/** Undefined for a mention by another app. */
export function readMention(body: unknown, event: unknown): Said | undefined {
  const said = appMention.safeParse(event).data;
  return said && readSaid(body, said);
}

function readSaid(body: unknown, said: z.infer<typeof directMessage> | z.infer<typeof appMention>): Said {
  const { user, channel, text, thread_ts, files } = said;
  const { event_id } = eventEnvelope.parse(body);
  const words = plainWords(text, ownUser(body)).trim();
  return {
    event: {
      ...who(workspaceOfEvent(body), user),
      key: `event:${event_id}`,
      intent: { kind: 'text', text: words },
      answerOnce: true,
    },
    user,
    channel,
    thread: thread_ts,
    isWordless: words === '' && (files?.length ?? 0) > 0,
  };
}

/** The workspace whose app this event was sent to: a shared channel has two, a whole organisation has one for all. */
export function workspaceOfEvent(body: unknown): string {
  const { team_id, authorizations } = eventEnvelope.parse(body);
  const [first] = authorizations ?? [];
  if (first?.is_enterprise_install && first.enterprise_id) return first.enterprise_id;
  return first?.team_id ?? team_id ?? '';
}

/** Our own user, as far as the event tells. */
function ownUser(body: unknown): string | undefined {
  const bot = eventEnvelope.parse(body).authorizations?.find(({ is_bot }) => is_bot);
  return bot?.user_id ?? undefined;
}
