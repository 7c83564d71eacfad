/** Work that was acknowledged and is not finished yet: a door waits for it before it closes. */

export interface InFlight {
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing runs any more, or when the patience is over. */
  idle(withinMs: number): Promise<void>;
}

export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    track(work) {
      const settled = work.then(
        () => {},
        () => {},
      );
      running.add(settled);
      settled.finally(() => running.delete(settled)).catch(() => {});
      return work;
    },
    async idle(withinMs) {
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, withinMs);
      });
      const empty = async () => {
        while (running.size > 0) await Promise.all(running);
      };
      await Promise.race([empty(), patience]);
      clearTimeout(timer);
    },
  };
}
