import type { StallRule } from '#domain/outflow/stalled.ts';
import type { Rung } from '#domain/region/region.ts';
import type { EscalationFacts } from '../facts.ts';

export const nl = {
  summary: 'uitstroom die stokt: oppakken, laten rusten, oplossen',
  forms: {
    snooze: { title: 'Laten rusten', submit: 'Laten rusten' },
    resolve: { title: 'Opschaling oplossen', submit: 'Opgelost' },
    raise: { title: 'Opschalen', submit: 'Opschalen' },
  },
  examples: {
    mine: { text: 'escalatie', does: 'Wat op mij wacht' },
    take: { text: 'escalatie oppakken E-4K7M2B', does: 'Ik pak het op' },
    snooze: { text: 'escalatie rust E-4K7M2B tot vrijdag', does: 'Laten rusten' },
    resolve: { text: 'escalatie opgelost E-4K7M2B woning aangeboden', does: 'Er is iets bewogen' },
    raise: { text: 'escalatie meld MH-9999 partner reageert niet', does: 'Zelf opschalen' },
  },
  title: (client: string) => `Uitstroom stokt: ${client}`,
  resolvedTitle: (client: string) => `✓ Opgelost: ${client} beweegt weer`,
  why: (rule: string, day: string) => `Waarom: ${rule}, sinds ${day}.`,
  nothingMovedTitle: (client: string) => `Er is nog niets bewogen: ${client}`,
  nothingMoved: (day: string) =>
    `Sinds de opschaling van ${day} is er geen stap gezet: geen andere fase, geen blokkade opgelost, geen nieuwe afspraak. Een notitie telt niet. De opschaling blijft dus open; er is niets veranderd.`,
  reminderTitle: (client: string) => `Herinnering: ${client} wacht nog op jou`,
  listTitle: 'Opschalingen die op jou wachten',
  listEmpty: 'Er staat nu niets voor je open.',
  columns: ['Cliënt', 'Waarom', 'Stand', 'Sinds', 'Opschaling'],
  more: (count: number) => `Nog ${count} in de lijst. Noem een cliëntcode om te kiezen: escalatie MH-9999`,
  typeOne: 'Een andere openen? Typ de referentie.',
  fact: {
    reference: 'Opschaling',
    case: 'Casus',
    location: 'Verblijft',
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
  } satisfies Record<StallRule, string>,
  askedOfOwner: 'Jouw organisatie is aan zet: los de blokkade op, of spreek een nieuwe datum af.',
  askedOfOthers: 'Zorg dat er beweging komt: spreek de casushouder en de partner die aan zet is.',
  resolvedWithoutCase: 'Opgelost.',
  rung: {
    case_holder: 'casushouder',
    coordinator: 'de coördinator',
    partner_contact: 'de partner die aan zet is',
    steering_group: 'de stuurgroep',
  } satisfies Record<Rung['to'], string>,
  notYet: 'nog niemand',
  state: {
    starting: 'De eerste van de ladder krijgt zo bericht.',
    openAtTheTop: (next: string) =>
      `Nog niet opgepakt. Dit is de laatste trede: op ${next} komt het hier opnieuw.`,
    open: (next: string) => `Nog niet opgepakt. Zonder actie gaat het ${next} verder omhoog.`,
    taken: (name: string, next: string) =>
      `Opgepakt door ${name}. Zonder nieuwe stap volgt ${next} een herinnering.`,
    takenReminded: (name: string, next: string) =>
      `Opgepakt door ${name}, en herinnerd. Zonder nieuwe stap gaat het ${next} verder omhoog.`,
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
    closed: 'de casus is afgesloten',
    left: 'de cliënt verblijft hier niet meer',
    within_norm: 'het verblijf is weer binnen de norm',
  } as Record<string, string>,
  done: {
    show: '',
    pass: 'Er beweegt niets, en dat is nu bekend. De volgende van de ladder krijgt zo bericht.',
    take: 'Jij hebt dit opgepakt. Dank je wel.',
    snooze: 'Dit rust nu even.',
    resolve: 'Opgelost. Het staat ook in de casus.',
    raise: 'De opschaling is gestart. De eerste van de ladder krijgt zo bericht.',
  } satisfies Record<EscalationFacts['what'], string>,
  button: {
    take: 'Ik pak dit op',
    snooze: 'Laten rusten',
    resolve: 'Opgelost',
    seeCase: 'Naar de casus',
    openCase: 'Casus openen',
    phase: 'Fase zetten',
    pass: 'Er beweegt niets: verder omhoog',
    show: (reference: string) => `Bekijk ${reference}`,
  },
  refusedTitle: 'Dit kan niet',
  notFoundTitle: 'Niet gevonden',
  notFound: (reference: string) => `Ik ken geen open opschaling ${reference}, of jij hoort er niet bij.`,
  caseNotFound: (key: string) => `Ik ken geen open casus ${key} die jij mag opschalen.`,
  alreadyOpen: (reference: string) => `Hiervoor loopt al een opschaling: ${reference}.`,
  alreadyResolved: (reference: string) => `${reference} is al opgelost. Er is niets veranderd.`,
  atTheTop: (reference: string) =>
    `${reference} is al bij de hoogste van de ladder. Daar komt hij vanzelf terug; er is niets veranderd.`,
  takenByOther:
    'Een ander heeft dit opgepakt of laten rusten. Alleen hun organisatie of de coördinator geeft het door. Er is niets veranderd.',
  past: 'Kies een dag vanaf morgen. Er is niets veranderd.',
  tooFar: (days: number) => `Laten rusten kan hooguit ${days} dagen. Er is niets veranderd.`,
  notAllowed: 'Opschalen doen de casushouder en de coördinator. Er is niets gedaan.',
};

export type EscalationTexts = typeof nl;
