/** Whom a placement concerns: the one who asked, the staff of the location, and the coordinator. */
import type { Member } from '../people/member.ts';
import { may } from '../people/roles.ts';
import type { Placement } from './placement.ts';

export function isConcernedByPlacement(
  placement: Pick<Placement, 'requestedBy' | 'location'>,
  member: Member,
): boolean {
  return (
    placement.requestedBy === member.key || may(member, 'direct_all_cases') || worksThere(placement, member)
  );
}

/** Staff of the location where the household is expected. */
export function worksThere({ location }: Pick<Placement, 'location'>, member: Member): boolean {
  return may(member, 'attest_count') && location.operator === member.organisation;
}
