/** Runs the jobs of the outbox, and a tick every minute. Any number of processes may do this on one database. */
import { EventEmitter } from 'node:events';
import { parseCronItems, type Runner, run, runOnce, type TaskList } from 'graphile-worker';
import { z } from 'zod';
import { sessionOptions } from '../connect.ts';
import { PatientPool } from './patient-pool.ts';
import { nameAt, workerName } from './serving.ts';
import { freeJobsOfTheDead, type OwnWork } from './worker-keeper.ts';
import { silentLogger } from './worker-log.ts';

export interface Jobs {
  /** Platforms whose door is open here: jobs for another platform are left to a process that has it open. */
  platforms: readonly string[];
  deliver(job: { regionId: string; deliveryId: string }): Promise<void>;
  refresh(job: { regionId: string; deliveryId: string }): Promise<void>;
  tick(): Promise<void>;
  /** A job failed; it is tried again. */
  onFault(error: unknown, task: string): void;
}

export interface Worker {
  /** Finishes what runs, then stops. */
  stop(): Promise<void>;
}

const jobPayload = z.object({ regionId: z.string(), deliveryId: z.string() });

const everyMinute = parseCronItems([
  { task: 'tick', match: '* * * * *', options: { backfillPeriod: 0, maxAttempts: 1 } },
]);

function tasksOf(jobs: Jobs): TaskList {
  const tasks: TaskList = { tick: async () => jobs.tick() };
  for (const platform of jobs.platforms) {
    tasks[`deliver:${platform}`] = async (payload) => jobs.deliver(jobPayload.parse(payload));
    tasks[`refresh:${platform}`] = async (payload) => jobs.refresh(jobPayload.parse(payload));
  }
  return tasks;
}

/**
 * Starts the worker; it waits for the database when that goes away, and goes on when it is back. Without `ticks` nothing
 * becomes due by itself: for those who decide themselves when time passes. `address` is where this process can be reached.
 */
export async function startWorker(
  url: string,
  jobs: Jobs,
  { ticks, address }: { ticks: boolean; address?: string | undefined },
): Promise<Worker> {
  const pool = workerPool(url, 6, address);
  const { events, own } = watchedWorkers(jobs.onFault);
  const runner: Runner = await run({
    pgPool: pool,
    taskList: tasksOf(jobs),
    events: events as never,
    concurrency: 4,
    pollInterval: 1_000,
    noHandleSignals: true,
    logger: silentLogger,
    parsedCronItems: ticks ? everyMinute : [],
  });
  const keeper = freeJobsOfTheDead(pool, own);
  return {
    async stop() {
      await keeper.stop();
      await runner.stop().catch(() => {});
      await pool.end();
    },
  };
}

/** Runs every job that is due now, here, and returns when there is none left. */
export async function runDueJobs(url: string, jobs: Jobs): Promise<void> {
  const pool = workerPool(url, 4);
  const { events, own } = watchedWorkers(jobs.onFault);
  const keeper = freeJobsOfTheDead(pool, own);
  try {
    await runOnce({
      pgPool: pool,
      taskList: tasksOf(jobs),
      events: events as never,
      noHandleSignals: true,
      logger: silentLogger,
    });
  } finally {
    await keeper.stop();
    await pool.end();
  }
}

/** The ids under which graphile-worker locks jobs for this process, and the jobs that run at this moment. */
function watchedWorkers(onFault: Jobs['onFault']): { events: EventEmitter; own: OwnWork } {
  const events = new EventEmitter();
  const own: OwnWork = { ids: new Set(), running: new Set() };
  interface JobEvent {
    job: { id: string; task_identifier: string };
    error?: unknown;
  }
  events.on('pool:create', ({ workerPool: created }: { workerPool: { id: string } }) =>
    own.ids.add(created.id),
  );
  events.on('job:start', ({ job }: JobEvent) => own.running.add(job.id));
  events.on('job:success', ({ job }: JobEvent) => own.running.delete(job.id));
  events.on('job:error', ({ job, error }: JobEvent) => {
    own.running.delete(job.id);
    onFault(error, job.task_identifier);
  });
  return { events, own };
}

function workerPool(url: string, connections: number, address?: string): PatientPool {
  const pool = new PatientPool({
    connectionString: url,
    max: connections,
    options: sessionOptions,
    application_name: address === undefined ? workerName : nameAt(address),
  });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
