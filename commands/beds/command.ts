/** /bedden: which places are free tonight, for whom, and how sure that is. */
import { defineCommand } from '#conversation/contract/command.ts';
import { completeHousehold } from '#domain/capacity/household.ts';
import { householdFieldNames } from '#vocabulary/household/fields.ts';
import { householdProblem } from '#vocabulary/household/problem.ts';
import { findFreePlaces } from './answer.ts';
import { bedsCard } from './card.ts';
import { bedsInput } from './input.ts';

export const bedsCommand = defineCommand({
  id: 'beds',
  aliases: {
    nl: ['bedden', 'bed', 'plekken', 'plek', 'slaapplek', 'slaapplekken', 'slaapplaats', 'vrij'],
    en: ['beds', 'free'],
  },
  spoken: {
    nl: ['plaats', 'plaatsen', 'opvang', 'onderdak', 'slaapplaatsen', 'terecht', 'ruimte', 'vol'],
    en: ['place', 'places', 'shelter', 'room', 'space', 'full'],
  },
  // Not the number of persons: a number alone may be anything.
  aloneSaid: ['targetGroup', 'sex', 'children', 'wheelchair', 'location', 'municipality'],
  summary: { nl: 'vrije plekken vannacht', en: 'free places tonight' },
  permission: 'see_beds',
  privacy: 'channel',
  steps: {
    show: {
      words: { nl: [], en: [] },
      fields: [...householdFieldNames, 'location', 'municipality'],
      required: [],
      changes: false,
      form: { title: { nl: 'Plek zoeken', en: 'Find a place' }, submit: { nl: 'Zoeken', en: 'Search' } },
    },
  },
  examples: [
    { text: { nl: 'bedden', en: 'beds' }, does: { nl: 'Alles wat vrij is', en: 'Everything that is free' } },
    {
      text: { nl: 'bedden gezin, personen: 4', en: 'beds family, persons: 4' },
      does: { nl: 'Voor een gezin', en: 'For a family' },
    },
    {
      text: { nl: 'bedden vrouw rolstoel', en: 'beds woman wheelchair' },
      does: { nl: 'Voor een vrouw in een rolstoel', en: 'For a woman in a wheelchair' },
    },
  ],
  input: bedsInput,
  complete: completeHousehold,
  check: householdProblem,
  answer: findFreePlaces,
  card: bedsCard,
  publicFacts: ({ locations, alternatives, totals, unfit }) => {
    const pick = ({
      key,
      name,
      usable,
      occupied,
      reserved,
      free,
      freshness,
      answer,
    }: (typeof locations)[number]) => ({
      key,
      name,
      usable,
      occupied,
      reserved,
      free,
      freshness,
      answer,
    });
    return {
      locations: locations.map(pick),
      totals,
      alternatives: alternatives.map(pick),
      unfit: unfit.map(({ key }) => key),
      // Free places that are not for this household, and why: by them a "full" can be told from a "nothing that fits".
      dropsOut: Object.fromEntries(
        locations.flatMap(({ key, droppedOut }) => (droppedOut.length > 0 ? [[key, droppedOut]] : [])),
      ),
    };
  },
});
