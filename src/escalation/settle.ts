/** An escalation ends when something really moved: judged again by the rules after every change of its case. */
import { stallsOf } from '#domain/outflow/stalled.ts';
import type { Ports } from '#domain/ports.ts';
import { addWorkingDays } from '#domain/region/calendar.ts';

/**
 * Resolves the open escalation of a case when the case no longer stalls; gives its reference. One that somebody raised by
 * hand is only resolved by hand.
 */
export async function settleEscalation(
  { escalations, outflow, outbox, region, now }: Ports,
  caseId: string,
  moved: { by: string; what: string },
): Promise<string | null> {
  const one = await outflow.byId(caseId);
  if (!one) return null;
  const seen = await escalations.openFor({ caseId, client: one.client });
  if (!seen) return null;
  await escalations.lock(seen.reference);
  const open = await escalations.byId(seen.id);
  if (!open || open.state === 'resolved') return null;
  const stillStalls =
    one.closedAt === null &&
    (open.rule === 'by_hand' || stallsOf({ ...one, escalationResolvedAt: null }, now, region.norms, region.timeZone).length > 0);
  if (stillStalls) {
    // Who took it on and makes progress keeps it: the lease starts again (invariant 11).
    if (open.state === 'taken' && open.takenBy) {
      const leaseUntil = addWorkingDays(now, region.norms.leaseWorkingDays, region.timeZone);
      await escalations.take(open, { at: now, by: open.takenBy.key, leaseUntil });
      await outbox.changed(open.id);
    }
    return null;
  }
  await escalations.resolve(open, { at: now, by: moved.by, moved: moved.what });
  await outbox.changed(open.id);
  return open.reference;
}
