/** The Slack door: Bolt on our own HTTP server, or over Socket Mode. Opening it makes no call to Slack. */
import { App, type AuthorizeResult, HTTPReceiver, type Logger, LogLevel } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Sender } from '#delivery/sender.ts';
import { createInFlight } from '#platforms/kit/in-flight.ts';
import type { DoorLog, DoorParts, OpenDoor } from '../door.ts';
import { clientOptions } from './client-options.ts';
import { slackFault } from './faults.ts';
import { handleEvents } from './handle.ts';
import { ownWorkspace } from './own-workspace.ts';
import { bodyLimit, finish, receive } from './receive.ts';
import { slackSender } from './send.ts';
import type { SlackSettings } from './settings.ts';
import { openSocket, type Socket } from './socket.ts';

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

/** Our own client and what it is for: shared by the answers and by the outbox. */
function connect({ botToken, apiUrl, teamId }: SlackSettings, log: DoorLog) {
  const client = new WebClient(botToken, { ...clientOptions(apiUrl), logger: quiet });
  const own = ownWorkspace(client, teamId, (error) =>
    log.warn({ platform: 'slack', code: slackFault(error).code }, 'workspace of the token not known yet'),
  );
  return { client, own, sender: slackSender(client, own) };
}

export function openSlackSender(settings: SlackSettings, log: DoorLog): Sender {
  return connect(settings, log).sender;
}

export function openSlack({ settings, router, accounts, log }: DoorParts<SlackSettings>): OpenDoor {
  const { botToken, signingSecret, appToken, apiUrl } = settings;
  const { client, own, sender } = connect(settings, log);
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
    clientOptions: { ...clientOptions(apiUrl), logger: quiet },
    // A fresh object for every event, because Bolt writes the user of the event into it.
    authorize: async (): Promise<AuthorizeResult> => ({ botToken }),
  });
  app.error(async (error) => {
    log.warn({ platform: 'slack', error }, 'slack event failed');
    throw error;
  });
  handleEvents(app, { client, own, router, accounts, log });

  // What was acknowledged is finished before the door closes.
  const inFlight = createInFlight();
  const handOver = app.processEvent.bind(app);
  app.processEvent = (event) => inFlight.track(handOver(event));

  let socket: Socket | undefined;
  return {
    sender,
    routes:
      signingSecret === undefined
        ? []
        : [
            {
              method: 'POST',
              path: '/slack/events',
              handle: (request, response) => receive(request, response, { receiver, signingSecret, log }),
            },
          ],
    start() {
      if (appToken) socket = openSocket(app, { appToken, apiUrl, logger: quiet, log });
    },
    async stop() {
      await socket?.stop();
      if (!(await inFlight.idle(finishWithinMs)))
        log.warn({ platform: 'slack' }, 'stopped before every answer was given');
    },
  };
}
