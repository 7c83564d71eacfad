import type { CountTexts } from './nl.ts';

export const en = {
  title: (name) => `Count of ${name}`,
  right: (counted, moment) => `${counted} occupied, recorded at ${moment}. Thank you.`,
  differs: (counted, derived) =>
    `You count ${counted}, I have ${derived}. The count is recorded; the places themselves do not change by it. Check whether an arrival or a departure was not reported.`,
  notYours: (name) => `${name} is not of your organisation. Only who works there can confirm the count.`,
  seeBeds: 'Free places',
} satisfies CountTexts;
