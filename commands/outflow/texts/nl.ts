import type { CaseEvent } from '#domain/outflow/outflow-case.ts';
import type { OutflowInput } from '../input.ts';

export const nl = {
  title: (client: string) => `Uitstroom van ${client}`,
  listTitle: 'Uitstroom: open casussen',
  listEmpty: 'Er zijn geen open casussen waar jij bij hoort.',
  columns: ['Cliënt', 'Casus', 'Fase', 'Staat het stil?', 'Blokkades'],
  fact: {
    reference: 'Casus',
    client: 'Cliënt',
    holder: 'Casushouder',
    location: 'Verblijft',
    phase: 'Fase',
    progress: 'Laatste voortgang',
    escalation: 'Opschaling',
  },
  since: (day: string, span: string) => (span === '' ? 'sinds vandaag' : `sinds ${day} (${span})`),
  ago: (day: string, span: string) => (span === '' ? 'vandaag' : `${day} (${span} geleden)`),
  nights: (nights: number) => `${nights} ${nights === 1 ? 'nacht' : 'nachten'}`,
  moves: 'In beweging',
  stalled: (reason: string, day: string) => `Staat stil sinds ${day}: ${reason}.`,
  yes: 'ja',
  no: 'nee',
  blocker: (number: number, kind: string, owner: string, due: string | null) =>
    `Blokkade ${number}: ${kind}. Aan zet: ${owner}${due ? `, uiterlijk ${due}` : ', nog geen datum afgesproken'}.`,
  noBlockers: 'Geen open blokkades.',
  historyTitle: 'Wat er gebeurde',
  event: {
    opened: () => 'casus geopend',
    progress: () => 'voortgang',
    phase: (phase) => `fase: ${phase}`,
    blocker_added: (_phase, blocker) => `blokkade: ${blocker}`,
    blocker_resolved: (_phase, blocker) => `blokkade opgelost: ${blocker}`,
    escalation_resolved: () => 'opschaling opgelost',
  } satisfies Record<CaseEvent['kind'], (phase: string, blocker: string) => string>,
  done: {
    show: '',
    open: 'De casus is geopend, op jouw naam.',
    progress: 'De voortgang staat in de casus.',
    phase: 'De fase is aangepast.',
    block: 'De blokkade staat in de casus.',
    unblock: 'De blokkade is opgelost.',
  } satisfies Record<OutflowInput['step'], string>,
  settled: (reference: string) => `Opschaling ${reference} is hiermee opgelost: er is weer beweging.`,
  button: {
    progress: 'Voortgang noteren',
    phase: 'Fase zetten',
    block: 'Blokkade toevoegen',
    unblock: (number: number) => `Blokkade ${number} opgelost`,
    open: 'Casus openen',
    raise: 'Opschalen',
  },
  notFoundTitle: 'Niet gevonden',
  caseNotFound: (key: string) => `Ik ken geen open casus ${key}, of jij hoort er niet bij.`,
  mayOpen: (key: string) => `Open hem met: uitstroom open ${key}`,
  clientNotFound: (client: string) =>
    `Ik ken geen cliënt ${client}. Controleer de code; er is niets geopend.`,
  blockerNotFound: (number: string, open: string) =>
    `Blokkade ${number} staat niet open. ${open === '' ? 'Er staan geen blokkades open.' : `Open staan: ${open}.`}`,
  alreadyOpen: (reference: string) =>
    `Voor deze cliënt loopt al een casus${reference === '' ? '' : `: ${reference}`}. Er is niets geopend.`,
  blockerThere: (number: number, reference: string) =>
    `Deze blokkade staat er al, met dezelfde datum: nummer ${number} van ${reference}. Er is niets veranderd.`,
  closed: (reference: string) => `Casus ${reference} is gesloten: alleen nog te lezen.`,
  closedAsHoused:
    'De casus is gesloten: gehuisvest. Laat de locatie het vertrek melden, dan komt de plek vrij.',
  refusedTitle: 'Dit kan niet',
  notAllowed:
    'Deze casus veranderen doet de casushouder of Housing Maastricht. Een partner kan voortgang noteren en de eigen blokkade oplossen. Er is niets veranderd.',
};

export type OutflowTexts = typeof nl;
