/**
 * The worker of this process, with the lanes of the outbox that it may serve. Which workspace a token is for may have to be asked
 * of a platform that is away: until it answers, its messages wait, and then the worker begins anew with its lane.
 */
import type { Logger } from 'pino';
import { startWorker, type Worker } from '#database/outbox/worker.ts';
import type { Sender } from '#delivery/sender.ts';
import { lanesOf } from './doors.ts';
import type { Runtime } from './runtime.ts';

/** What is older is no news any more. */
const triedAgainHours = 24;
const askAgainMs = 5_000;
const knownWithinMs = 200;

/** `ticks` and `address` as for the worker itself. Rejects when the worker cannot start at all. */
export async function startLanes(
  runtime: Runtime,
  senders: readonly Sender[],
  log: Logger,
  { ticks, address }: { ticks: boolean; address: string },
): Promise<Worker> {
  const begin = async (lanes: ReadonlyMap<string, Sender>): Promise<Worker> => {
    const started = await startWorker(runtime.database.url, runtime.jobs(lanes), { ticks, address });
    // Somebody may have mended the app while nothing ran: what it was not allowed to send is tried once more.
    for (const sender of new Set(lanes.values())) {
      const account = { platform: sender.platform, workspace: (await sender.workspace()) ?? '' };
      await runtime.deliveries
        .tryAgain(account, triedAgainHours)
        .catch((error: unknown) =>
          log.warn({ platform: sender.platform, error }, 'old messages not tried again'),
        );
    }
    return started;
  };
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  // Nobody waits for a platform that is away.
  let lanes = await lanesOf(senders, knownWithinMs);
  let worker: Worker | undefined = await begin(lanes);
  let changing: Promise<void> = Promise.resolve();

  const isComplete = () => worker !== undefined && senders.every(({ platform }) => lanes.has(platform));
  const lookAgain = async (): Promise<void> => {
    const known = await lanesOf(senders);
    if (stopped || (worker && known.size === lanes.size)) return;
    const before = worker;
    worker = undefined;
    await before?.stop();
    worker = await begin(known);
    lanes = known;
  };
  const wait = () => {
    if (stopped || isComplete()) return;
    timer = setTimeout(() => {
      changing = lookAgain()
        .catch((error: unknown) => log.warn({ error }, 'lanes not changed, tried again'))
        .then(wait);
    }, askAgainMs);
    timer.unref();
  };
  wait();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await changing;
      await worker?.stop();
    },
  };
}
