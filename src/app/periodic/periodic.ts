/**
 * What happens by itself as time passes: a list of modules, run one after the other, the most urgent first. Each has its own
 * time limit and its own fault boundary: one that fails or hangs stops none of those after it.
 */
import { setTimeout as delay } from 'node:timers/promises';

export interface PeriodicModule {
  /** As it stands in the log: "ladders". */
  name: string;
  /** Not sooner than so long after its last run in this process; every time when absent. */
  everySeconds?: number;
  timeoutMs: number;
  run(): Promise<void>;
}

export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** Gives a function that runs everything whose turn it is. One that is still busy from before is left alone. */
export function periodicWork(
  modules: readonly PeriodicModule[],
  onFault: (error: unknown, module: string) => void,
  clock: () => number = Date.now,
): () => Promise<void> {
  const startedAt = new Map<string, number>();
  const busy = new Set<string>();

  const runOne = async ({ name, timeoutMs, run }: PeriodicModule): Promise<void> => {
    const limit = new AbortController();
    busy.add(name);
    const work = run().finally(() => busy.delete(name));
    // When the time is up nobody waits for it any more; how it ends after that is told nobody twice.
    work.catch(() => {});
    try {
      await Promise.race([
        work,
        delay(timeoutMs, undefined, { signal: limit.signal, ref: false }).then(() => {
          throw new TookTooLong(`${name} took longer than ${timeoutMs} ms`);
        }),
      ]);
    } finally {
      limit.abort();
    }
  };

  return async () => {
    for (const module of modules) {
      const { name, everySeconds } = module;
      const now = clock();
      const last = startedAt.get(name);
      if (busy.has(name)) continue;
      if (everySeconds !== undefined && last !== undefined && now - last < everySeconds * 1_000) continue;
      startedAt.set(name, now);
      await runOne(module).catch((error: unknown) => onFault(error, name));
    }
  };
}
