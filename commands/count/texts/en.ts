import type { CountTexts } from './nl.ts';

export const en = {
  summary: 'confirm how many places are occupied',
  forms: { confirm: { title: 'Confirm the count', submit: 'Confirm' } },
  examples: { now: { text: 'count location: {ownLocation}, occupied: <number>', does: 'The count of now' } },
  unknown: 'I do not know this location. Nothing was recorded.',
  impossible: (name, counted, most) =>
    `${counted} cannot be: at ${name} there are at most ${most} people or rooms. Nothing was recorded. How many are occupied?`,
  again: 'Count again',
  title: (name) => `Count of ${name}`,
  right: (counted, moment) => `${counted} occupied, recorded at ${moment}. Thank you.`,
  differs: (counted, derived) =>
    `You count ${counted}, I have ${derived}. The count is recorded; the places themselves do not change by it. Check whether an arrival or a departure was not reported.`,
  notYours: (name) => `${name} is not of your organisation. Only who works there can confirm the count.`,
  seeBeds: 'Free places',
} satisfies CountTexts;
