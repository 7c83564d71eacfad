/** Guarding the ladder, region by region: what the rooms must do as time passes, and whatever stalls. */
import type { Logger } from 'pino';
import { listRegions } from '#database/gate/regions.ts';
import type { OpenDatabase } from '#database/open.ts';
import type { Gate } from '#domain/ports.ts';
import type { Region } from '#domain/region/region.ts';
import { climbLadders, type Duty, runDuties, type WorkReport } from '#escalation/work.ts';

export interface Guard {
  duties(): Promise<{ region: string; duties: number }[]>;
  ladders(): Promise<({ region: string } & Pick<WorkReport, 'raised' | 'steps'>)[]>;
}

export function guardOf(
  parts: { database: OpenDatabase; gate: Gate; log: Logger },
  duties: readonly Duty[],
): Guard {
  const { database, gate, log } = parts;

  /** One region that is out of order is no reason to leave the others. */
  const perRegion = async <T>(
    work: (region: Region, onFault: (error: unknown, what: string) => void) => Promise<T>,
  ): Promise<{ region: string; done: T }[]> => {
    const { regions, unreadable } = await listRegions(database);
    for (const error of unreadable)
      log.error({ region: error.region, fields: error.fields }, 'the settings of a region cannot be read');
    const done = [];
    for (const region of regions) {
      const onFault = (error: unknown, what: string) =>
        log.error({ region: region.id, what, error }, 'due work failed');
      try {
        done.push({ region: region.name, done: await work(region, onFault) });
      } catch (error) {
        onFault(error, 'region');
      }
    }
    return done;
  };

  return {
    async duties() {
      const all = await perRegion((region, onFault) => runDuties(gate, region, duties, onFault));
      return all.map(({ region, done }) => ({ region, duties: done }));
    },
    async ladders() {
      const all = await perRegion((region, onFault) => climbLadders(gate, region, onFault));
      for (const { region, done } of all)
        if (done.raised.length + done.steps.length > 0)
          log.info({ region, raised: done.raised.length, steps: done.steps.length }, 'ladder');
      return all.map(({ region, done }) => ({ region, ...done }));
    },
  };
}
