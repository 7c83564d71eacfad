/** Looks for what stalls and has no escalation yet: cases by their rules, and stays over the norm without a case. */
import { type Stall, stallsOf, stayOverNorm } from '#domain/outflow/stalled.ts';
import type { CurrentStay, EscalationSubject, Ports } from '#domain/ports.ts';
import { addLocalDays, localDate } from '#domain/region/calendar.ts';
import type { Region } from '#domain/region/region.ts';
import { settleStay } from './settle.ts';

/** Raises what must be raised at this moment, and ends what is about a stay that is over; gives the references raised. */
export async function raiseStalled(ports: Ports): Promise<string[]> {
  const { escalations, outflow, region, now } = ports;
  const { norms, timeZone } = region;
  const open = await escalations.open();
  for (const one of open)
    if (one.case === null && one.location === null) await settleStay(ports, one.client, null);
  const busy = new Set(open.map((escalation) => escalation.client));
  const raised: string[] = [];
  const raise = async (subject: EscalationSubject, stall: Stall) => {
    const escalation = await escalations.raise({ subject, stall, at: now, by: null, reason: null });
    if (escalation !== 'already_open') raised.push(escalation.reference);
  };
  for (const one of await outflow.openCases(mayStall(now, region))) {
    const stalls = busy.has(one.client) ? [] : stallsOf(one, now, norms, timeZone);
    if (stalls.length === 0) continue;
    // Held and judged again: it may have moved or closed since it was read.
    await outflow.lock(one.reference);
    const current = await outflow.byId(one.id);
    const [stall] = current && current.closedAt === null ? stallsOf(current, now, norms, timeZone) : [];
    if (stall) await raise({ caseId: one.id, client: one.client }, stall);
  }
  const overNorm = ({ since, location }: CurrentStay) =>
    stayOverNorm({ since, location: location.key }, now, norms, timeZone);
  const quietSince = addLocalDays(now, -norms.quietDaysAfterResolve, timeZone);
  for (const stay of await outflow.staysWithoutCase()) {
    if (busy.has(stay.client) || !overNorm(stay)) continue;
    if (await escalations.resolvedSince(stay.client, quietSince)) continue;
    // Held and judged again: a case may have been opened since it was read, or the client may have left.
    await outflow.lockClient(stay.client);
    const [current] = await outflow.staysWithoutCase(stay.client);
    const stall = current && overNorm(current);
    if (stall) await raise({ caseId: null, client: stay.client }, stall);
  }
  return raised;
}

/** Which cases may stall at a moment: what falls outside of this stalls by no rule. */
export function mayStall(
  now: Date,
  { norms, timeZone }: Pick<Region, 'norms' | 'timeZone'>,
): { noProgressAfter: Date; dueBefore: string } {
  const soonest = Math.min(norms.daysWithoutProgress, norms.hardLimitDays);
  // An hour of margin: days that are counted back and forth over a change of the clock may differ by one.
  const noProgressAfter = new Date(addLocalDays(now, -soonest, timeZone).getTime() + 3_600_000);
  return { noProgressAfter, dueBefore: localDate(now, timeZone) };
}
