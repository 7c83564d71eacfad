/** What phases, blockers and the fields of a case are called, in Dutch. */
import type { blockerKinds, phases } from '#domain/outflow/outflow-case.ts';

type Names = readonly [string, ...string[]];

export const phaseNames: Record<(typeof phases)[number], Names> = {
  intake: ['kennismaking', 'intake'],
  plan: ['plan', 'uitstroomplan'],
  ready_to_leave: ['uitstroomklaar'],
  matching: ['woning zoeken', 'matching', 'bemiddeling', 'woningzoekend'],
  offer: ['aanbod'],
  soft_landing: ['zachte landing', 'landing'],
  housed: ['gehuisvest', 'uitgestroomd'],
};

export const blockerNames: Record<(typeof blockerKinds)[number], Names> = {
  rent_debt: ['huurschuld', 'schuld', 'schulden', 'huurachterstand'],
  housing_history: ['woonverleden'],
  income: ['inkomen of uitkering', 'inkomen', 'uitkering'],
  identity_document: ['identiteitsbewijs', 'ID-bewijs', 'paspoort', 'id kaart', 'identiteitskaart'],
  postal_address: ['briefadres/BRP', 'briefadres', 'BRP', 'briefadres brp'],
  registration_time: ['inschrijfduur'],
  urgency_status: ['urgentie', 'urgentieverklaring'],
  no_suitable_home: ['geen passende woning'],
  support_not_arranged: ['begeleiding niet geregeld', 'begeleiding'],
  indication: ['indicatie of beschikking', 'indicatie', 'beschikking'],
  debt_arrangement: ['schuldregeling of bewind', 'schuldregeling', 'bewind'],
  residence_status: ['verblijfsstatus', 'verblijfsvergunning'],
  stability: ['stabiliteit'],
  neighbourhood_support: ['draagvlak buurt', 'draagvlak'],
  client_refuses: ['cliënt weigert', 'client weigert'],
  client_not_found: ['cliënt onvindbaar', 'onvindbaar', 'client onvindbaar'],
  partner_silent: ['partner reageert niet', 'geen reactie'],
};

export const stallRules = {
  stay_over_norm: 'verblijf langer dan de norm, zonder casus',
  no_progress: 'te lang geen voortgang',
  blocker_overdue: 'de afgesproken datum van een blokkade is voorbij',
  by_hand: 'met de hand gemeld',
};

export const caseField = {
  names: ['casus', 'cliënt', 'client', 'dossier'] as const,
  hint: 'De referentie van de casus, of de cliëntcode.',
};
export const noteHint = 'Geen namen of andere persoonsgegevens.';
