/** The Teams door: activities with a valid token come in, cards go out. Opening it makes no call to Microsoft. */
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Router } from '#conversation/router.ts';
import type { Sender } from '#delivery/sender.ts';
import type { AccountStore } from '#domain/ports.ts';
import { createInFlight } from '#platforms/kit/in-flight.ts';
import { handleActivities } from './handle.ts';
import { loadSdk, type TeamsSettings } from './sdk.ts';
import { teamsSender } from './send.ts';

export interface TeamsDoor {
  sender: Sender;
  /** Answers one request: its Authorization header and its parsed body. */
  receive(authorization: string | undefined, body: unknown): Promise<{ status: number; body?: unknown }>;
  /** Finishes what was accepted. */
  stop(): Promise<void>;
}

export interface TeamsParts {
  settings: TeamsSettings;
  router: Router;
  accounts: AccountStore;
  log: { warn(fields: Record<string, unknown>, message: string): void };
}

const incoming = z.looseObject({
  type: z.string().min(1),
  channelId: z.string(),
  serviceUrl: z.url(),
  conversation: z.looseObject({ id: z.string() }),
  from: z.looseObject({ id: z.string() }),
});

const finishWithinMs = 6_000;

const tokenFaults = new Set([
  'AuthenticationError',
  'JsonWebTokenError',
  'TokenExpiredError',
  'NotBeforeError',
]);

export async function openTeamsDoor({ settings, router, accounts, log }: TeamsParts): Promise<TeamsDoor> {
  const sdk = await loadSdk(settings);
  const inFlight = createInFlight();
  handleActivities({ sdk, router, accounts, inFlight, log });
  const isOpen = settings.kind === 'unauthenticated';
  return {
    sender: teamsSender(sdk),
    stop: () => inFlight.idle(finishWithinMs),
    async receive(authorization, body) {
      if (!isOpen && !/^Bearer \S+$/.test(authorization ?? '')) return { status: 401 };
      const activity = incoming.safeParse(body);
      // Another channel would take another way through the check of the token, and without an address there is nothing to bind it to.
      if (
        !activity.success ||
        (!isOpen && activity.data.channelId !== 'msteams') ||
        isBrokenPress(activity.data)
      )
        return { status: 400 };
      try {
        const answer = await inFlight.track(sdk.receive(authorization ?? '', body as Activity));
        return answer ? { status: answer.status, body: answer.body } : { status: 200 };
      } catch (error) {
        if (error instanceof Error && tokenFaults.has(error.constructor.name)) return { status: 401 };
        log.warn({ platform: 'teams', error: withoutSecrets(error) }, 'teams activity failed');
        return { status: 500 };
      }
    },
  };
}

const press = z.looseObject({
  value: z.looseObject({ action: z.looseObject({ type: z.literal('Action.Execute') }) }),
});

/** A press without an action would end in the SDK, with a fault of its own. */
function isBrokenPress(activity: z.infer<typeof incoming>): boolean {
  return (
    activity.type === 'invoke' &&
    activity['name'] === 'adaptiveCard/action' &&
    !press.safeParse(activity).success
  );
}

/** An error of the connector carries the request with its token and its text: only what tells what happened goes on. */
function withoutSecrets(error: unknown): Error {
  const { name, code, statusCode } = error as { name?: string; code?: unknown; statusCode?: unknown };
  return Object.assign(new Error(name ?? 'unknown'), { code: String(code ?? statusCode ?? '') });
}
