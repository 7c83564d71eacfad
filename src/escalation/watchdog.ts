/** Looks for what stalls and has no escalation yet: cases by their rules, and stays over the norm without a case. */
import { subDays } from 'date-fns/subDays';
import { stallsOf, stayOverNorm } from '#domain/outflow/stalled.ts';
import type { Ports } from '#domain/ports.ts';

/** Raises what must be raised at this moment; gives the references. */
export async function raiseStalled(ports: Ports, now: Date): Promise<string[]> {
  const { escalations, outflow, region } = ports;
  const { norms, timeZone } = region;
  const busy = new Set((await escalations.open()).map((escalation) => escalation.client));
  const raised: string[] = [];
  const raise = async (
    subject: { caseId: string; client: string } | { caseId: null; client: string },
    stall: Parameters<typeof escalations.raise>[0]['stall'],
  ) => {
    const escalation = await escalations.raise({ subject, stall, at: now, by: null, reason: null });
    if (escalation !== 'already_open') raised.push(escalation.reference);
  };
  for (const one of await outflow.openCases()) {
    const stalls = busy.has(one.client) ? [] : stallsOf(one, now, norms, timeZone);
    if (stalls.length === 0) continue;
    // Held and judged again: it may have moved or closed since it was read.
    await outflow.lock(one.reference);
    const current = await outflow.byId(one.id);
    const [stall] = current && current.closedAt === null ? stallsOf(current, now, norms, timeZone) : [];
    if (stall) await raise({ caseId: one.id, client: one.client }, stall);
  }
  for (const stay of await outflow.staysWithoutCase(now)) {
    const stall = busy.has(stay.client)
      ? undefined
      : stayOverNorm({ since: stay.since, location: stay.location.key }, now, norms, timeZone);
    if (!stall || (await escalations.resolvedSince(stay.client, subDays(now, norms.quietDaysAfterResolve))))
      continue;
    await raise({ caseId: null, client: stay.client }, stall);
  }
  return raised;
}
