/** Which signed bodies are payloads at all: everything else is refused before Bolt sees it, which would hang on it or break. */
import { z } from 'zod';
import { blockActions, slash, viewSubmission } from './read-event.ts';
import { eventEnvelope } from './read-said.ts';

const person = z.looseObject({ id: z.string(), team_id: z.string().optional() });
/** What Bolt itself reads of any event, whatever its type. */
const anyEvent = z.looseObject({
  type: z.string(),
  user: z.union([z.string(), z.looseObject({ id: z.string() })]).optional(),
  channel: z.union([z.string(), z.looseObject({ id: z.string() })]).optional(),
  item: z.looseObject({}).optional(),
  channel_type: z.string().optional(),
  subtype: z.string().optional(),
  text: z.string().nullish(),
  tab: z.string().optional(),
  thread_ts: z.string().optional(),
});
const needed: Record<string, z.ZodType> = {
  app_mention: z.looseObject({ user: z.string().optional(), channel: z.string(), text: z.string() }),
  message: z.looseObject({ channel: z.string() }),
  app_home_opened: z.looseObject({ user: z.string(), tab: z.string().optional() }),
};
const event = anyEvent.superRefine((given, context) => {
  const schema = Object.hasOwn(needed, given.type) ? needed[given.type] : undefined;
  if (schema && !schema.safeParse(given).success) context.addIssue({ code: 'custom', message: 'incomplete' });
});

const byType: Record<string, z.ZodType> = {
  url_verification: z.looseObject({ challenge: z.string() }),
  event_callback: eventEnvelope.extend({ event }),
  /** Slack holds events back for a minute: nothing to do but to write it down. */
  app_rate_limited: z.looseObject({ team_id: z.string() }),
  block_actions: blockActions.and(
    z.looseObject({
      channel: z.looseObject({ id: z.string() }).optional(),
      actions: z.array(z.looseObject({ type: z.string(), action_id: z.string() })),
    }),
  ),
  view_submission: viewSubmission.and(
    z.looseObject({
      view: z.looseObject({ type: z.string(), callback_id: z.string() }),
      response_urls: z.array(z.looseObject({ response_url: z.string() })).optional(),
    }),
  ),
  view_closed: z.looseObject({
    user: person,
    team: z.looseObject({ id: z.string() }).nullish(),
    view: z.looseObject({ id: z.string(), type: z.string(), callback_id: z.string() }),
  }),
};

export function isSlackPayload(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  if ('ssl_check' in body) return true;
  const schema =
    'type' in body && typeof body.type === 'string' && Object.hasOwn(byType, body.type)
      ? byType[body.type]
      : 'command' in body
        ? slash
        : undefined;
  return schema?.safeParse(body).success === true;
}
