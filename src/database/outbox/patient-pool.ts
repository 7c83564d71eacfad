import { setTimeout as delay } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { Pool } from 'pg';

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', '57P01', '57P03']);

/** A pool for the worker: waits for the database to come back, because graphile-worker ends the process when it cannot mark a job as done. */
export class PatientPool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(callback: Parameters<Pool['connect']>[0]): void;
  override connect(callback?: Parameters<Pool['connect']>[0]): unknown {
    return callback ? super.connect(callback) : this.#connect();
  }
  async #connect(): Promise<PoolClient> {
    for (;;) {
      try {
        return await super.connect();
      } catch (error) {
        if (this.ending || !isUnreachable(error)) throw error;
        await delay(500);
      }
    }
  }
}

function isUnreachable(error: unknown): boolean {
  return (
    error instanceof Error &&
    (/terminated|timeout/.test(error.message) || ('code' in error && UNREACHABLE.has(String(error.code))))
  );
}
