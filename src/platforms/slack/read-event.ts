/** Slack's commands, presses and forms as events of ours. Read with zod: what does not fit is not answered as if it did. */
import { z } from 'zod';
import { isOutboxNonce } from '#conversation/contract/card.ts';
import type { InboundEvent } from '#conversation/request.ts';
import type { Place } from './place.ts';
import { plainWords } from './plain-words.ts';
import { readModalMemory, readPressed } from './pressed.ts';

export const slash = z.looseObject({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.union([z.string(), z.boolean()]).nullish(),
  user_id: z.string(),
  command: z.string(),
  text: z.string().default(''),
  trigger_id: z.string(),
  channel_id: z.string().optional(),
  response_url: z.string().optional(),
});

const actor = z.looseObject({ id: z.string(), team_id: z.string().optional() });
/** Where an interaction happened: what names the workspace differs between channels, shared channels and whole organisations. */
const installed = {
  team: z.looseObject({ id: z.string() }).nullish(),
  enterprise: z.looseObject({ id: z.string() }).nullish(),
  is_enterprise_install: z.boolean().nullish(),
  user: actor,
};

export const blockActions = z.looseObject({
  ...installed,
  trigger_id: z.string(),
  response_url: z.string().optional(),
  channel: z.looseObject({ id: z.string() }).nullish(),
  container: z
    .looseObject({
      type: z.string(),
      is_ephemeral: z.boolean().optional(),
      thread_ts: z.string().optional(),
    })
    .optional(),
  view: z
    .looseObject({
      id: z.string(),
      type: z.string(),
      hash: z.string().optional(),
      private_metadata: z.string().optional(),
      app_installed_team_id: z.string().nullish(),
    })
    .nullish(),
  actions: z
    .array(
      z.looseObject({
        action_id: z.string(),
        block_id: z.string().optional(),
        action_ts: z.string().optional(),
        value: z.string().optional(),
      }),
    )
    .min(1),
});

const stateValue = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_date: z.string().nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
});

export const viewSubmission = z.looseObject({
  ...installed,
  view: z.looseObject({
    id: z.string(),
    hash: z.string().optional(),
    private_metadata: z.string().default(''),
    app_installed_team_id: z.string().nullish(),
    state: z.looseObject({ values: z.record(z.string(), z.record(z.string(), stateValue)) }),
  }),
});

export interface SlackEvent extends Place {
  event: InboundEvent;
}

export const who = (workspace: string, user: string) => ({
  account: { platform: 'slack', workspace, user },
  audience: 'private' as const,
});

/** The workspace in which our app is installed, which in a shared channel is not that of the person. */
function workspaceOf(body: {
  team?: { id: string } | null | undefined;
  enterprise?: { id: string } | null | undefined;
  is_enterprise_install?: boolean | null | undefined;
  user: { team_id?: string | undefined };
  view?: { app_installed_team_id?: string | null | undefined } | null | undefined;
}): string {
  if (body.is_enterprise_install && body.enterprise) return body.enterprise.id;
  return body.view?.app_installed_team_id ?? body.team?.id ?? body.user.team_id ?? '';
}

/** Answers to a command are seen by the asker only, so the audience is private wherever it was typed. */
export function readSlash(body: unknown): SlackEvent {
  const read = slash.parse(body);
  const { team_id, enterprise_id, user_id, command, text, trigger_id, response_url, channel_id } = read;
  const isOrganisation = String(read.is_enterprise_install) === 'true' && enterprise_id;
  return {
    event: {
      ...who((isOrganisation ? enterprise_id : team_id) ?? '', user_id),
      key: `command:${trigger_id}`,
      intent: { kind: 'slash', command: command.replace(/^\//, ''), text: plainWords(text) },
    },
    user: user_id,
    responseUrl: response_url,
    channel: channel_id,
    thread: undefined,
  };
}

export interface SlackPress extends SlackEvent {
  triggerId: string;
  isEphemeral: boolean;
  /** True for a button on a message that the outbox sent and keeps up to date. */
  isOfOutbox: boolean;
  surface: 'message' | 'modal' | 'home';
  viewId: string | undefined;
}

/** Where a button was pressed, also one that we did not make. */
export function readPlace(body: unknown): Place & { workspace: string } {
  const read = blockActions.parse(body);
  const { user, response_url, channel, container, view } = read;
  return {
    workspace: workspaceOf(read),
    user: user.id,
    // A modal has no address of its own: it remembers that of the message where it was asked for.
    responseUrl: response_url ?? readModalMemory(view?.private_metadata)?.responseUrl,
    channel: channel?.id,
    thread: container?.thread_ts,
  };
}

/** Undefined for a button that we did not make. */
export function readPress(body: unknown): SlackPress | undefined {
  const { trigger_id, container, view, actions } = blockActions.parse(body);
  const [action] = actions;
  const pressed = readPressed(action?.value);
  if (!action || !pressed) return undefined;
  const { command, input, nonce, form } = pressed;
  const { workspace, ...place } = readPlace(body);
  return {
    ...place,
    event: {
      ...who(workspace, place.user),
      key: `press:${trigger_id}:${action.action_ts ?? action.action_id}`,
      intent: { kind: 'press', press: { command, input, ...(form ? { form } : {}) }, nonce },
    },
    triggerId: trigger_id,
    isEphemeral: container?.is_ephemeral === true,
    isOfOutbox: container?.is_ephemeral !== true && isOutboxNonce(nonce),
    surface: view?.type === 'home' ? 'home' : view ? 'modal' : 'message',
    viewId: view?.id,
  };
}

export interface SlackSubmission extends SlackEvent {
  viewId: string;
}

export function readSubmission(body: unknown): SlackSubmission | undefined {
  const read = viewSubmission.parse(body);
  const { user, view } = read;
  const memory = readModalMemory(view.private_metadata);
  if (!memory) return undefined;
  const values: Record<string, unknown> = { ...memory.fixed };
  for (const [name, elements] of Object.entries(view.state.values)) {
    const [element] = Object.values(elements);
    if (!element) continue;
    const value = element.selected_options
      ? element.selected_options.length > 0
        ? true
        : undefined
      : (element.selected_option?.value ?? element.selected_date ?? element.value);
    if (value !== null && value !== undefined && value !== '') values[name] = value;
  }
  return {
    event: {
      ...who(workspaceOf(read), user.id),
      key: `submit:${view.id}:${view.hash ?? ''}`,
      intent: { kind: 'submit', command: memory.command, values, nonce: memory.nonce },
    },
    user: user.id,
    responseUrl: memory.responseUrl,
    channel: undefined,
    thread: undefined,
    viewId: view.id,
  };
}
