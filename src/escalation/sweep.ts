/** Takes one escalation whose moment has come one step further: the step, its record and its messages in one transaction. */
import type { Member } from '#domain/people/member.ts';
import type { Ports } from '#domain/ports.ts';
import { nextStep } from './ladder.ts';
import { recipientsOf } from './recipients.ts';
import { whatEndedStay } from './settle.ts';

export const alertView = 'escalation_alert';
export const reminderView = 'escalation_reminder';

export interface SteppedEscalation {
  reference: string;
  kind: 'alert' | 'remind';
  rung: number;
  members: string[];
}

/** An escalation that could not be taken further; `cause` is the fault. */
export class BrokenEscalation extends Error {
  readonly id: string;
  constructor(id: string, cause: unknown) {
    super('an escalation could not be taken further', { cause });
    this.id = id;
  }
}

/** Null when nothing was due. Two processes never take the same one: it is claimed with a lock that others pass by. */
export async function stepOne(
  ports: Ports,
  except: readonly string[] = [],
): Promise<SteppedEscalation | null> {
  const id = await ports.escalations.claimDue(ports.now, except);
  if (id === null) return null;
  try {
    return await stepClaimed(id, ports, except);
  } catch (error) {
    throw error instanceof BrokenEscalation ? error : new BrokenEscalation(id, error);
  }
}

async function stepClaimed(
  id: string,
  ports: Ports,
  except: readonly string[],
): Promise<SteppedEscalation | null> {
  const { escalations, outflow, outbox, region, now } = ports;
  const escalation = await escalations.byId(id);
  if (!escalation) return null;
  const outflowCase = escalation.case && (await outflow.byId(escalation.case.id));
  // What it was about is over: nobody is alerted or reminded of it any more.
  const over = outflowCase
    ? outflowCase.closedAt !== null && 'closed'
    : await whatEndedStay(escalation, ports);
  if (over) {
    await escalations.resolve(escalation, { at: now, by: null, moved: over });
    await outbox.changed(escalation.id);
    return stepOne(ports, except);
  }
  const step = nextStep(escalation, now, {
    reminderWorkingDays: region.norms.reminderWorkingDays,
    timeZone: region.timeZone,
  });
  if (!step) return null;
  const notify = (to: string, view: string) =>
    outbox.notify({ to, view, subject: escalation.id, at: now, urgency: 'alert' });
  const { reference } = escalation;

  if (step.kind === 'remind') {
    const holder = escalation.takenBy?.key;
    await escalations.recordStep(escalation, {
      at: now,
      kind: 'remind',
      rung: escalation.rung,
      nextAt: step.nextAt,
      members: [],
    });
    if (holder) await notify(holder, reminderView);
    await outbox.changed(escalation.id);
    return { reference, kind: 'remind', rung: escalation.rung, members: holder ? [holder] : [] };
  }

  const rung = escalation.ladder[step.rung];
  const isLast = step.rung >= escalation.ladder.length - 1;
  const found = rung ? await recipientsOf(rung, escalation, outflowCase, ports) : [];
  // The last rung is never silence: with nobody on it, the coordinator or the administrator has to know.
  const people = found.length > 0 || !isLast ? found : await lastResort(ports);
  const members = people.map((member) => member.key);
  // Nobody on this rung is no reason to wait for them; but the last rung keeps its own rhythm.
  const nextAt = members.length === 0 && !isLast ? now : step.nextAt;
  await escalations.recordStep(escalation, { at: now, kind: 'alert', rung: step.rung, nextAt, members });
  for (const member of members) await notify(member, alertView);
  await outbox.changed(escalation.id);
  return { reference, kind: 'alert', rung: step.rung, members };
}

async function lastResort({ members }: Ports): Promise<Member[]> {
  const coordinators = await members.withRole('coordinator');
  return coordinators.length > 0 ? coordinators : members.withRole('admin');
}
