/** The Teams door: activities that Microsoft vouches for come in, cards go out. Opening it makes no call to Microsoft. */
import type { Activity } from 'botbuilder';
import type { Sender } from '#delivery/sender.ts';
import { answer, isThisMachine, readJson } from '#http/server.ts';
import { createInFlight } from '#platforms/kit/in-flight.ts';
import type { DoorParts, OpenDoor } from '../door.ts';
import {
  type Answer,
  admission,
  admitThisMachine,
  type Incoming,
  incoming,
  isBrokenPress,
} from './admission.ts';
import { teamsFault } from './faults.ts';
import { handleActivities } from './handle.ts';
import { readActivity } from './read-event.ts';
import { loadSdk } from './sdk.ts';
import { teamsSender } from './send.ts';
import type { TeamsSettings } from './settings.ts';
import { TokenRefused } from './verify-token.ts';

const finishWithinMs = 6_000;
/** Emulators speak for tenants of their own; here all of them are this machine. */
const thisMachine = 'loopback';

export async function openTeamsSender(settings: TeamsSettings): Promise<Sender> {
  return teamsSender(await loadSdk(settings), workspaceOf(settings));
}

export async function openTeams({
  settings,
  router,
  accounts,
  log,
}: DoorParts<TeamsSettings>): Promise<OpenDoor> {
  const sdk = await loadSdk(settings);
  const inFlight = createInFlight();
  handleActivities({ sdk, router, accounts, inFlight, log });
  const admit = settings.kind === 'registered' ? admission(settings) : admitThisMachine;

  const receive = async (authorization: string | undefined, body: unknown): Promise<Answer> => {
    const read = incoming.safeParse(body);
    try {
      // Without a token nobody learns what a good activity looks like.
      const refusal = await admit(authorization, read.data);
      if (refusal) return refusal;
    } catch (error) {
      if (error instanceof TokenRefused) return { status: 401 };
      log.warn({ platform: 'teams', error: withoutSecrets(error) }, 'keys of Microsoft not to be had');
      return { status: 503 };
    }
    if (!read.success || !readActivity(body) || isBrokenPress(read.data)) return { status: 400 };
    try {
      const activity = settings.kind === 'registered' ? body : asOfThisMachine(read.data);
      const given = await inFlight.track(sdk.receive(activity as Activity));
      return given ? { status: given.status, body: given.body } : { status: 200 };
    } catch (error) {
      log.warn({ platform: 'teams', error: withoutSecrets(error) }, 'teams activity failed');
      return { status: 500 };
    }
  };
  return {
    sender: teamsSender(sdk, workspaceOf(settings)),
    routes: [
      {
        method: 'POST',
        path: '/api/messages',
        async handle(request, response) {
          if (settings.kind === 'unauthenticated' && !isThisMachine(request))
            return answer(response, 403, { error: 'only on this machine' });
          if (settings.kind === 'registered' && !/^Bearer \S+$/.test(request.headers.authorization ?? '')) {
            request.resume();
            return answer(response, 401);
          }
          const { status, body } = await receive(request.headers.authorization, await readJson(request));
          answer(response, status, body);
        },
      },
    ],
    start() {},
    async stop() {
      if (!(await inFlight.idle(finishWithinMs)))
        log.warn({ platform: 'teams' }, 'stopped before every answer was given');
    },
  };
}

function workspaceOf(settings: TeamsSettings): string {
  return settings.kind === 'registered' ? settings.tenantId : thisMachine;
}

function asOfThisMachine(activity: Incoming): unknown {
  return { ...activity, conversation: { ...activity.conversation, tenantId: thisMachine } };
}

/** An error of the connector carries the request with its token and its text: only what tells what happened goes on. */
function withoutSecrets(error: unknown): Error {
  const { name } = error as { name?: string };
  return Object.assign(new Error(name ?? 'unknown'), { code: teamsFault(error).code });
}
