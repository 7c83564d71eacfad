/** /uitstroom: a client's way out of the shelter. */
import { defineCommand } from '#conversation/contract/command.ts';
import { answerOutflow, type CaseView } from './answer.ts';
import { outflowCard } from './card.ts';
import { outflowInput } from './input.ts';

export const outflowCommand = defineCommand({
  id: 'outflow',
  aliases: { nl: ['uitstroom', 'casus'], en: ['outflow', 'case'] },
  spoken: { nl: ['casussen', 'blokkeert'], en: ['cases', 'blocks'] },
  summary: {
    nl: 'de weg naar een woning: wat blokkeert, wie is aan zet',
    en: 'the way to a home: what blocks, whose move it is',
  },
  permission: 'use_outflow',
  privacy: 'personal',
  steps: {
    show: {
      words: { nl: ['toon', 'bekijk'], en: ['show', 'view'] },
      fields: ['case'],
      required: [],
      changes: false,
    },
    open: {
      words: { nl: ['open', 'openen', 'start', 'nieuwe'], en: ['open', 'start', 'new'] },
      fields: ['case'],
      required: ['case'],
      changes: true,
      form: { title: { nl: 'Casus openen', en: 'Open a case' }, submit: { nl: 'Openen', en: 'Open' } },
    },
    progress: {
      words: { nl: ['voortgang', 'voortgang noteren'], en: ['progress', 'note'] },
      fields: ['case', 'note'],
      required: ['case', 'note'],
      rest: 'note',
      mayBeMeant: true,
      changes: true,
      form: {
        title: { nl: 'Voortgang noteren', en: 'Note progress' },
        submit: { nl: 'Opslaan', en: 'Save' },
      },
    },
    phase: {
      words: { nl: ['fase'], en: ['phase'] },
      fields: ['case', 'phase', 'note'],
      required: ['case', 'phase'],
      changes: true,
      final: true,
      form: { title: { nl: 'Fase zetten', en: 'Set the phase' }, submit: { nl: 'Opslaan', en: 'Save' } },
    },
    block: {
      words: { nl: ['blokkade', 'blokkade toevoegen', 'blokkeer'], en: ['blocker', 'block', 'add blocker'] },
      fields: ['case', 'blocker', 'owner', 'due'],
      required: ['case', 'blocker', 'owner'],
      changes: true,
      form: {
        title: { nl: 'Blokkade toevoegen', en: 'Add a blocker' },
        submit: { nl: 'Toevoegen', en: 'Add' },
      },
    },
    unblock: {
      words: {
        nl: ['opgelost', 'blokkade opgelost', 'deblokkeer'],
        en: ['resolved', 'blocker resolved', 'unblock'],
      },
      fields: ['case', 'number', 'note'],
      required: ['case', 'number'],
      told: true,
      changes: true,
      final: true,
      form: {
        title: { nl: 'Blokkade oplossen', en: 'Resolve a blocker' },
        submit: { nl: 'Opgelost', en: 'Resolved' },
      },
    },
  },
  examples: [
    { text: { nl: 'uitstroom', en: 'outflow' }, does: { nl: 'Mijn casussen', en: 'My cases' } },
    { text: { nl: 'uitstroom {case}', en: 'outflow {case}' }, does: { nl: 'Eén casus', en: 'One case' } },
    {
      step: 'open',
      text: { nl: 'uitstroom open {client}', en: 'outflow open {client}' },
      does: { nl: 'Casus openen', en: 'Open a case' },
      permission: 'open_case',
    },
    {
      step: 'progress',
      text: {
        nl: 'uitstroom voortgang {ownCase} intake gedaan',
        en: 'outflow progress {ownCase} intake done',
      },
      does: { nl: 'Voortgang noteren', en: 'Note progress' },
    },
    {
      step: 'block',
      text: {
        nl: 'uitstroom blokkade {ownCase}, soort: huurschuld, eigenaar: {organisation}, datum: over 2 weken',
        en: 'outflow blocker {ownCase}, kind: rent debt, owner: {organisation}, date: in 2 weeks',
      },
      does: { nl: 'Blokkade toevoegen', en: 'Add a blocker' },
      permission: 'open_case',
    },
    {
      step: 'unblock',
      text: {
        nl: 'uitstroom opgelost {ownCase}, nummer: {number}',
        en: 'outflow resolved {ownCase}, number: {number}',
      },
      does: { nl: 'Blokkade oplossen', en: 'Resolve a blocker' },
    },
  ],
  input: outflowInput,
  answer: answerOutflow,
  card: outflowCard,
  publicFacts: (facts) =>
    facts.kind === 'list'
      ? { cases: facts.cases.map(({ outflow, stalls }) => publicCase({ outflow, stalls })) }
      : { ...publicCase(facts.view), escalation: facts.view.escalation, settled: facts.settled },
  publicRefusal: ({ open: _open, ...facts }) => facts,
});

function publicCase({ outflow, stalls }: Pick<CaseView, 'outflow' | 'stalls'>) {
  return {
    reference: outflow.reference,
    client: outflow.client,
    phase: outflow.phase,
    blockers: outflow.blockers.map(({ number, kind, owner, due, resolvedAt }) => ({
      number,
      kind,
      owner: owner.key,
      due,
      resolved: resolvedAt !== null,
    })),
    stalled: stalls.length > 0,
    stalls: stalls.map(({ rule, since }) => ({ rule, since })),
    closed: outflow.closedAt !== null,
  };
}
