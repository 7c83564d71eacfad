import type { Rung } from '#domain/region/region.ts';
import type { EscalationInput } from '../input.ts';

export const nl = {
  title: (client: string) => `Uitstroom stokt: ${client}`,
  reminderTitle: (client: string) => `Herinnering: ${client} wacht nog op jou`,
  listTitle: 'Opschalingen die op jou wachten',
  listEmpty: 'Er staat nu niets voor je open.',
  columns: ['Opschaling', 'Cliënt', 'Waarom', 'Sinds', 'Stand'],
  fact: {
    reference: 'Opschaling',
    case: 'Casus',
    why: 'Waarom',
    since: 'Stokt sinds',
    location: 'Verblijft',
    asked: 'Gevraagd',
    by: 'Uiterlijk',
    reason: 'Reden',
    blockers: 'Blokkades',
    rung: 'Nu bij',
  },
  noCase: 'nog geen casus',
  asked: {
    stay_over_norm: 'Open een casus en spreek een eerste stap af.',
    no_progress: 'Zet een stap, of spreek met de eigenaar van de blokkade een datum af.',
    blocker_overdue: 'Los de blokkade op, of spreek een nieuwe datum af.',
    by_hand: 'Kijk wat er nodig is en zet een stap.',
  },
  askedOfOwner: 'Jouw organisatie is aan zet: los de blokkade op, of spreek een nieuwe datum af.',
  askedOfOthers: 'Zorg dat er beweging komt: spreek de casushouder en de partner die aan zet is.',
  resolvedWithoutCase: 'Opgelost.',
  rung: {
    case_holder: 'casushouder',
    coordinator: 'Housing Maastricht',
    partner_contact: 'de partner die aan zet is',
    steering_group: 'Regiegroep',
  } satisfies Record<Rung['to'], string>,
  notYet: 'nog niemand',
  state: {
    starting: 'De eerste van de ladder krijgt zo bericht.',
    openAtTheTop: (next: string) =>
      `Nog niet opgepakt. Dit is de laatste trede: op ${next} komt het hier opnieuw.`,
    open: (next: string) => `Nog niet opgepakt. Zonder actie gaat het ${next} verder omhoog.`,
    taken: (name: string, next: string) =>
      `Opgepakt door ${name}. Zonder voortgang volgt ${next} een herinnering.`,
    takenReminded: (name: string, next: string) =>
      `Opgepakt door ${name}, en herinnerd. Zonder voortgang gaat het ${next} verder omhoog.`,
    snoozed: (until: string) => `Rust tot ${until}. Dan komt het terug.`,
    resolved: (moment: string, what: string) => `Opgelost op ${moment}: ${what}`,
  },
  shortState: { open: 'open', taken: 'opgepakt', snoozed: 'rust', resolved: 'opgelost' },
  movedBy: {
    progress: 'er is voortgang genoteerd',
    phase: 'de fase is veranderd',
    block: 'er is een nieuwe afspraak',
    unblock: 'de blokkade is opgelost',
    open: 'er is een casus geopend',
  } as Record<string, string>,
  done: {
    list: '',
    show: '',
    take: 'Jij hebt dit opgepakt. Dank je wel.',
    snooze: 'Dit rust nu even.',
    resolve: 'Opgelost. Het staat ook in de casus.',
    raise: 'De opschaling is gestart. De eerste van de ladder krijgt zo bericht.',
  } satisfies Record<EscalationInput['step'], string>,
  button: {
    take: 'Ik pak dit op',
    snooze: 'Laten rusten',
    resolve: 'Opgelost',
    seeCase: 'Naar de casus',
    openCase: 'Casus openen',
  },
  refusedTitle: 'Dit kan niet',
  notFoundTitle: 'Niet gevonden',
  notFound: (reference: string) => `Ik ken geen open opschaling ${reference}, of jij hoort er niet bij.`,
  caseNotFound: (key: string) => `Ik ken geen open casus ${key} die jij mag opschalen.`,
  alreadyOpen: (reference: string) => `Hiervoor loopt al een opschaling: ${reference}.`,
  alreadyResolved: (reference: string) => `${reference} is al opgelost. Er is niets veranderd.`,
  past: 'Kies een dag vanaf morgen. Er is niets veranderd.',
  tooFar: (days: number) => `Laten rusten kan hooguit ${days} dagen. Er is niets veranderd.`,
  notAllowed: 'Opschalen doen de casushouder en Housing Maastricht. Er is niets gedaan.',
};

export type EscalationTexts = typeof nl;
