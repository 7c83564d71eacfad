/** Which signed bodies are payloads at all: everything else is refused before Bolt sees it, which would hang on it or break. */
import { z } from 'zod';

const event = z.looseObject({ type: z.string() });

const payloads = z.union([
  z.looseObject({ type: z.literal('url_verification'), challenge: z.string() }),
  z.looseObject({ type: z.literal('event_callback'), event_id: z.string(), team_id: z.string(), event }),
  z.looseObject({ command: z.string(), team_id: z.string(), user_id: z.string(), trigger_id: z.string() }),
  z.looseObject({
    type: z.literal('block_actions'),
    user: z.looseObject({ id: z.string() }),
    trigger_id: z.string(),
    actions: z.array(z.looseObject({ action_id: z.string() })).min(1),
  }),
  z.looseObject({
    type: z.enum(['view_submission', 'view_closed']),
    user: z.looseObject({ id: z.string() }),
    view: z.looseObject({ id: z.string() }),
  }),
  z.looseObject({ ssl_check: z.string() }),
]);

export function isSlackPayload(body: unknown): boolean {
  return payloads.safeParse(body).success;
}
