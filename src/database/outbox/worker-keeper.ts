/**
 * Jobs that a killed process held would stay locked for hours. Each worker therefore keeps an advisory lock in its own name
 * for as long as its connection lives; whoever finds a job of a worker without one gives the job back. The same for a job
 * that a living process holds and does not run.
 */
import type { Pool, PoolClient } from 'pg';

const everyMs = 15_000;

export interface OwnWork {
  /** Ids under which this process locks jobs. */
  ids: Set<string>;
  /** Jobs that this process is running now. */
  running: Set<string>;
}

export function freeJobsOfTheDead(pool: Pool, own: OwnWork): { stop(): Promise<void> } {
  let client: PoolClient | undefined;
  let held = new Set<string>();
  let stopped = false;

  const letGo = () => {
    const kept = client;
    client = undefined;
    kept?.release(true);
  };

  const keep = async () => {
    if (stopped) return;
    try {
      if (!client) {
        client = await pool.connect();
        held = new Set();
        const kept = client;
        const forget = () => {
          if (client === kept) letGo();
        };
        client.once('error', forget);
        client.once('end', forget);
      }
      for (const id of own.ids) {
        if (held.has(id)) continue;
        await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [lockName(id)]);
        held.add(id);
      }
      await freeDead(client, own.ids);
      await freeForgotten(client, own);
    } catch {
      // The database is away: the next round finds it, or another process does this.
      letGo();
    }
  };

  const first = keep();
  const timer = setInterval(() => void keep(), everyMs);
  timer.unref();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await first;
      letGo();
    },
  };
}

async function freeDead(client: PoolClient, ownIds: ReadonlySet<string>): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select distinct locked_by as id from graphile_worker.jobs where locked_by is not null and locked_at < clock_timestamp() - interval '30 seconds'`,
  );
  for (const { id } of rows) {
    if (ownIds.has(id)) continue;
    const { rows: tried } = await client.query<{ dead: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as dead',
      [lockName(id)],
    );
    if (!tried[0]?.dead) continue;
    await client.query('select graphile_worker.force_unlock_workers(array[$1])', [id]);
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [lockName(id)]);
  }
}

/**
 * graphile-worker notes that a job is done without waiting for it. When just that fails (the database restarted, a statement
 * was cut off) the job and its whole lane would stay locked by a process that lives: what we hold and do not run is given back.
 */
async function freeForgotten(client: PoolClient, { ids, running }: OwnWork): Promise<void> {
  const { rows } = await client.query<{ id: string; queue: number | null }>(
    `select id, job_queue_id as queue from graphile_worker._private_jobs
     where locked_by = any ($1) and locked_at < clock_timestamp() - interval '30 seconds' and id <> all ($2::bigint[])`,
    [[...ids], [...running]],
  );
  if (rows.length === 0) return;
  const queues = rows.flatMap(({ queue }) => queue ?? []);
  await client.query('begin');
  await client.query(
    'update graphile_worker._private_job_queues set locked_at = null, locked_by = null where id = any ($1::int[])',
    [queues],
  );
  await client.query(
    'update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = greatest(run_at, now()) where id = any ($1::bigint[])',
    [rows.map(({ id }) => id)],
  );
  await client.query('commit');
}

function lockName(id: string): string {
  return `doorstroom:worker:${id}`;
}
