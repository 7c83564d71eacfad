/** What the connector's refusals mean for us. Its errors carry the token and the message, so only codes leave here. */
import { codeOf, type Fault } from '#platforms/kit/fault.ts';
import { TokenError } from './token.ts';

/** This person blocked or removed the bot, or the conversation is gone; another contact is tried. */
const blocked = new Set([
  'MessageWritesBlocked',
  'ConversationNotFound',
  'ConversationBlockedByUser',
  'BotNotInConversationRoster',
  'ForbiddenOperationException',
  'ActivityNotFoundInConversation',
]);

const shape = new Set(['MessageSizeTooBig', 'BadSyntax', 'BadArgument', 'InvalidCard', 'ContentTooLarge']);

export function teamsFault(error: unknown): Fault {
  const { statusCode, code, response } = error as {
    statusCode?: number;
    code?: string;
    response?: { headers?: { get(name: string): string | undefined } };
  };
  const word = codeOf(
    typeof code === 'string' ? code : statusCode === undefined ? 'unreachable' : `http_${statusCode}`,
  );
  // Microsoft gives us no token: a wrong or withdrawn secret.
  if (error instanceof TokenError)
    return [400, 401, 403].includes(error.statusCode)
      ? { kind: 'closed', code: 'no_token' }
      : { kind: 'later', code: 'no_token' };
  if (blocked.has(word) && (statusCode === 403 || statusCode === 404)) return { kind: 'blocked', code: word };
  if (statusCode === 413 || shape.has(word) || (statusCode === 400 && word !== 'ServiceError'))
    return { kind: 'shape', code: word };
  if (statusCode === 401 || statusCode === 403) return { kind: 'closed', code: word };
  if (statusCode === 404 || statusCode === 410) return { kind: 'blocked', code: word };
  const asked = Number(response?.headers?.get('retry-after'));
  // A little spread, so that everybody who was told to wait does not come back at once.
  return Number.isFinite(asked) && asked > 0
    ? { kind: 'later', code: word, afterSeconds: Math.min(asked, 3_600) + Math.random() * 2 }
    : { kind: 'later', code: word };
}
