/**
 * Everything that is due in a region, done now: stalls are raised and ladders climbed. When the clock of a demo region was
 * moved, the time in between is played day by day, so that what would have happened happens in order. A real region that
 * was down is not played: everybody keeps their full days, counted from now.
 */
import { addDays } from 'date-fns/addDays';
import type { Gate, Ports } from '#domain/ports.ts';
import type { Region } from '#domain/region/region.ts';
import { BrokenEscalation, type SteppedEscalation, stepOne } from './sweep.ts';
import { raiseStalled } from './watchdog.ts';

export interface WorkReport {
  raised: string[];
  steps: SteppedEscalation[];
  /** What the rooms did as time passed, such as reservations that ran out. */
  duties: number;
}

/** Never more than this many steps in one go: a fault in a rule must not fill everybody's inbox. */
const mostSteps = 2_000;
const mostDaysPlayed = 400;

export async function runDue(
  gate: Gate,
  region: Region,
  duties: readonly ((ports: Ports) => Promise<number>)[],
  onFault: (error: unknown, what: string) => void,
): Promise<WorkReport> {
  const report: WorkReport = { raised: [], steps: [], duties: 0 };
  // What the rooms must do does not wait for a ladder that is out of order.
  for (const duty of duties) {
    report.duties += await gate.write(region, duty).catch((error: unknown) => {
      onFault(error, 'duty');
      return 0;
    });
  }
  const moments = await gate.write(region, async ({ escalations, now }) => {
    const from = await escalations.takePlayTurn();
    return momentsToPlay(from, now, region.demo);
  });
  for (const moment of moments) {
    report.raised.push(...(await gate.write(region, (ports) => raiseStalled(ports, moment))));
    const broken: string[] = [];
    while (report.steps.length < mostSteps) {
      const step = await gate
        .write(region, (ports) => stepOne(ports, moment, broken))
        .catch((error: unknown) => {
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
    await gate.write(region, async ({ escalations }) => {
      const played = await escalations.takePlayTurn();
      if (played < moment || moment === moments.at(-1)) await escalations.markPlayed(moment);
    });
  }
  return report;
}

/** The moments at which to look: only now, or for a moved demo clock every day in between as well. */
export function momentsToPlay(from: Date, now: Date, demo: boolean): Date[] {
  const moments: Date[] = [];
  if (demo) {
    for (
      let moment = addDays(from, 1);
      moment < now && moments.length < mostDaysPlayed;
      moment = addDays(moment, 1)
    )
      moments.push(moment);
  }
  return [...moments, now];
}
