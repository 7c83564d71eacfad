/** Runs everything that serves people: the open doors on one HTTP server, the worker, and an orderly end. */
import type { Logger } from 'pino';
import type { Room } from '#conversation/contract/command.ts';
import { type HttpServer, listen, type Route } from '#http/server.ts';
import { type Config, ConfigError } from '#src/config.ts';
import { addressOf, doorWords, openDoors } from './doors.ts';
import { healthRoutes } from './health.ts';
import { startLanes } from './lanes.ts';
import { pages } from './pages.ts';
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
  const doors = await openDoors(config, runtime, log).catch(async (error: unknown) => {
    await runtime.close();
    throw error;
  });
  const routes: Route[] = [
    ...healthRoutes(runtime),
    ...pages,
    ...doors.flatMap((door) => door.routes),
    ...(config.playground ? await playgroundRoutes(runtime) : []),
  ];
  // The port comes first: a process that cannot be reached must not do the others' work either.
  const server: HttpServer = await listen(routes, config, (error) =>
    log.error({ error }, 'http fault'),
  ).catch(async (error: unknown) => {
    await runtime.close();
    throw unusable(error, config);
  });
  const senders = doors.map(({ sender }) => sender);
  const worker = await startLanes(runtime, senders, log, {
    ticks,
    address: addressOf(config.host, server.port),
  }).catch(async (error: unknown) => {
    await server.stop(0);
    await runtime.close();
    throw error;
  });
  for (const door of doors) door.start();

  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await server.stop(finishRequestsWithinMs);
    // What was acknowledged is answered before the database goes.
    await Promise.all([...doors.map((door) => door.stop()), worker.stop()]);
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
  // A fault in a library's background work is written down, from the first moment on; the database keeps its promises
  // without this process.
  process.on('unhandledRejection', (error) => log.error({ error }, 'unhandled rejection'));
  const service = await startService(config, rooms, log);
  const { port } = service;
  process.stdout.write(
    `Doorstroom luistert op ${addressOf(config.host, port)}\n${doorWords(config, addressOf(config.host, port))
      .map((line) => `  ${line}`)
      .join('\n')}\n`,
  );
  // What became due while nothing ran is done now, not at the next minute.
  service.runtime.runAllDue().catch((error: unknown) => log.error({ error }, 'due work failed'));
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
