/** Where Doorstroom runs is asked of what lives, and never of what somebody wrote down. */
import { Pool } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { addressesInUse, nameAt } from '#database/outbox/serving.ts';
import { startWorker } from '#database/outbox/worker.ts';
import { databaseForTest } from '../support/database.ts';

const jobs = {
  platforms: [],
  deliver: async () => {},
  refresh: async () => {},
  tick: async () => {},
  onFault: (error: unknown) => {
    throw error;
  },
};

test('every process is named while it runs, and none after it stopped', async () => {
  const url = await databaseForTest();
  const pool = new Pool({ connectionString: url });
  onTestFinished(() => pool.end());
  expect(await addressesInUse({ pool })).toEqual([]);
  const second = await startWorker(url, jobs, { ticks: false, address: 'http://127.0.0.1:4601' });
  const first = await startWorker(url, jobs, { ticks: false, address: 'http://127.0.0.1:3000' });
  const nameless = await startWorker(url, jobs, { ticks: false });
  await expect
    .poll(() => addressesInUse({ pool }))
    .toEqual(['http://127.0.0.1:3000', 'http://127.0.0.1:4601']);
  await Promise.all([first.stop(), nameless.stop()]);
  await expect.poll(() => addressesInUse({ pool })).toEqual(['http://127.0.0.1:4601']);
  await second.stop();
  await expect.poll(() => addressesInUse({ pool })).toEqual([]);
});

test('an address that PostgreSQL would cut off is not told at all', () => {
  expect(nameAt('http://10.0.0.1:3000')).toBe('doorstroom worker at http://10.0.0.1:3000');
  expect(nameAt(`http://${'a'.repeat(60)}:3000`)).toBe('doorstroom worker');
});
