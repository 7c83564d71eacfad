/** Who may see a case or an escalation, and who may change it. Partners see the cases in which they owe or owed something. */
import type { Member } from '../people/member.ts';
import { may } from '../people/roles.ts';
import type { Escalation } from './escalation.ts';
import type { OutflowCase } from './outflow-case.ts';

export function maySeeCase(outflow: OutflowCase, member: Member): boolean {
  const isPartner =
    outflow.closedAt === null &&
    outflow.blockers.some((blocker) => blocker.owner.key === member.organisation);
  return may(member, 'see_all_cases') || mayDirectCase(outflow, member) || isPartner;
}

/** The holder's own colleagues and the coordinator. */
export function mayDirectCase(outflow: OutflowCase, member: Member): boolean {
  return (
    may(member, 'direct_all_cases') ||
    (may(member, 'open_case') && outflow.holder.organisation === member.organisation)
  );
}

export function owesSomething(outflow: OutflowCase, member: Member): boolean {
  return outflow.blockers.some(
    (blocker) => blocker.resolvedAt === null && blocker.owner.key === member.organisation,
  );
}

/** A case is opened by who looks after the client: the operator where the client stays, or the coordinator. */
export function mayOpenCaseFor(
  stay: { location: { operator: string | null } } | null,
  member: Member,
): boolean {
  if (may(member, 'direct_all_cases')) return true;
  return may(member, 'open_case') && (stay === null || stay.location.operator === member.organisation);
}

/** Who was alerted, who took it on, who raised it, and the coordinator. */
export function isConcernedBy(escalation: Escalation, member: Member): boolean {
  return (
    may(member, 'direct_all_cases') ||
    escalation.alerted.includes(member.key) ||
    escalation.takenBy?.key === member.key ||
    escalation.raisedBy === member.key
  );
}
