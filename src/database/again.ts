/**
 * A transaction that the database undid because of another one (they waited for each other, or could not both be true):
 * nothing of it happened, so it goes again, a few times.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { sqlStateOf } from './errors.ts';

/** Serialization failure and deadlock. */
const undoneStates = new Set(['40001', '40P01']);

const mostAttempts = 5;

/** Runs the work until it was not undone; after `mostAttempts` it is a fault. The work must be one whole transaction. */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === mostAttempts || !undoneStates.has(sqlStateOf(error) ?? '')) throw error;
      // Both of two that undid each other come back: not at the same moment.
      await delay(Math.random() * 20 * 2 ** attempt);
    }
  }
}
