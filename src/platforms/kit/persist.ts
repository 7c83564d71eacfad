/**
 * Tries again where that can help: after a pause of our own when the platform is broken, after what it asked for when it is
 * busy, and not at all when it said no for good.
 */
import type { Fault } from './fault.ts';

export interface Patience {
  /** Between the tries, when the platform did not say how long. */
  pausesMs: readonly number[];
  /** All waiting together; what takes longer is given up, and told as such. */
  longestMs: number;
}

export const patience: Patience = { pausesMs: [500, 2_000, 5_000], longestMs: 120_000 };

/** Throws the last error when it gives up. */
export async function persist<T>(
  work: () => Promise<T>,
  judge: (error: unknown) => Fault,
  { pausesMs, longestMs }: Patience = patience,
): Promise<T> {
  const started = Date.now();
  let tries = 0;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const fault = judge(error);
      if (fault.kind !== 'later') throw error;
      const asked = fault.afterSeconds === undefined ? undefined : fault.afterSeconds * 1_000;
      const pause = asked ?? pausesMs[tries];
      if (asked === undefined) tries += 1;
      if (pause === undefined || Date.now() - started + pause > longestMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
