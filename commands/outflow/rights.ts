/** Who may see a case, and who may change it. Partners see the cases in which they owe something. */
import type { OutflowCase } from '#domain/outflow/outflow-case.ts';
import type { Member } from '#domain/people/member.ts';
import { may } from '#domain/people/roles.ts';

export function maySeeCase(outflow: OutflowCase, member: Member): boolean {
  return may(member, 'see_all_cases') || mayDirectCase(outflow, member) || owesSomething(outflow, member);
}

/** The holder's own colleagues and the coordinator. */
export function mayDirectCase(outflow: OutflowCase, member: Member): boolean {
  return may(member, 'direct_all_cases') || (may(member, 'open_case') && outflow.holder.organisation === member.organisation);
}

export function owesSomething(outflow: OutflowCase, member: Member): boolean {
  return outflow.blockers.some((blocker) => blocker.resolvedAt === null && blocker.owner.key === member.organisation);
}
