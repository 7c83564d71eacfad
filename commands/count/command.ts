/** /telling: staff confirm how many places are occupied, so that others know how sure the numbers are. */
import { defineCommand } from '#conversation/contract/command.ts';
import { attestCount } from './answer.ts';
import { countCard } from './card.ts';
import { countInput } from './input.ts';

export const countCommand = defineCommand({
  id: 'count',
  aliases: { nl: ['telling', 'tellen'], en: ['count'] },
  summary: { nl: 'bevestig hoeveel plekken bezet zijn', en: 'confirm how many places are occupied' },
  permission: 'attest_count',
  privacy: 'channel',
  steps: {
    confirm: {
      words: { nl: [], en: [] },
      fields: ['location', 'counted'],
      required: ['location', 'counted'],
      changes: true,
      form: {
        title: { nl: 'Telling bevestigen', en: 'Confirm the count' },
        submit: { nl: 'Bevestigen', en: 'Confirm' },
      },
    },
  },
  examples: [
    {
      text: {
        nl: 'telling locatie: {ownLocation}, bezet: {occupied}',
        en: 'count location: {ownLocation}, occupied: {occupied}',
      },
      does: { nl: 'De telling van nu', en: 'The count of now' },
    },
  ],
  input: countInput,
  answer: attestCount,
  card: countCard,
});
