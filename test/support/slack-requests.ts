/** Requests as Slack makes them, signed with the workspace's secret. */
import { createHmac, randomUUID } from 'node:crypto';
import { signingSecret, workspace } from './house.ts';

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
const payload = (content: object) => form({ payload: JSON.stringify(content) });

export function slashBody(
  member: string,
  command: string,
  text: string,
  more: Record<string, string> = {},
): string {
  return form({
    token: 'old',
    team_id: workspace,
    team_domain: 'opvang',
    channel_id: 'C0CHAN01',
    channel_name: 'nacht',
    user_id: `U-${member}`,
    user_name: member,
    command: `/${command}`,
    text,
    api_app_id: 'A0APP001',
    is_enterprise_install: 'false',
    response_url: 'http://127.0.0.1:9/none',
    trigger_id: randomUUID(),
    ...more,
  });
}

const actor = (member: string) => ({
  team: { id: workspace, domain: 'opvang' },
  user: { id: `U-${member}`, username: member, team_id: workspace },
  api_app_id: 'A0APP001',
  token: 'old',
});

export interface SlackButton {
  action_id: string;
  value: string;
}

export function pressBody(
  member: string,
  button: SlackButton,
  more: { responseUrl?: string; ephemeral?: boolean; view?: object; triggerId?: string } = {},
): string {
  return payload({
    type: 'block_actions',
    ...actor(member),
    trigger_id: more.triggerId ?? randomUUID(),
    container: more.view
      ? { type: 'view', view_id: 'V1' }
      : {
          type: 'message',
          message_ts: '1700000000.000050',
          channel_id: 'C0CHAN01',
          is_ephemeral: more.ephemeral ?? true,
        },
    ...(more.view ? { view: more.view } : { channel: { id: 'C0CHAN01', name: 'nacht' } }),
    ...(more.responseUrl ? { response_url: more.responseUrl } : {}),
    actions: [
      {
        type: 'button',
        block_id: 'b',
        action_ts: `${Date.now()}.1`,
        text: { type: 'plain_text', text: 'x' },
        ...button,
      },
    ],
  });
}

export function submissionBody(
  member: string,
  view: { private_metadata: string },
  values: Record<string, object>,
): string {
  return payload({
    type: 'view_submission',
    ...actor(member),
    trigger_id: randomUUID(),
    view: {
      id: 'V0VIEW01',
      team_id: workspace,
      type: 'modal',
      callback_id: 'form',
      hash: randomUUID(),
      private_metadata: view.private_metadata,
      state: { values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])) },
    },
    response_urls: [],
  });
}

export function eventBody(event: object, eventId: string = randomUUID()): string {
  return JSON.stringify({
    token: 'old',
    team_id: workspace,
    api_app_id: 'A0APP001',
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: 1_700_000_000,
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace,
        user_id: 'U0BOT001',
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  });
}

export const directMessage = (member: string, text: string, eventId?: string) =>
  eventBody(
    {
      type: 'message',
      channel_type: 'im',
      channel: `D-${member}`,
      user: `U-${member}`,
      text,
      ts: '1700000000.000300',
      event_ts: '1700000000.000300',
      team: workspace,
    },
    eventId,
  );

export const mention = (member: string, text: string, eventId?: string) =>
  eventBody(
    {
      type: 'app_mention',
      user: `U-${member}`,
      text: `<@U0BOT001> ${text}`,
      ts: '1700000000.000200',
      event_ts: '1700000000.000200',
      team: workspace,
      channel: 'C0CHAN01',
    },
    eventId,
  );

export const homeOpened = (member: string) =>
  eventBody({
    type: 'app_home_opened',
    user: `U-${member}`,
    channel: `D-${member}`,
    tab: 'home',
    event_ts: '1700000000.000400',
  });
