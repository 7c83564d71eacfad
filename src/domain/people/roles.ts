/** Who may do what. Deny by default: a permission that names no role of yours is not yours. */

export const roles = [
  'shelter_staff',
  'crisis_worker',
  'case_holder',
  'coordinator',
  'corporation',
  'social_team',
  'access',
  'steering_group',
  'reporter',
  'admin',
] as const;

export type Role = (typeof roles)[number];

const allowed = {
  /** Asking for help and linking yourself: the only things an unlinked person can do. */
  anyone: [...roles],
  /** What concerns only yourself, whatever your roles. */
  any_member: [...roles],
  see_beds: ['shelter_staff', 'crisis_worker', 'case_holder', 'coordinator', 'access', 'steering_group'],
  /** May hear that a location for victims of violence exists, and place there (invariant 15). */
  see_confidential_locations: ['crisis_worker', 'access'],
  attest_count: ['shelter_staff'],
  use_placements: ['shelter_staff', 'crisis_worker', 'access', 'coordinator'],
  place_household: ['crisis_worker', 'access'],
  use_outflow: ['case_holder', 'coordinator', 'corporation', 'social_team', 'access', 'steering_group'],
  open_case: ['case_holder', 'coordinator'],
  direct_all_cases: ['coordinator'],
  see_all_cases: ['coordinator', 'steering_group', 'access'],
  use_escalations: ['case_holder', 'coordinator', 'corporation', 'social_team', 'access', 'steering_group'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof allowed;

/** True when one of the roles carries the permission. */
export function may(holder: { roles: readonly Role[] } | null, permission: Permission): boolean {
  if (permission === 'anyone') return true;
  if (permission === 'any_member') return holder !== null;
  const permitted: readonly Role[] = allowed[permission];
  return holder?.roles.some((role) => permitted.includes(role)) ?? false;
}
