/** The parts that every way of running shares: database, router, messages and the work that is due. */
import type { Logger } from 'pino';
import type { Command, Room } from '#conversation/contract/command.ts';
import { createMessageRenderer, type MessageRenderer } from '#conversation/messages.ts';
import { createRegistry, type Registry } from '#conversation/registry.ts';
import { createRouter, type Router } from '#conversation/router.ts';
import { openGate } from '#database/gate/gate.ts';
import { tidyUp } from '#database/housekeeping.ts';
import { speakingFrom } from '#database/installation.ts';
import { type OpenDatabase, openDatabase } from '#database/open.ts';
import { accountStore, deliveryStore } from '#database/outbox/deliveries.ts';
import { reviveLost } from '#database/outbox/revive.ts';
import type { Jobs } from '#database/outbox/worker.ts';
import { type DeliveryParts, deliver, refresh } from '#delivery/deliver.ts';
import type { Sender } from '#delivery/sender.ts';
import type { AccountStore, DeliveryStore, Gate } from '#domain/ports.ts';
import type { WorkReport } from '#escalation/work.ts';
import type { Config } from '#src/config.ts';
import { newId } from './ids.ts';
import { guardOf } from './periodic/guard.ts';
import { type PeriodicModule, periodicWork } from './periodic/periodic.ts';

export interface Runtime {
  config: Config;
  database: OpenDatabase;
  registry: Registry;
  gate: Gate;
  router: Router;
  messages: MessageRenderer;
  deliveries: DeliveryStore;
  accounts: AccountStore;
  /** Everything that is due in every region; what it did, per region. */
  runAllDue(): Promise<{ region: string; report: WorkReport }[]>;
  /** The jobs of the outbox, with the doors that are open. */
  jobs(senders: ReadonlyMap<string, Sender>): Jobs;
  commands: readonly Command[];
  close(): Promise<void>;
}

export async function createRuntime(
  config: Config,
  rooms: readonly Room[],
  log: Logger,
  options: { connections?: number } = {},
): Promise<Runtime> {
  const registry = createRegistry(rooms);
  const database = await openDatabase({ ...config, ...options });
  const gate = openGate(database);
  const router = createRouter({ registry, gate, log, newId });
  const messages = createMessageRenderer(registry, gate);
  const deliveries = deliveryStore(database);
  const duties = rooms.flatMap((room) => (room.duty ? [room.duty] : []));

  const maySpeak = speakingFrom(database.pool);
  const guard = guardOf({ database, gate, log }, duties);

  const runAllDue = async () => {
    const done = await guard.duties();
    const ladders = await guard.ladders();
    return ladders.map(({ region, raised, steps }) => ({
      region,
      report: { raised, steps, duties: done.find((one) => one.region === region)?.duties ?? 0 },
    }));
  };
  const modules: PeriodicModule[] = [
    // People first: guarding goes before everything that only tidies up.
    { name: 'duties', timeoutMs: 60_000, run: async () => void (await guard.duties()) },
    { name: 'ladders', timeoutMs: 5 * 60_000, run: async () => void (await guard.ladders()) },
    {
      name: 'lost messages',
      timeoutMs: 60_000,
      async run() {
        const revived = await reviveLost(database);
        if (revived > 0) log.warn({ revived }, 'messages without a job got a new one');
      },
    },
    { name: 'housekeeping', everySeconds: 3_600, timeoutMs: 2 * 60_000, run: () => tidyUp(database) },
  ];
  const tick = periodicWork(modules, (error, module) => log.error({ module, error }, 'periodic work failed'));

  return {
    config,
    database,
    registry,
    gate,
    router,
    messages,
    deliveries,
    accounts: accountStore(database),
    runAllDue,
    jobs(senders) {
      const parts: DeliveryParts = {
        store: deliveries,
        gate,
        messages,
        senders,
        maySpeak,
        inSeconds: (seconds) => new Date(Date.now() + seconds * 1_000),
        log,
      };
      const noted = async (what: string, work: Promise<string>) =>
        log.debug({ what, result: await work }, 'outbox');
      return {
        platforms: [...senders.keys()],
        deliver: (job) => noted('deliver', deliver(job, parts)),
        refresh: (job) => noted('refresh', refresh(job, parts)),
        onFault: (error, task) => log.warn({ task, error }, 'job failed, tried again later'),
        tick,
      };
    },
    commands: registry.commands,
    close: () => database.close(),
  };
}
