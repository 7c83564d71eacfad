/** The parts that every way of running shares: database, router, messages and the work that is due. */
import type { Logger } from 'pino';
import type { Command, Room } from '#conversation/contract/command.ts';
import { createMessageRenderer, type MessageRenderer } from '#conversation/messages.ts';
import { createRegistry, type Registry } from '#conversation/registry.ts';
import { createRouter, type Router } from '#conversation/router.ts';
import { openGate } from '#database/gate/gate.ts';
import { forgetOldEvents } from '#database/gate/inbox.ts';
import { listRegions } from '#database/gate/regions.ts';
import { type OpenDatabase, openDatabase } from '#database/open.ts';
import { accountStore, deliveryStore } from '#database/outbox/deliveries.ts';
import type { Jobs } from '#database/outbox/worker.ts';
import { type DeliveryParts, deliver, refresh } from '#delivery/deliver.ts';
import type { Sender } from '#delivery/sender.ts';
import type { AccountStore, DeliveryStore, Gate } from '#domain/ports.ts';
import { runDue, type WorkReport } from '#escalation/work.ts';
import type { Config } from '#src/config.ts';
import { newId } from './ids.ts';

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

  const runAllDue = async () => {
    const reports = [];
    for (const region of await listRegions(database)) {
      const onFault = (error: unknown, what: string) =>
        log.error({ region: region.id, what, error }, 'due work failed');
      // One region that is out of order is no reason to leave the others.
      const report = await runDue(gate, region, duties, onFault).catch((error: unknown) =>
        onFault(error, 'ladder'),
      );
      if (report) reports.push({ region: region.name, report });
    }
    return reports;
  };

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
        inSeconds: (seconds) => new Date(Date.now() + seconds * 1_000),
      };
      const noted = async (what: string, work: Promise<string>) =>
        log.debug({ what, result: await work }, 'outbox');
      return {
        platforms: [...senders.keys()],
        deliver: (job) => noted('deliver', deliver(job, parts)),
        refresh: (job) => noted('refresh', refresh(job, parts)),
        onFault: (error, task) => log.warn({ task, error }, 'job failed, tried again later'),
        async tick() {
          await forgetOldEvents(database);
          for (const { region, report } of await runAllDue()) {
            if (report.raised.length + report.steps.length > 0)
              log.info({ region, raised: report.raised.length, steps: report.steps.length }, 'ladder');
          }
        },
      };
    },
    commands: registry.commands,
    close: () => database.close(),
  };
}
