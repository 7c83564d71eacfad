/**
 * Everything that is due in a region, done now: stalls are raised and ladders climbed. When the clock of a demo region was
 * moved, the time in between is played day by day, so that what would have happened happens in order. A real region that
 * was down is not played: everybody keeps their full days, counted from now.
 */
import type { Gate, Ports } from '#domain/ports.ts';
import { addLocalDays } from '#domain/region/calendar.ts';
import type { Region } from '#domain/region/region.ts';
import { BrokenEscalation, type SteppedEscalation, stepOne } from './sweep.ts';
import { raiseStalled } from './watchdog.ts';

export interface WorkReport {
  raised: string[];
  steps: SteppedEscalation[];
  /** What the rooms did as time passed, such as reservations that ran out. */
  duties: number;
}

export type Duty = (ports: Ports) => Promise<number>;

/** Never more than this many steps in one go: a fault in a rule must not fill everybody's inbox. */
const mostSteps = 2_000;
const mostDaysPlayed = 400;

/** What the rooms must do as time passes; one that fails stops none of the others. */
export async function runDuties(
  gate: Pick<Gate, 'withRegion'>,
  region: Region,
  duties: readonly Duty[],
  onFault: (error: unknown, what: string) => void,
): Promise<number> {
  let done = 0;
  for (const duty of duties) {
    done += await gate.withRegion(region, 'write', duty).catch((error: unknown) => {
      onFault(error, 'duty');
      return 0;
    });
  }
  return done;
}

/** Raises what stalls and takes every ladder as far as it is due. */
export async function climbLadders(
  gate: Pick<Gate, 'withRegion'>,
  region: Region,
  onFault: (error: unknown, what: string) => void,
): Promise<Pick<WorkReport, 'raised' | 'steps'>> {
  const report: Pick<WorkReport, 'raised' | 'steps'> = { raised: [], steps: [] };
  /** Undefined is the region's own clock; a moment that is played is told to the unit of work. */
  const unit = <T>(moment: Date | undefined, work: (ports: Ports) => Promise<T>) =>
    gate.withRegion(region, 'write', work, undefined, moment);
  const moments = await unit(undefined, async ({ escalations, now }) =>
    momentsToPlay(await escalations.takePlayTurn(), now, region),
  );
  for (const moment of moments) {
    report.raised.push(...(await unit(moment, raiseStalled)));
    const broken: string[] = [];
    while (report.steps.length < mostSteps) {
      const step = await unit(moment, (ports) => stepOne(ports, broken)).catch((error: unknown) => {
        // One that cannot be read or taken further is passed over, so that all others climb.
        if (!(error instanceof BrokenEscalation)) throw error;
        broken.push(error.id);
        onFault(error.cause, `escalation ${error.id}`);
        return 'broken' as const;
      });
      if (step === 'broken') continue;
      if (!step) break;
      report.steps.push(step);
    }
    await unit(moment, async ({ escalations }) => {
      const played = await escalations.takePlayTurn();
      if (played < moment || moment === moments.at(-1)) await escalations.markPlayed(moment);
    });
  }
  return report;
}

/** The moments at which to look: only now, or for a moved demo clock every day in between as well. */
export function momentsToPlay(
  from: Date,
  now: Date,
  { demo, timeZone }: Pick<Region, 'demo' | 'timeZone'>,
): Date[] {
  const moments: Date[] = [];
  if (demo) {
    for (
      let moment = addLocalDays(from, 1, timeZone);
      moment < now && moments.length < mostDaysPlayed;
      moment = addLocalDays(moment, 1, timeZone)
    )
      moments.push(moment);
  }
  return [...moments, now];
}
