/** An escalation ends when something really moved: judged again by the rules after every change of its case. */
import { stallsOf } from '#domain/outflow/stalled.ts';
import type { Ports } from '#domain/ports.ts';

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
  const open = await escalations.openFor({ caseId, client: one.client });
  if (!open || open.rule === 'by_hand') return null;
  if (one.closedAt === null && stallsOf({ ...one, escalationResolvedAt: null }, now, region.norms, region.timeZone).length > 0) return null;
  await escalations.resolve(open, { at: now, by: moved.by, moved: moved.what });
  await outbox.changed(open.id);
  return open.reference;
}
