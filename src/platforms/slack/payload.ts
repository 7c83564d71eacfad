/** Which signed bodies are payloads at all: everything else is refused before Bolt sees it, which would hang on it or break. */
import { z } from 'zod';

const command = z.looseObject({
  command: z.string(),
  team_id: z.string(),
  user_id: z.string(),
  trigger_id: z.string(),
});
const person = z.looseObject({ id: z.string() });

const byType: Record<string, z.ZodType> = {
  url_verification: z.looseObject({ challenge: z.string() }),
  event_callback: z.looseObject({
    event_id: z.string(),
    team_id: z.string(),
    event: z.looseObject({ type: z.string() }),
  }),
  block_actions: z.looseObject({
    user: person,
    trigger_id: z.string(),
    actions: z.array(z.looseObject({ action_id: z.string() })).min(1),
  }),
  view_submission: z.looseObject({ user: person, view: person }),
  view_closed: z.looseObject({ user: person, view: person }),
};

export function isSlackPayload(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  if ('command' in body) return command.safeParse(body).success;
  if ('ssl_check' in body) return true;
  const schema =
    'type' in body && typeof body.type === 'string' && Object.hasOwn(byType, body.type)
      ? byType[body.type]
      : undefined;
  return schema?.safeParse(body).success === true;
}
