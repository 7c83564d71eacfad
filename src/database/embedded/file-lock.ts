import { accessSync, closeSync, constants, existsSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Locks between processes, held by the kernel: they vanish with the process however it ends, so there are no stale
 * lock files to detect and no reused pids to mistake for a living holder. Node offers no file locks itself; SQLite
 * takes them (fcntl, LockFileEx), so a transaction on an empty SQLite file is the lock.
 */
export interface FileLock {
  release(): void;
}

// Without a journal file, or locking would need room on the disk.
const statements = {
  shared: 'BEGIN; SELECT 1 FROM sqlite_schema',
  exclusive: 'PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE',
} as const;

// A DatabaseSync that is garbage collected closes itself, which would silently drop the lock.
const held = new Set<DatabaseSync>();

/** Takes the lock, or returns undefined at once when another holder (also in this process) excludes it. */
export function tryLock(path: string, kind: keyof typeof statements): FileLock | undefined {
  prepare(path);
  const database = new DatabaseSync(path);
  try {
    database.exec(statements[kind]);
  } catch (error) {
    database.close();
    const busy = error instanceof Error && 'errcode' in error && error.errcode === 5; // SQLITE_BUSY
    if (busy) return undefined;
    throw error;
  }
  held.add(database);
  return {
    release() {
      if (held.delete(database)) database.close();
    },
  };
}

/** SQLite would open a file of another user read-only, and then quietly take a lesser lock. */
function prepare(path: string): void {
  // Never open and close a file that this process may have locked: closing any descriptor of it drops all fcntl locks.
  if (!existsSync(path)) {
    try {
      closeSync(openSync(path, 'wx', 0o600));
    } catch (error) {
      if (!existsSync(path)) throw error; // or another process was first
    }
  }
  accessSync(path, constants.R_OK | constants.W_OK);
}

export async function withExclusiveLock<T>(
  path: string,
  patienceMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  let lock = tryLock(path, 'exclusive');
  while (!lock) {
    if (Date.now() > deadline)
      throw new Error(`Another process has held ${path} for ${patienceMs / 1000} seconds`);
    await sleep(20 + Math.random() * 30);
    lock = tryLock(path, 'exclusive');
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
