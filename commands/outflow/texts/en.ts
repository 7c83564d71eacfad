import type { OutflowTexts } from './nl.ts';

export const en = {
  title: (client) => `Way out of ${client}`,
  listTitle: 'Outflow: open cases',
  listEmpty: 'There are no open cases that you belong to.',
  columns: ['Client', 'Case', 'Phase', 'Stalled?', 'Blockers'],
  fact: {
    reference: 'Case',
    client: 'Client',
    holder: 'Case holder',
    location: 'Stays at',
    phase: 'Phase',
    progress: 'Last progress',
    escalation: 'Escalation',
  },
  since: (day, span) => (span === '' ? 'since today' : `since ${day} (${span})`),
  ago: (day, span) => (span === '' ? 'today' : `${day} (${span} ago)`),
  nights: (nights) => `${nights} ${nights === 1 ? 'night' : 'nights'}`,
  moves: 'Moving',
  stalled: (reason, day) => `Stalled since ${day}: ${reason}.`,
  yes: 'yes',
  no: 'no',
  blocker: (number, kind, owner, due) =>
    `Blocker ${number}: ${kind}. Their move: ${owner}${due ? `, by ${due}` : ', no date agreed yet'}.`,
  noBlockers: 'No open blockers.',
  historyTitle: 'What happened',
  event: {
    opened: () => 'case opened',
    progress: () => 'progress',
    phase: (phase) => `phase: ${phase}`,
    blocker_added: (_phase, blocker) => `blocker: ${blocker}`,
    blocker_resolved: (_phase, blocker) => `blocker resolved: ${blocker}`,
    escalation_resolved: () => 'escalation resolved',
  },
  done: {
    show: '',
    open: 'The case is open, in your name.',
    progress: 'The progress is in the case.',
    phase: 'The phase was changed.',
    block: 'The blocker is in the case.',
    unblock: 'The blocker is resolved.',
  },
  settled: (reference) => `Escalation ${reference} is resolved by this: something moves again.`,
  button: {
    progress: 'Note progress',
    phase: 'Set the phase',
    block: 'Add a blocker',
    unblock: (number) => `Blocker ${number} resolved`,
    open: 'Open a case',
    raise: 'Escalate',
  },
  notFoundTitle: 'Not found',
  caseNotFound: (key) => `I know no open case ${key}, or you do not belong to it.`,
  mayOpen: (key) => `Open it with: outflow open ${key}`,
  clientNotFound: (client) => `I know no client ${client}. Check the code; nothing was opened.`,
  blockerNotFound: (number, open) =>
    `Blocker ${number} is not open. ${open === '' ? 'There are no open blockers.' : `Open are: ${open}.`}`,
  alreadyOpen: (reference) =>
    `This client has a case already${reference === '' ? '' : `: ${reference}`}. Nothing was opened.`,
  blockerThere: (number, reference) =>
    `This blocker is there already, with the same date: number ${number} of ${reference}. Nothing was changed.`,
  closed: (reference) => `Case ${reference} is closed: it can only be read.`,
  closedAsHoused:
    'The case is closed: housed. Ask the location to report the departure; then the place becomes free.',
  refusedTitle: 'This is not possible',
  notAllowed:
    'Changing this case is for the case holder or Housing Maastricht. A partner can note progress and resolve their own blocker. Nothing was changed.',
} satisfies OutflowTexts;
