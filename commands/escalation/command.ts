/** /escalatie: what stalls and waits for you, until something moves. */
import { defineCommand } from '#conversation/contract/command.ts';
import { answerEscalation } from './answer.ts';
import { escalationCard } from './card.ts';
import { escalationInput } from './input.ts';

export const escalationCommand = defineCommand({
  id: 'escalation',
  aliases: {
    nl: ['escalatie', 'opschaling', 'escalaties', 'opschalingen'],
    en: ['escalate', 'escalation', 'escalations'],
  },
  summary: {
    nl: 'uitstroom die stokt: oppakken, laten rusten, oplossen',
    en: 'stalled outflow: take on, let rest, resolve',
  },
  permission: 'use_escalations',
  privacy: 'personal',
  steps: {
    list: {
      words: { nl: ['lijst', 'open'], en: ['list', 'open'] },
      fields: [],
      required: [],
      changes: false,
    },
    show: {
      words: { nl: ['toon', 'bekijk'], en: ['show', 'view'] },
      fields: ['reference', 'case'],
      required: [],
      changes: false,
    },
    take: {
      words: {
        nl: ['oppakken', 'pak op', 'neem', 'overnemen', 'opgepakt'],
        en: ['take', 'take on', 'take over'],
      },
      fields: ['reference'],
      required: ['reference'],
      choices: 'list',
      changes: true,
    },
    snooze: {
      words: { nl: ['rust', 'laat rusten', 'sluimer', 'snooze', 'uitstel'], en: ['snooze', 'rest'] },
      fields: ['reference', 'until'],
      required: ['reference', 'until'],
      changes: true,
      form: {
        title: { nl: 'Laten rusten', en: 'Let it rest' },
        submit: { nl: 'Laten rusten', en: 'Let it rest' },
      },
    },
    resolve: {
      words: { nl: ['opgelost', 'oplossen', 'los op'], en: ['resolve', 'resolved'] },
      fields: ['reference', 'moved'],
      required: ['reference', 'moved'],
      rest: 'moved',
      told: true,
      changes: true,
      final: true,
      form: {
        title: { nl: 'Opschaling oplossen', en: 'Resolve' },
        submit: { nl: 'Opgelost', en: 'Resolved' },
      },
    },
    raise: {
      words: { nl: ['meld', 'opschalen', 'schaal op', 'nieuw'], en: ['raise', 'new'] },
      fields: ['case', 'reason'],
      required: ['case', 'reason'],
      permission: 'open_case',
      rest: 'reason',
      mayBeMeant: true,
      changes: true,
      form: { title: { nl: 'Opschalen', en: 'Escalate' }, submit: { nl: 'Opschalen', en: 'Escalate' } },
    },
  },
  examples: [
    { text: { nl: 'escalatie', en: 'escalate' }, does: { nl: 'Wat op mij wacht', en: 'What waits for me' } },
    {
      step: 'take',
      text: { nl: 'escalatie oppakken {escalation}', en: 'escalate take {escalation}' },
      does: { nl: 'Ik pak het op', en: 'I take it on' },
    },
    {
      step: 'snooze',
      text: {
        nl: 'escalatie rust {escalation} tot vrijdag',
        en: 'escalate snooze {escalation} until friday',
      },
      does: { nl: 'Laten rusten', en: 'Let it rest' },
    },
    {
      step: 'resolve',
      text: {
        nl: 'escalatie opgelost {escalation} woning aangeboden',
        en: 'escalate resolve {escalation} home offered',
      },
      does: { nl: 'Er is iets bewogen', en: 'Something moved' },
    },
    {
      step: 'raise',
      text: {
        nl: 'escalatie meld {quietCase} partner reageert niet',
        en: 'escalate raise {quietCase} partner does not reply',
      },
      does: { nl: 'Zelf opschalen', en: 'Escalate yourself' },
      permission: 'open_case',
    },
  ],
  input: escalationInput,
  answer: answerEscalation,
  card: escalationCard,
  publicFacts: ({ items }) => ({
    items: items.map(({ escalation, outflow }) => ({
      reference: escalation.reference,
      case: outflow?.reference ?? null,
      client: escalation.client,
      rung: escalation.rung,
      rule: escalation.rule,
      since: escalation.since,
      state: escalation.state,
      takenBy: escalation.takenBy?.key ?? null,
      nextAt: escalation.nextAt,
    })),
  }),
});
