/** Phases, blockers and stall rules in words, shared by the rooms that speak of a way out. */

import type { Option } from '#conversation/contract/fields.ts';
import { blockerKinds, phases } from '#domain/outflow/outflow-case.ts';
import type { StallRule } from '#domain/outflow/stalled.ts';

const phaseWords: Record<(typeof phases)[number], [nl: string[], en: string[]]> = {
  intake: [['kennismaking', 'intake'], ['intake']],
  plan: [['plan', 'uitstroomplan'], ['plan']],
  ready_to_leave: [
    ['uitstroomklaar', 'klaar'],
    ['ready to leave', 'ready'],
  ],
  matching: [
    ['woning zoeken', 'matching', 'zoeken'],
    ['finding a home', 'matching'],
  ],
  offer: [['aanbod'], ['offer']],
  soft_landing: [
    ['zachte landing', 'landing'],
    ['soft landing', 'landing'],
  ],
  housed: [['gehuisvest', 'uitgestroomd', 'wonen'], ['housed']],
};

const blockerWords: Record<(typeof blockerKinds)[number], [nl: string[], en: string[]]> = {
  rent_debt: [
    ['huurschuld', 'schuld'],
    ['rent debt', 'debt'],
  ],
  housing_history: [['woonverleden'], ['housing history']],
  income: [
    ['inkomen of uitkering', 'inkomen', 'uitkering'],
    ['income', 'benefit'],
  ],
  identity_document: [
    ['identiteitsbewijs', 'ID-bewijs', 'paspoort'],
    ['identity document', 'passport'],
  ],
  postal_address: [
    ['briefadres/BRP', 'briefadres', 'BRP'],
    ['postal address', 'registration'],
  ],
  registration_time: [['inschrijfduur'], ['registration time']],
  urgency_status: [['urgentie'], ['urgency status', 'urgency']],
  no_suitable_home: [
    ['geen passende woning', 'woning'],
    ['no suitable home', 'home'],
  ],
  support_not_arranged: [
    ['begeleiding niet geregeld', 'begeleiding'],
    ['support not arranged', 'support'],
  ],
  indication: [
    ['indicatie of beschikking', 'indicatie', 'beschikking'],
    ['indication', 'decision'],
  ],
  debt_arrangement: [
    ['schuldregeling of bewind', 'schuldregeling', 'bewind'],
    ['debt arrangement', 'administration'],
  ],
  residence_status: [['verblijfsstatus'], ['residence status']],
  stability: [['stabiliteit'], ['stability']],
  neighbourhood_support: [
    ['draagvlak buurt', 'draagvlak', 'buurt'],
    ['neighbourhood support', 'neighbourhood'],
  ],
  client_refuses: [
    ['cliënt weigert', 'weigert'],
    ['client refuses', 'refuses'],
  ],
  client_not_found: [['cliënt onvindbaar', 'onvindbaar'], ['client not found']],
  partner_silent: [
    ['partner reageert niet', 'geen reactie'],
    ['partner silent', 'no reply'],
  ],
};

export const phaseOptions: readonly Option[] = phases.map((value) => ({
  value,
  nl: phaseWords[value][0],
  en: phaseWords[value][1],
}));
export const blockerOptions: readonly Option[] = blockerKinds.map((value) => ({
  value,
  nl: blockerWords[value][0],
  en: blockerWords[value][1],
}));

export const stallRuleWords: Record<'nl' | 'en', Record<StallRule, string>> = {
  nl: {
    stay_over_norm: 'verblijf langer dan de norm, zonder casus',
    no_progress: 'te lang geen voortgang',
    blocker_overdue: 'de afgesproken datum van een blokkade is voorbij',
    by_hand: 'met de hand gemeld',
  },
  en: {
    stay_over_norm: 'stay longer than the norm, without a case',
    no_progress: 'no progress for too long',
    blocker_overdue: 'the agreed date of a blocker has passed',
    by_hand: 'raised by hand',
  },
};
