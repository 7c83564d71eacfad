/** What Slack and Teams themselves would say around Doorstroom's words, in the language of who reads it. */

export type Locale = 'nl' | 'en';

const nl = {
  onlyYou: 'Alleen zichtbaar voor jou',
  optional: '(niet verplicht)',
  choose: 'Kies…',
  close: 'Sluiten',
  needed: 'Dit is nodig.',
  number: (min: string, max: string) => `Vul een heel getal in van ${min} tot en met ${max}.`,
  date: 'Vul een hele datum in: dag, maand en jaar.',
};

const en: typeof nl = {
  onlyYou: 'Only visible to you',
  optional: '(optional)',
  choose: 'Choose…',
  close: 'Close',
  needed: 'This is needed.',
  number: (min, max) => `Fill in a whole number from ${min} to ${max}.`,
  date: 'Fill in a whole date: day, month and year.',
};

const texts = { nl, en };

export const words = (locale: Locale) => texts[locale];
