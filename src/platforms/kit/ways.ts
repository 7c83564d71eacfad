/**
 * An answer to a person goes by the first way that takes it: as it was made, or as plain text where only its form is
 * refused. When every way is closed that is written down: nothing is lost without a word.
 */
import type { Fault } from './fault.ts';
import { persist } from './persist.ts';

/** One way to reach somebody; `plain` gives the same as text only. */
export interface Way {
  name: string;
  give(): Promise<unknown>;
  plain(): Promise<unknown>;
}

export interface WayLog {
  warn(fields: Record<string, unknown>, message: string): void;
}

/** Undefined when one of the ways took it; otherwise why the last of them did not. */
export async function byFirstWay(
  ways: readonly Way[],
  judge: (error: unknown) => Fault,
  { platform, log }: { platform: string; log: WayLog },
): Promise<Fault | undefined> {
  let last: Fault | undefined;
  for (const { name, give, plain } of ways) {
    try {
      await persist(give, judge);
      return undefined;
    } catch (error) {
      const fault = judge(error);
      last = fault;
      const isTaken =
        fault.kind === 'shape' &&
        (await persist(plain, judge).then(
          () => true,
          () => false,
        ));
      log.warn(
        { platform, way: name, fault: fault.kind, code: fault.code },
        isTaken ? 'answer refused, given as plain text' : 'answer refused this way',
      );
      if (isTaken) return undefined;
    }
  }
  log.warn({ platform, ways: ways.map(({ name }) => name) }, 'answer not given');
  return last;
}
