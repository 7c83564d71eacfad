/** An escalation ends when something really moved: judged again by the rules after every change of its case or its stay. */
import type { Escalation } from '#domain/outflow/escalation.ts';
import { stallsOf, stayOverNorm } from '#domain/outflow/stalled.ts';
import type { Ports } from '#domain/ports.ts';
import { leaseFrom } from './lease.ts';

/**
 * Resolves the open escalation of a case when the case no longer stalls; gives its reference. One that somebody raised by
 * hand is only resolved by hand.
 */
export async function settleEscalation(
  ports: Ports,
  caseId: string,
  moved: { by: string; what: string },
): Promise<string | null> {
  const { escalations, outflow, outbox, region, now } = ports;
  const one = await outflow.byId(caseId);
  if (!one) return null;
  const open = await openAndHeld(ports, { caseId, client: one.client });
  if (!open) return null;
  const stillStalls =
    one.closedAt === null &&
    (open.rule === 'by_hand' ||
      stallsOf({ ...one, escalationResolvedAt: null }, now, region.norms, region.timeZone).length > 0);
  if (stillStalls) {
    // Who took it on and makes progress keeps it: the lease starts again (invariant 11). Somebody else's note does not.
    if (open.state === 'taken' && open.takenBy && (await areColleagues(ports, open.takenBy.key, moved.by))) {
      const leaseUntil = leaseFrom(open, now, region);
      await escalations.renewLease(open, { at: now, by: moved.by, leaseUntil });
      await outbox.changed(open.id);
    }
    return null;
  }
  await escalations.resolve(open, { at: now, by: moved.by, moved: moved.what });
  await outbox.changed(open.id);
  return open.reference;
}

/**
 * Resolves the open escalation of a client without a case when the stay that it is about ended, or is within its norm;
 * gives its reference. `by` is who told of the departure; null when the clock found out.
 */
export async function settleStay(ports: Ports, client: string, by: string | null): Promise<string | null> {
  const open = await openAndHeld(ports, { caseId: null, client });
  if (!open) return null;
  const moved = await whatEndedStay(open, ports);
  if (moved === null) return null;
  await ports.escalations.resolve(open, { at: ports.now, by, moved });
  await ports.outbox.changed(open.id);
  return open.reference;
}

/** Why an escalation about a stay has nothing left to be about: the client left, or stays within a norm; null when it has. */
export async function whatEndedStay(
  escalation: Pick<Escalation, 'case' | 'client' | 'rule'>,
  { outflow, region, now }: Ports,
): Promise<'left' | 'within_norm' | null> {
  if (escalation.case !== null) return null;
  const stay = await outflow.stayOf(escalation.client);
  if (stay === null) return 'left';
  if (escalation.rule !== 'stay_over_norm') return null;
  const here = { since: stay.since, location: stay.location.key };
  return stayOverNorm(here, now, region.norms, region.timeZone) ? null : 'within_norm';
}

/** The open escalation, held until the transaction ends and read again: somebody else may have resolved it meanwhile. */
async function openAndHeld(
  { escalations }: Ports,
  subject: Parameters<Ports['escalations']['openFor']>[0],
): Promise<Escalation | null> {
  const seen = await escalations.openFor(subject);
  if (!seen) return null;
  await escalations.lock(seen.reference);
  const open = await escalations.byId(seen.id);
  return open && open.state !== 'resolved' ? open : null;
}

async function areColleagues({ members }: Ports, taker: string, mover: string): Promise<boolean> {
  if (taker === mover) return true;
  const [one, other] = await Promise.all([members.byKey(taker), members.byKey(mover)]);
  return one !== null && one.organisation === other?.organisation;
}
