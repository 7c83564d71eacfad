/** Which locations somebody may know of. Invariant 15: a location for victims of violence is never shown to others. */
import type { Member } from '../people/member.ts';
import { may } from '../people/roles.ts';
import type { Household } from './household.ts';

/** `private` is read by the asker only; a `channel` by everybody in it. */
export type Audience = 'private' | 'channel';

/** A location for victims of violence is only proposed to them; whoever may place there can still name it. */
export function isProposedTo(location: { confidential: boolean }, household: Household): boolean {
  return !location.confidential || household.targetGroup === 'domestic_violence_victim';
}

/** True when this member, in this audience, may see the location. */
export function maySeeLocation(
  location: { confidential: boolean; operator: string | null },
  member: Member,
  audience: Audience,
): boolean {
  if (!location.confidential) return true;
  if (audience === 'channel') return false;
  return (
    may(member, 'see_confidential_locations') ||
    (location.operator !== null && location.operator === member.organisation)
  );
}
