/** An escalation ends when something really moved: judged again by the rules after every change of its case. */
import { stallsOf } from '#domain/outflow/stalled.ts';
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
  const seen = await escalations.openFor({ caseId, client: one.client });
  if (!seen) return null;
  await escalations.lock(seen.reference);
  const open = await escalations.byId(seen.id);
  if (!open || open.state === 'resolved') return null;
  const stillStalls =
    one.closedAt === null &&
    (open.rule === 'by_hand' ||
      stallsOf({ ...one, escalationResolvedAt: null }, now, region.norms, region.timeZone).length > 0);
  if (stillStalls) {
    // Who took it on and makes progress keeps it: the lease starts again (invariant 11). Somebody else's note does not.
    if (open.state === 'taken' && open.takenBy && (await areColleagues(ports, open.takenBy.key, moved.by))) {
      const leaseUntil = leaseFrom(open, now, region);
      await escalations.take(open, { at: now, by: open.takenBy.key, leaseUntil });
      await outbox.changed(open.id);
    }
    return null;
  }
  await escalations.resolve(open, { at: now, by: moved.by, moved: moved.what });
  await outbox.changed(open.id);
  return open.reference;
}

async function areColleagues({ members }: Ports, taker: string, mover: string): Promise<boolean> {
  if (taker === mover) return true;
  const [one, other] = await Promise.all([members.byKey(taker), members.byKey(mover)]);
  return one !== null && one.organisation === other?.organisation;
}
