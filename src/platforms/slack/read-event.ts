/** Slack's payloads as events of ours. Read with zod: what does not fit is not answered as if it did. */
import { z } from 'zod';
import { isOutboxNonce } from '#conversation/contract/card.ts';
import type { InboundEvent } from '#conversation/request.ts';
import { readModalMemory, readPressed } from './pressed.ts';

const slash = z.object({
  team_id: z.string(),
  user_id: z.string(),
  command: z.string(),
  text: z.string().default(''),
  trigger_id: z.string(),
  response_url: z.string().optional(),
});

const actor = z.object({ id: z.string(), team_id: z.string().optional() });
const team = z.object({ id: z.string() }).nullish();

const blockActions = z.object({
  team,
  user: actor,
  trigger_id: z.string(),
  response_url: z.string().optional(),
  container: z.object({ type: z.string(), is_ephemeral: z.boolean().optional() }).optional(),
  view: z.object({ id: z.string(), type: z.string(), hash: z.string().optional() }).optional(),
  actions: z
    .array(
      z.object({ action_id: z.string(), action_ts: z.string().optional(), value: z.string().optional() }),
    )
    .min(1),
});

const stateValue = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_date: z.string().nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
});

const viewSubmission = z.object({
  team,
  user: actor,
  view: z.object({
    id: z.string(),
    hash: z.string().optional(),
    private_metadata: z.string().default(''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), stateValue)) }),
  }),
});

export interface SlackEvent {
  event: InboundEvent;
  user: string;
  responseUrl: string | undefined;
}

const who = (workspace: string, user: string) => ({
  account: { platform: 'slack', workspace, user },
  audience: 'private' as const,
});

/** Answers to a command are seen by the asker only, so the audience is private wherever it was typed. */
export function readSlash(body: unknown): SlackEvent {
  const { team_id, user_id, command, text, trigger_id, response_url } = slash.parse(body);
  return {
    event: {
      ...who(team_id, user_id),
      key: `command:${trigger_id}`,
      intent: { kind: 'slash', command: command.replace(/^\//, ''), text: unescaped(text) },
    },
    user: user_id,
    responseUrl: response_url,
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

/** Undefined for a button that we did not make. */
export function readPress(body: unknown): SlackPress | undefined {
  const {
    team: workspace,
    user,
    trigger_id,
    response_url,
    container,
    view,
    actions,
  } = blockActions.parse(body);
  const [action] = actions;
  const pressed = readPressed(action?.value);
  if (!action || !pressed) return undefined;
  const { command, input, nonce, form } = pressed;
  return {
    event: {
      ...who(workspace?.id ?? user.team_id ?? '', user.id),
      key: `press:${trigger_id}:${action.action_ts ?? action.action_id}`,
      intent: { kind: 'press', press: { command, input, ...(form ? { form } : {}) }, nonce },
    },
    user: user.id,
    responseUrl: response_url,
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
  const { team: workspace, user, view } = viewSubmission.parse(body);
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
      ...who(workspace?.id ?? user.team_id ?? '', user.id),
      key: `submit:${view.id}:${view.hash ?? ''}`,
      intent: { kind: 'submit', command: memory.command, values, nonce: memory.nonce },
    },
    user: user.id,
    responseUrl: memory.responseUrl,
    viewId: view.id,
  };
}

const directMessage = z.looseObject({
  channel_type: z.literal('im'),
  /** What a person says; edits, joins and our own messages have other subtypes, or a bot. */
  subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
  bot_id: z.undefined().optional(),
  user: z.string(),
  text: z.string().default(''),
  thread_ts: z.string().optional(),
});

/** What somebody says in a conversation with the bot; undefined for anything else that happens there. */
export function readDirectMessage(message: unknown): z.infer<typeof directMessage> | undefined {
  return directMessage.safeParse(message).data;
}

/** A message to the bot, or a mention of it in a channel. */
export function readMessage({
  eventId,
  workspace,
  user,
  text,
}: {
  eventId: string;
  workspace: string;
  user: string;
  text: string;
}): InboundEvent {
  const said = unescaped(text.replace(/<@[A-Z0-9]+(\|[^>]*)?>/g, ' ')).trim();
  return {
    ...who(workspace, user),
    key: `event:${eventId}`,
    intent: { kind: 'text', text: said },
    answerOnce: true,
  };
}

/** Slack escapes three characters, and turns addresses into links. */
function unescaped(text: string): string {
  return text
    .replace(/<(?:mailto:|tel:)?[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
