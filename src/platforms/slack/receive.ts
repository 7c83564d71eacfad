/** One signed request of Slack: what is old, unsigned or no payload is refused here, before Bolt sees it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPModuleFunctions, type HTTPReceiver } from '@slack/bolt';
import type { DoorLog } from '../door.ts';
import { isSlackPayload } from './payload.ts';

export const bodyLimit = 1_024 * 1_024;
const oldestSeconds = 300;
const clockSkewSeconds = 60;

/** Every status code is ours to give: nothing that is not signed, or not a payload, reaches Bolt. */
export async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  { receiver, signingSecret, log }: { receiver: HTTPReceiver; signingSecret: string; log: DoorLog },
): Promise<void> {
  const timestamp = Number(request.headers['x-slack-request-timestamp']);
  const age = Date.now() / 1_000 - timestamp;
  // Bolt refuses old requests but not ones from the future; two clocks never agree to the second.
  if (!Number.isFinite(timestamp) || age > oldestSeconds || age < -clockSkewSeconds) {
    response.setHeader('connection', 'close');
    finish(response, 401);
    request.resume();
    return;
  }
  try {
    const buffered = await HTTPModuleFunctions.parseAndVerifyHTTPRequest(
      { signingSecret, bodyLimit, enabled: true },
      request,
    );
    const payload = readPayload(buffered);
    if (payload === undefined) return finish(response, 400);
    if (payload.type === 'app_rate_limited') {
      log.warn({ platform: 'slack', code: 'app_rate_limited' }, 'Slack holds events back');
      return finish(response, 200);
    }
    receiver.requestListener(buffered, response);
  } catch (error) {
    response.setHeader('connection', 'close');
    finish(response, HTTPModuleFunctions.isRawBodyError(error) && error.statusCode === 413 ? 413 : 401);
  }
}

/** A signed body without anything in it would hang in Bolt, and a signed `null` would end the process. */
function readPayload(
  request: Parameters<typeof HTTPModuleFunctions.parseHTTPRequestBody>[0],
): { type?: unknown } | undefined {
  try {
    const body = HTTPModuleFunctions.parseHTTPRequestBody(request) as { type?: unknown };
    return isSlackPayload(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

export function finish(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status);
  response.end();
}
