/** Who stands on a rung of the ladder for this escalation. */
import type { Escalation } from '#domain/outflow/escalation.ts';
import type { OutflowCase } from '#domain/outflow/outflow-case.ts';
import type { Member } from '#domain/people/member.ts';
import type { Role } from '#domain/people/roles.ts';
import type { Ports } from '#domain/ports.ts';
import type { Rung } from '#domain/region/region.ts';

/** Roles that are the contact of an organisation which owes something. */
const contacts: readonly Role[] = ['corporation', 'social_team', 'access'];

/** Members to alert; empty when nobody stands on this rung, and then the next one is for now. */
export async function recipientsOf(
  rung: Rung,
  escalation: Escalation,
  outflow: OutflowCase | null,
  { members, outflow: cases }: Ports,
): Promise<Member[]> {
  switch (rung.to) {
    case 'case_holder': {
      if (outflow) {
        const holder = await members.byKey(outflow.holder.key);
        return holder ? [holder] : [];
      }
      const stay = await cases.stayOf(escalation.client);
      const nearby = stay?.location.operator
        ? await members.withRole('case_holder', stay.location.operator)
        : [];
      // Of a location for victims of violence nobody else may hear, not even of a client there: the next rung is for now.
      return nearby.length > 0 || stay?.location.confidential ? nearby : members.withRole('case_holder');
    }
    case 'coordinator':
      return members.withRole('coordinator');
    case 'partner_contact': {
      const owners = new Set(
        outflow?.blockers
          .filter((blocker) => blocker.resolvedAt === null)
          .map((blocker) => blocker.owner.key),
      );
      const found = new Map<string, Member>();
      for (const owner of owners) {
        for (const role of contacts) {
          for (const member of await members.withRole(role, owner)) found.set(member.key, member);
        }
      }
      return [...found.values()];
    }
    case 'steering_group':
      return members.withRole('steering_group');
  }
}
