/** What phases, blockers and the fields of a case are called, in English. */
import type { blockerKinds, phases } from '#domain/outflow/outflow-case.ts';
import type { stallRules as dutch } from './nl.ts';

type Names = readonly [string, ...string[]];

export const phaseNames: Record<(typeof phases)[number], Names> = {
  intake: ['intake'],
  plan: ['plan'],
  ready_to_leave: ['ready to leave'],
  matching: ['finding a home', 'matching', 'house hunting'],
  offer: ['offer'],
  soft_landing: ['soft landing', 'landing'],
  housed: ['housed'],
};

export const blockerNames: Record<(typeof blockerKinds)[number], Names> = {
  rent_debt: ['rent debt', 'debt', 'rent arrears'],
  housing_history: ['housing history'],
  income: ['income', 'benefit'],
  identity_document: ['identity document', 'passport', 'id card'],
  postal_address: ['postal address', 'registration'],
  registration_time: ['registration time'],
  urgency_status: ['urgency status'],
  no_suitable_home: ['no suitable home'],
  support_not_arranged: ['support not arranged'],
  indication: ['indication'],
  debt_arrangement: ['debt arrangement'],
  residence_status: ['residence status'],
  stability: ['stability'],
  neighbourhood_support: ['neighbourhood support'],
  client_refuses: ['client refuses'],
  client_not_found: ['client not found'],
  partner_silent: ['partner silent', 'no reply'],
};

export const stallRules: typeof dutch = {
  stay_over_norm: 'stay longer than the norm, without a case',
  no_progress: 'no progress for too long',
  blocker_overdue: 'the agreed date of a blocker has passed',
  by_hand: 'raised by hand',
};

export const caseField = {
  names: ['case', 'client'] as const,
  hint: 'The reference of the case, or the client code.',
};
export const noteHint = 'No names or other personal data.';
