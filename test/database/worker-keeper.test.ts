/** A lane is not held up by a job that nobody runs: neither a dead process nor a living one that forgot it. */
import { Pool } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { freeJobsOfTheDead } from '#database/outbox/worker-keeper.ts';
import { databaseForTest } from '../support/database.ts';

test('jobs of a dead process, and our own that we do not run, go back; what runs stays', async () => {
  const pool = new Pool({ connectionString: await databaseForTest() });
  // A connection that is still closing when the database is dropped ends with an error that is none.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  onTestFinished(() => pool.end());
  const lock = async (lane: string, by: string) => {
    const { rows } = await pool.query<{ id: string }>(
      `select (graphile_worker.add_job('tick', queue_name => $1)).id`,
      [lane],
    );
    await pool.query(
      `update graphile_worker._private_jobs set locked_by = $2, locked_at = now() - interval '1 minute' where id = $1`,
      [rows[0]?.id, by],
    );
    await pool.query(
      `update graphile_worker._private_job_queues set locked_by = $2, locked_at = now() - interval '1 minute' where queue_name = $1`,
      [lane, by],
    );
    return rows[0]?.id ?? '';
  };
  await lock('dead', 'a-dead-worker');
  await lock('forgotten', 'own');
  const running = await lock('running', 'own');
  const keeper = freeJobsOfTheDead(pool, { ids: new Set(['own']), running: new Set([running]) });
  const lockedLanes = async () =>
    (
      await pool.query<{ lane: string }>(
        `select queue_name as lane from graphile_worker.jobs where locked_by is not null`,
      )
    ).rows;
  await expect.poll(lockedLanes, { timeout: 10_000 }).toEqual([{ lane: 'running' }]);
  await keeper.stop();
});
