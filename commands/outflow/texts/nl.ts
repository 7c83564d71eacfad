import type { CaseEvent } from '#domain/outflow/outflow-case.ts';
import type { CaseFacts } from '../facts.ts';

export const nl = {
  summary: 'de weg naar een woning: wat blokkeert, wie is aan zet',
  forms: {
    open: { title: 'Casus openen', submit: 'Openen' },
    progress: { title: 'Notitie maken', submit: 'Opslaan' },
    phase: { title: 'Fase zetten', submit: 'Opslaan' },
    block: { title: 'Blokkade toevoegen', submit: 'Toevoegen' },
    unblock: { title: 'Blokkade oplossen', submit: 'Opgelost' },
  },
  examples: {
    mine: { text: 'uitstroom', does: 'Mijn casussen' },
    one: { text: 'uitstroom {case}', does: 'Eén casus' },
    open: { text: 'uitstroom open MH-9999', does: 'Casus openen' },
    progress: { text: 'uitstroom notitie MH-9999 intake gedaan', does: 'Iets noteren' },
    block: {
      text: 'uitstroom blokkade MH-9999, soort: huurschuld, eigenaar: {organisation}, datum: over 2 weken',
      does: 'Blokkade toevoegen',
    },
    unblock: { text: 'uitstroom opgelost MH-9999, nummer: 1', does: 'Blokkade oplossen' },
  },
  title: (client: string) => `Uitstroom van ${client}`,
  listTitle: 'Uitstroom: open casussen',
  listEmpty: 'Er zijn geen open casussen waar jij bij hoort.',
  listSummary: (cases: number, still: number) =>
    `${cases === 1 ? 'Eén casus' : `${cases} casussen`}, ${still === 0 ? 'geen staat stil' : still === 1 ? 'één staat stil' : `${still} staan stil`}.`,
  more: (count: number) =>
    `Nog ${count} in de lijst. Kies met: uitstroom eigenaar: organisatie, of typ de cliëntcode.`,
  typeOne: 'Een andere openen? Typ de cliëntcode.',
  columns: ['Cliënt', 'Stand', 'Blokkades', 'Fase', 'Casus'],
  stalls: '✕ staat stil',
  moving: '✓ beweegt',
  earlier: (count: number) => `En ${count} eerder.`,
  fact: {
    reference: 'Casus',
    client: 'Cliënt',
    holder: 'Casushouder',
    location: 'Verblijft',
    phase: 'Fase',
    progress: 'Laatste stap',
    escalation: 'Opschaling',
  },
  since: (day: string, span: string) => (span === '' ? 'sinds vandaag' : `sinds ${day} (${span})`),
  ago: (day: string, span: string) => (span === '' ? 'vandaag' : `${day} (${span} geleden)`),
  nights: (nights: number) => `${nights} ${nights === 1 ? 'nacht' : 'nachten'}`,
  moves: '✓ In beweging',
  stalled: (reason: string, day: string) => `✕ Staat stil sinds ${day}: ${reason}.`,
  blocker: (number: number, kind: string, owner: string, due: string | null) =>
    `Blokkade ${number}: ${kind}. Aan zet: ${owner}${due ? `, uiterlijk ${due}` : ', nog geen datum afgesproken'}.`,
  noBlockers: 'Geen open blokkades.',
  historyTitle: 'Wat er gebeurde',
  event: {
    opened: () => 'casus geopend',
    progress: () => 'notitie',
    phase: (phase) => `fase: ${phase}`,
    blocker_added: (_phase, blocker) => `blokkade: ${blocker}`,
    blocker_resolved: (_phase, blocker) => `blokkade opgelost: ${blocker}`,
    escalation_resolved: () => 'opschaling opgelost',
  } satisfies Record<CaseEvent['kind'], (phase: string, blocker: string) => string>,
  done: {
    show: '',
    open: 'De casus is geopend, op jouw naam.',
    progress: 'Genoteerd. Een notitie telt niet als stap: wat stilstaat, blijft stilstaan.',
    phase: 'De fase is aangepast.',
    block: 'De blokkade staat in de casus.',
    unblock: 'De blokkade is opgelost.',
  } satisfies Record<CaseFacts['what'], string>,
  settled: (reference: string) => `Opschaling ${reference} is hiermee opgelost: er is weer beweging.`,
  button: {
    progress: 'Notitie maken',
    phase: 'Fase zetten',
    block: 'Blokkade toevoegen',
    unblock: (number: number) => `Blokkade ${number} opgelost`,
    open: 'Casus openen',
    show: 'Bekijk de casus',
    raise: 'Opschalen',
  },
  notFoundTitle: 'Niet gevonden',
  caseNotFound: (key: string) => `Ik ken geen open casus ${key}, of jij hoort er niet bij.`,
  mayOpen: (key: string) => `Open hem met: uitstroom open ${key}`,
  clientNotFound: (client: string) =>
    `Ik ken geen cliënt ${client}. Controleer de code; er is niets geopend.`,
  whichTitle: 'Welke blokkade?',
  blockerNotFound: (number: number, open: string) =>
    `Blokkade ${number} staat niet open. ${open === '' ? 'Er staan geen blokkades open.' : `Open staan: ${open}.`}`,
  alreadyOpen: (reference: string) =>
    `Voor deze cliënt loopt al een casus${reference === '' ? '' : `: ${reference}`}. Er is niets geopend.`,
  blockerThere: (number: number, reference: string) =>
    `Deze blokkade staat er al, met dezelfde datum: nummer ${number} van ${reference}. Er is niets veranderd.`,
  samePhase: (reference: string, phase: string) =>
    `${reference} staat al in de fase ${phase}. Er is niets veranderd, en dit telt niet als stap.`,
  closed: (reference: string) => `Casus ${reference} is gesloten: alleen nog te lezen.`,
  closedAsHoused:
    'De casus is gesloten: gehuisvest. Laat de locatie het vertrek melden, dan komt de plek vrij.',
  refusedTitle: 'Dit kan niet',
  notAllowed:
    'Deze casus veranderen doet de casushouder of de coördinator. Een partner kan iets noteren en de eigen blokkade oplossen. Er is niets veranderd.',
};

export type OutflowTexts = typeof nl;
