/** Requests as Slack makes them, signed with the workspace's secret. */
import { createHmac, randomUUID } from 'node:crypto';
import { signingSecret } from './house.ts';
import { type Json, payload } from './payloads.ts';

export interface Signing {
  secret?: string;
  /** Seconds added to the timestamp that is signed. */
  skewSeconds?: number;
}

export function signed(
  body: string,
  { secret = signingSecret, skewSeconds = 0 }: Signing = {},
  contentType = 'application/x-www-form-urlencoded',
): RequestInit {
  const timestamp = String(Math.floor(Date.now() / 1_000) + skewSeconds);
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
/** An interaction as Slack sends it: one field of a form, with JSON in it. */
export const interaction = (content: object) => form({ payload: JSON.stringify(content) });

export function slashBody(
  member: string,
  command: string,
  text: string,
  more: Record<string, string> = {},
): string {
  return form({
    ...(payload('slack-slash-command') as Record<string, string>),
    user_id: `U-${member}`,
    user_name: member,
    command: `/${command}`,
    text,
    trigger_id: randomUUID(),
    ...more,
  });
}

export interface SlackButton {
  action_id: string;
  value: string;
}

const personOf = (content: Json, member: string) => ({
  user: { ...(content['user'] as Json), id: `U-${member}`, username: member, name: member },
});

export function pressBody(
  member: string,
  button: SlackButton,
  more: { responseUrl?: string; ephemeral?: boolean; view?: Json; triggerId?: string } = {},
): string {
  const where = !more.view ? 'in-message' : more.view['type'] === 'home' ? 'on-home' : 'in-modal';
  const content = payload(`slack-press-${where}`);
  const container = content['container'] as Json;
  const [action] = content['actions'] as Json[];
  return interaction({
    ...content,
    ...personOf(content, member),
    trigger_id: more.triggerId ?? randomUUID(),
    container: more.view
      ? { ...container, view_id: more.view['id'] }
      : { ...container, is_ephemeral: more.ephemeral ?? true },
    ...(more.view ? { view: { ...(content['view'] as Json), ...more.view } } : {}),
    ...(more.responseUrl ? { response_url: more.responseUrl } : {}),
    actions: [{ ...action, action_ts: `${Date.now()}.1`, ...button }],
  });
}

export function submissionBody(
  member: string,
  view: { private_metadata: string },
  values: Record<string, object>,
): string {
  const content = payload('slack-view-submission');
  return interaction({
    ...content,
    ...personOf(content, member),
    trigger_id: randomUUID(),
    view: {
      ...(content['view'] as Json),
      hash: randomUUID(),
      private_metadata: view.private_metadata,
      state: { values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])) },
    },
  });
}

/** Any event, in the envelope of a direct message. */
export function eventBody(event: object, eventId: string = randomUUID()): string {
  return JSON.stringify({ ...payload('slack-direct-message'), event, event_id: eventId });
}

const said = (name: string, over: Json, eventId: string | undefined) => {
  const { event } = payload(name);
  return eventBody({ ...(event as Json), ...over }, eventId);
};

export const directMessage = (member: string, text: string, eventId?: string) =>
  said('slack-direct-message', { channel: `D-${member}`, user: `U-${member}`, text }, eventId);

export const mention = (member: string, text: string, eventId?: string) =>
  said('slack-mention', { user: `U-${member}`, text: `<@U0BOT001> ${text}` }, eventId);

export const homeOpened = (member: string) =>
  said('slack-home-opened', { user: `U-${member}`, channel: `D-${member}` }, undefined);
