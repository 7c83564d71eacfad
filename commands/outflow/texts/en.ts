import type { OutflowTexts } from './nl.ts';

export const en = {
  summary: 'the way to a home: what blocks, whose move it is',
  forms: {
    open: { title: 'Open a case', submit: 'Open' },
    progress: { title: 'Make a note', submit: 'Save' },
    phase: { title: 'Set the phase', submit: 'Save' },
    block: { title: 'Add a blocker', submit: 'Add' },
    unblock: { title: 'Resolve a blocker', submit: 'Resolved' },
  },
  examples: {
    mine: { text: 'outflow', does: 'My cases' },
    one: { text: 'outflow {case}', does: 'One case' },
    open: { text: 'outflow open MH-9999', does: 'Open a case' },
    progress: { text: 'outflow note MH-9999 intake done', does: 'Note something' },
    block: {
      text: 'outflow blocker MH-9999, kind: rent debt, owner: {organisation}, date: in 2 weeks',
      does: 'Add a blocker',
    },
    unblock: { text: 'outflow resolved MH-9999, number: 1', does: 'Resolve a blocker' },
  },
  title: (client) => `Way out of ${client}`,
  listTitle: 'Outflow: open cases',
  listEmpty: 'There are no open cases that you belong to.',
  listSummary: (cases, still) =>
    `${cases === 1 ? 'One case' : `${cases} cases`}, ${still === 0 ? 'none stands still' : still === 1 ? 'one stands still' : `${still} stand still`}.`,
  more: (count) =>
    `${count} more in the list. Choose with: outflow owner: organisation, or type the client code.`,
  typeOne: 'Open another one? Type the client code.',
  columns: ['Client', 'State', 'Blockers', 'Phase', 'Case'],
  stalls: '✕ stalled',
  moving: '✓ moving',
  earlier: (count) => `And ${count} earlier.`,
  fact: {
    reference: 'Case',
    client: 'Client',
    holder: 'Case holder',
    location: 'Stays at',
    phase: 'Phase',
    progress: 'Last step',
    escalation: 'Escalation',
  },
  since: (day, span) => (span === '' ? 'since today' : `since ${day} (${span})`),
  ago: (day, span) => (span === '' ? 'today' : `${day} (${span} ago)`),
  nights: (nights) => `${nights} ${nights === 1 ? 'night' : 'nights'}`,
  moves: '✓ Moving',
  stalled: (reason, day) => `✕ Stalled since ${day}: ${reason}.`,
  blocker: (number, kind, owner, due) =>
    `Blocker ${number}: ${kind}. Their move: ${owner}${due ? `, by ${due}` : ', no date agreed yet'}.`,
  noBlockers: 'No open blockers.',
  historyTitle: 'What happened',
  event: {
    opened: () => 'case opened',
    progress: () => 'note',
    phase: (phase) => `phase: ${phase}`,
    blocker_added: (_phase, blocker) => `blocker: ${blocker}`,
    blocker_resolved: (_phase, blocker) => `blocker resolved: ${blocker}`,
    escalation_resolved: () => 'escalation resolved',
  },
  done: {
    show: '',
    open: 'The case is open, in your name.',
    progress: 'Noted. A note is no step: what stands still goes on standing still.',
    phase: 'The phase was changed.',
    block: 'The blocker is in the case.',
    unblock: 'The blocker is resolved.',
  },
  settled: (reference) => `Escalation ${reference} is resolved by this: something moves again.`,
  button: {
    progress: 'Make a note',
    phase: 'Set the phase',
    block: 'Add a blocker',
    unblock: (number) => `Blocker ${number} resolved`,
    open: 'Open a case',
    show: 'See the case',
    raise: 'Escalate',
  },
  notFoundTitle: 'Not found',
  caseNotFound: (key) => `I know no open case ${key}, or you do not belong to it.`,
  mayOpen: (key) => `Open it with: outflow open ${key}`,
  clientNotFound: (client) => `I know no client ${client}. Check the code; nothing was opened.`,
  whichTitle: 'Which blocker?',
  blockerNotFound: (number, open) =>
    `Blocker ${number} is not open. ${open === '' ? 'There are no open blockers.' : `Open are: ${open}.`}`,
  alreadyOpen: (reference) =>
    `This client has a case already${reference === '' ? '' : `: ${reference}`}. Nothing was opened.`,
  blockerThere: (number, reference) =>
    `This blocker is there already, with the same date: number ${number} of ${reference}. Nothing was changed.`,
  samePhase: (reference, phase) =>
    `${reference} is in the phase ${phase} already. Nothing was changed, and this is no step.`,
  closed: (reference) => `Case ${reference} is closed: it can only be read.`,
  closedAsHoused:
    'The case is closed: housed. Ask the location to report the departure; then the place becomes free.',
  refusedTitle: 'This is not possible',
  notAllowed:
    'Changing this case is for the case holder or the coordinator. A partner can make a note and resolve their own blocker. Nothing was changed.',
} satisfies OutflowTexts;
