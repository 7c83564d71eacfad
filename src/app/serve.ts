/** Runs everything that serves people: the open doors on one HTTP server, the worker, and an orderly end. */
import type { Logger } from 'pino';
import type { Room } from '#conversation/contract/command.ts';
import { startWorker } from '#database/outbox/worker.ts';
import type { Sender } from '#delivery/sender.ts';
import { answer, type HttpServer, isThisMachine, listen, type Route, readJson } from '#http/server.ts';
import type { SlackDoor } from '#platforms/slack/connect.ts';
import type { TeamsDoor } from '#platforms/teams/connect.ts';
import { type Config, ConfigError } from '#src/config.ts';
import { doorWords } from './doors.ts';
import { healthRoutes } from './health.ts';
import { playgroundRoutes } from './playground.ts';
import { createRuntime, type Runtime } from './runtime.ts';

export interface Service {
  port: number;
  runtime: Runtime;
  /** Finishes what runs, then stops; within ten seconds. */
  stop(): Promise<void>;
}

/** Requests get most of the ten seconds; the rest is for the worker and the database. */
const finishRequestsWithinMs = 3_000;
const stopWithinMs = 9_500;

export async function startService(
  config: Config,
  rooms: readonly Room[],
  log: Logger,
  { ticks = true } = {},
): Promise<Service> {
  const runtime = await createRuntime(config, rooms, log);
  const { slack, teams } = await openDoors(config, runtime, log).catch(async (error: unknown) => {
    await runtime.close();
    throw error;
  });
  const routes: Route[] = [
    ...healthRoutes(runtime),
    ...doorRoutes(slack, teams, config.teams?.kind === 'unauthenticated'),
    ...(config.playground ? playgroundRoutes(runtime) : []),
  ];
  // The port comes first: a process that cannot be reached must not do the others' work either.
  const server: HttpServer = await listen(routes, config, (error) =>
    log.error({ error }, 'http fault'),
  ).catch(async (error: unknown) => {
    await runtime.close();
    throw unusable(error, config);
  });
  const senders = new Map<string, Sender>(
    [slack?.sender, teams?.sender].flatMap((sender) => (sender ? [[sender.platform, sender] as const] : [])),
  );
  const worker = await startWorker(runtime.database.url, runtime.jobs(senders), { ticks }).catch(
    async (error: unknown) => {
      await server.stop(0);
      await runtime.close();
      throw error;
    },
  );
  slack?.start();

  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await server.stop(finishRequestsWithinMs);
    // What was acknowledged is answered before the database goes.
    await Promise.all([slack?.stop(), teams?.stop(), worker.stop()]);
    await runtime.close();
  };
  return {
    port: server.port,
    runtime,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** Runs until SIGTERM or SIGINT. */
export async function serve(config: Config, rooms: readonly Room[], log: Logger): Promise<void> {
  const service = await startService(config, rooms, log);
  const { port } = service;
  process.stdout.write(
    `Doorstroom luistert op http://${config.host}:${port}\n${doorWords({ ...config, port })
      .map((line) => `  ${line}`)
      .join('\n')}\n`,
  );
  // What became due while nothing ran is done now, not at the next minute.
  service.runtime.runAllDue().catch((error: unknown) => log.error({ error }, 'due work failed'));
  // A fault in a library's background work is written down; the database keeps its promises without this process.
  process.on('unhandledRejection', (error) => log.error({ error }, 'unhandled rejection'));
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
  log.info('stopping');
  setTimeout(() => process.exit(0), stopWithinMs).unref();
  await service.stop();
  process.exit(0);
}

const addressFaults: Record<string, string> = {
  EADDRINUSE: 'is al in gebruik: stop wat daar draait, of zet PORT',
  EACCES: 'mag deze gebruiker niet openen: zet PORT op 1024 of hoger',
  EADDRNOTAVAIL: 'is geen adres van deze machine: zet HOST',
};

/** A port that cannot be opened is a setting, not a fault. */
function unusable(error: unknown, { host, port }: Config): unknown {
  const words = addressFaults[(error as { code?: string }).code ?? ''];
  return words === undefined ? error : new ConfigError(`${host}:${port} ${words}.`);
}

/** A door that is not configured stays closed. One whose platform is away opens all the same. */
async function openDoors(
  config: Config,
  { router, accounts }: Runtime,
  log: Logger,
): Promise<{ slack: SlackDoor | undefined; teams: TeamsDoor | undefined }> {
  const slack =
    config.slack &&
    (await import('#platforms/slack/connect.ts')).openSlackDoor({
      settings: config.slack,
      router,
      accounts,
      log,
    });
  const teams =
    config.teams &&
    (await (
      await import('#platforms/teams/connect.ts')
    ).openTeamsDoor({ settings: config.teams, router, accounts, log }));
  return { slack, teams };
}

function doorRoutes(
  slack: SlackDoor | undefined,
  teams: TeamsDoor | undefined,
  loopbackOnly: boolean,
): Route[] {
  const routes: Route[] = [];
  if (slack?.handleRequest) {
    const handle = slack.handleRequest;
    routes.push({
      method: 'POST',
      path: '/slack/events',
      handle: (request, response) => handle(request, response),
    });
  }
  if (teams) {
    routes.push({
      method: 'POST',
      path: '/api/messages',
      async handle(request, response) {
        if (loopbackOnly && !isThisMachine(request))
          return answer(response, 403, { error: 'only on this machine' });
        const { status, body } = await teams.receive(request.headers.authorization, await readJson(request));
        answer(response, status, body);
      },
    });
  }
  return routes;
}
