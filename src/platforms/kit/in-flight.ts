/** Work that was acknowledged and is not finished yet: a door waits for it before it closes. */

export interface InFlight {
  track<T>(work: Promise<T>): Promise<T>;
  /** True when nothing runs any more, false when the patience is over first. */
  idle(withinMs: number): Promise<boolean>;
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
      const patience = new Promise<false>((resolve) => {
        timer = setTimeout(() => resolve(false), withinMs);
      });
      const empty = async (): Promise<true> => {
        while (running.size > 0) await Promise.all(running);
        return true;
      };
      const isIdle = await Promise.race([empty(), patience]);
      clearTimeout(timer);
      return isIdle;
    },
  };
}
