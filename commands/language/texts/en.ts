import type { LanguageTexts } from './nl.ts';

export const en: LanguageTexts = {
  title: 'Language',
  chosen: 'From now on I talk English with you, also in messages that come by themselves.',
  next: 'What can I do here?',
};
