/** The Slack door: Bolt on our own HTTP server, or over Socket Mode. Opening it makes no call to Slack. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  App,
  type AuthorizeResult,
  HTTPModuleFunctions,
  HTTPReceiver,
  type Logger,
  LogLevel,
} from '@slack/bolt';
import type { Router } from '#conversation/router.ts';
import type { Sender } from '#delivery/sender.ts';
import type { AccountStore } from '#domain/ports.ts';
import { createInFlight } from '#platforms/kit/in-flight.ts';
import { clientOptions } from './client-options.ts';
import { handleEvents } from './handle.ts';
import { openSlackSender } from './open-sender.ts';
import { isSlackPayload } from './payload.ts';
import { openSocket, type Socket, type SocketLog } from './socket.ts';

export interface SlackDoor {
  sender: Sender;
  /** Undefined without a signing secret: then only Socket Mode. */
  handleRequest: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined;
  /** Starts Socket Mode where it is configured. */
  start(): void;
  stop(): Promise<void>;
}

export interface SlackParts {
  settings: {
    botToken: string;
    signingSecret: string | undefined;
    appToken: string | undefined;
    apiUrl: string;
  };
  router: Router;
  accounts: AccountStore;
  log: SocketLog;
}

const bodyLimit = 1_024 * 1_024;
const oldestSeconds = 300;
const clockSkewSeconds = 60;
const finishWithinMs = 6_000;

/** Bolt's own log quotes payloads: what matters reaches ours as a code. */
const quiet: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

export function openSlackDoor({ settings, router, accounts, log }: SlackParts): SlackDoor {
  const { botToken, signingSecret, appToken, apiUrl } = settings;
  const receiver = new HTTPReceiver({
    // Without a secret nothing is served over HTTP; Bolt wants one all the same.
    signingSecret: signingSecret ?? 'socket-mode-only',
    endpoints: ['/slack/events'],
    // Checked in receive(), before Bolt sees anything.
    signatureVerification: false,
    bodyLimit,
    logger: quiet,
    unhandledRequestTimeoutMillis: 2_900,
    unhandledRequestHandler: ({ response }) => finish(response, 503),
    processEventErrorHandler: async ({ response }) => {
      finish(response, 500);
      return true;
    },
  });
  const app = new App({
    receiver,
    logger: quiet,
    convoStore: false,
    ignoreSelf: false,
    clientOptions: clientOptions(apiUrl),
    // A fresh object for every event, because Bolt writes the user of the event into it.
    authorize: async (): Promise<AuthorizeResult> => ({ botToken }),
  });
  app.error(async (error) => {
    log.warn({ platform: 'slack', error }, 'slack event failed');
    throw error;
  });
  const sender = openSlackSender({ botToken, apiUrl });
  handleEvents(app, { router, accounts, log });

  // What was acknowledged is finished before the door closes.
  const inFlight = createInFlight();
  const handOver = app.processEvent.bind(app);
  app.processEvent = (event) => inFlight.track(handOver(event));

  let socket: Socket | undefined;
  return {
    sender,
    handleRequest:
      signingSecret === undefined
        ? undefined
        : (request, response) => receive(request, response, receiver, signingSecret),
    start() {
      if (appToken) socket = openSocket(app, { appToken, apiUrl, logger: quiet, log });
    },
    async stop() {
      await socket?.stop();
      await inFlight.idle(finishWithinMs);
    },
  };
}

/** Every status code is ours to give: nothing that is not signed, or not a payload, reaches Bolt. */
async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  receiver: HTTPReceiver,
  signingSecret: string,
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
    if (!isPayload(buffered)) return finish(response, 400);
    receiver.requestListener(buffered, response);
  } catch (error) {
    response.setHeader('connection', 'close');
    finish(response, HTTPModuleFunctions.isRawBodyError(error) && error.statusCode === 413 ? 413 : 401);
  }
}

/** A signed body without anything in it would hang in Bolt, and a signed `null` would end the process. */
function isPayload(request: Parameters<typeof HTTPModuleFunctions.parseHTTPRequestBody>[0]): boolean {
  try {
    return isSlackPayload(HTTPModuleFunctions.parseHTTPRequestBody(request));
  } catch {
    return false;
  }
}

function finish(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status);
  response.end();
}
