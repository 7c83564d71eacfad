/** /plaatsing: a place for this household now, and what follows from it. */
import { defineCommand } from '#conversation/contract/command.ts';
import { completeHousehold } from '#domain/capacity/household.ts';
import { householdFieldNames } from '#vocabulary/household/fields.ts';
import { householdProblem } from '#vocabulary/household/problem.ts';
import { answerPlacement } from './answer.ts';
import { placementCard } from './card.ts';
import type { NoPlaceFacts } from './facts.ts';
import { placementInput } from './input.ts';
import { en } from './texts/en.ts';
import { nl } from './texts/nl.ts';

export const placementCommand = defineCommand({
  id: 'placement',
  aliases: { nl: ['plaatsing', 'plaatsen', 'plaats', 'reserveer'], en: ['place', 'placement'] },
  // "Is er plaats voor een man?" asks for a bed; "plaats een man" is an order.
  onlyFirst: ['plaats', 'plaatsen', 'place'],
  summary: {
    nl: 'plaats een huishouden, of bevestig dat het er is',
    en: 'place a household, or confirm that it arrived',
  },
  permission: 'use_placements',
  privacy: 'channel',
  steps: {
    place: {
      words: { nl: ['nieuw'], en: ['new'] },
      fields: ['location', ...householdFieldNames, 'municipality', 'clients', 'insteadOf'],
      required: ['targetGroup'],
      permission: 'place_household',
      changes: true,
      form: {
        title: { nl: 'Huishouden plaatsen', en: 'Place a household' },
        submit: { nl: 'Plaatsen', en: 'Place' },
      },
    },
    arrive: {
      words: { nl: ['aangekomen', 'aankomst', 'binnen'], en: ['arrived', 'arrive', 'arrival'] },
      fields: ['reference'],
      required: ['reference'],
      choices: 'expected',
      told: true,
      changes: true,
    },
    cancel: {
      words: {
        nl: [
          'intrekken',
          'annuleren',
          'annuleer',
          'afzeggen',
          'trek in',
          'zeg af',
          'komt niet',
          'komen niet',
          'komt niet meer',
          'komen niet meer',
        ],
        en: ['cancel', 'withdraw', 'is not coming'],
      },
      fields: ['reference'],
      required: ['reference'],
      choices: 'expected',
      changes: true,
    },
    show: {
      words: { nl: ['toon', 'bekijk'], en: ['show', 'view'] },
      fields: ['reference'],
      required: ['reference'],
      choices: 'expected',
      changes: false,
    },
    expected: {
      words: {
        nl: ['verwacht', 'wie komt er', 'lijst', 'reserveringen', 'reservering'],
        en: ['expected', 'list', 'reservations', 'reservation'],
      },
      fields: [],
      required: [],
      changes: false,
    },
  },
  examples: [
    {
      text: {
        nl: 'plaatsing doelgroep: man, gemeente: {municipality}',
        en: 'place group: man, municipality: {municipality}',
      },
      does: { nl: 'Reserveer een plek', en: 'Reserve a place' },
      permission: 'place_household',
    },
    {
      text: { nl: 'plaatsing', en: 'place' },
      does: { nl: 'Met een formulier', en: 'With a form' },
      permission: 'place_household',
    },
    {
      step: 'arrive',
      text: { nl: 'plaatsing aangekomen {placement}', en: 'place arrived {placement}' },
      does: { nl: 'Het huishouden is er', en: 'The household is there' },
    },
    {
      step: 'cancel',
      text: { nl: 'plaatsing intrekken {placement}', en: 'place cancel {placement}' },
      does: { nl: 'Het huishouden komt niet', en: 'The household is not coming' },
    },
    {
      step: 'expected',
      text: { nl: 'plaatsing verwacht', en: 'place expected' },
      does: { nl: 'Wie er nog komt', en: 'Who is still to come' },
    },
  ],
  input: placementInput,
  complete: completeHousehold,
  check: (input, locale) => {
    if (input.targetGroup === 'family' && input.persons === undefined)
      return { field: 'persons', sentence: (locale === 'en' ? en : nl).personsNeeded };
    return householdProblem(input, locale);
  },
  answer: answerPlacement,
  card: placementCard,
  publicFacts: (facts) =>
    facts.kind === 'expected'
      ? {
          expected: facts.placements.map(({ reference, location, place, until }) => ({
            reference,
            location: location.key,
            place: place.name,
            until,
          })),
        }
      : {
          reference: facts.placement.reference,
          location: facts.placement.location.key,
          place: facts.placement.place.name,
          until: facts.placement.until,
          state: facts.state,
          clients: facts.placement.clients,
        },
  publicRefusal: (facts) => {
    const { turnAway, reason, alternatives } = facts as Partial<NoPlaceFacts>;
    return turnAway === undefined
      ? facts
      : {
          turnAway,
          reason,
          alternatives: (alternatives ?? []).map(({ key, name, free, answer }) => ({
            key,
            name,
            free,
            answer,
          })),
        };
  },
});
