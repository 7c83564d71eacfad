/** Slack's words for what went wrong, and what each of them means for us. */
import { codeOf, type Fault } from '#platforms/kit/fault.ts';

/** This person, channel, view or message is out of reach for good. */
const blocked = new Set([
  'user_not_found',
  'users_not_found',
  'channel_not_found',
  'user_disabled',
  'is_archived',
  'cannot_dm_bot',
  'messages_tab_disabled',
  'user_not_visible',
  'not_in_channel',
  'user_not_in_channel',
  'is_inactive',
  'expired_trigger_id',
  'exchanged_trigger_id',
  'invalid_trigger_id',
  'trigger_exchanged',
  'push_limit_reached',
  'not_found',
  'view_not_found',
  'hash_conflict',
  'expired_url',
  'used_url',
  'invalid_url',
  'no_channel',
  'no_text',
]);

/** Nobody of this workspace is reached until somebody mends the app. */
const closed = new Set([
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'missing_scope',
  'not_allowed_token_type',
  'no_permission',
  'access_denied',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'team_access_not_granted',
  'org_login_required',
  'ekm_access_denied',
  'app_not_installed',
  'not_enabled',
  'two_factor_setup_required',
]);

const shape = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'block_mismatch',
  'invalid_arguments',
  'invalid_attachments',
  'too_many_attachments',
  'msg_too_long',
  'msg_blocks_too_long',
  'view_too_large',
  'invalid_payload',
  'http_413',
]);

/** A response address answered something else than 2xx. */
export class ResponseUrlError extends Error {
  readonly statusCode: number;
  readonly retryAfter: number | undefined;
  readonly data: { error: string };
  constructor(statusCode: number, word: string, retryAfter: number | undefined) {
    super('response address refused');
    this.name = 'ResponseUrlError';
    this.statusCode = statusCode;
    this.retryAfter = retryAfter;
    this.data = { error: word };
  }
}

/** Reads an error of the SDK, or of a response address. Waits of more than an hour are asked for again by then. */
export function slackFault(error: unknown): Fault {
  const { code, data, retryAfter, statusCode } = error as {
    code?: string;
    data?: { error?: string };
    retryAfter?: number;
    statusCode?: number;
  };
  if (retryAfter !== undefined)
    return {
      kind: 'later',
      code: 'rate_limited',
      afterSeconds: Math.min(Math.max(retryAfter, 1), 3_600),
    };
  const word = codeOf(
    data?.error ?? (statusCode === undefined ? (code ?? 'unreachable') : `http_${statusCode}`),
  );
  if (blocked.has(word)) return { kind: 'blocked', code: word };
  if (closed.has(word)) return { kind: 'closed', code: word };
  if (shape.has(word) || statusCode === 413) return { kind: 'shape', code: word };
  return { kind: 'later', code: word };
}
