import type { LanguageTexts } from './nl.ts';

export const en: LanguageTexts = {
  // In both languages: who needs it does not read the other one.
  summary: 'choose your language (kies je taal)',
  forms: { choose: { title: 'Language / Taal', submit: 'Choose' } },
  examples: {
    english: { text: 'language English', does: 'English from now on' },
    dutch: { text: 'language Nederlands', does: 'Voortaan Nederlands' },
  },
  title: 'Language',
  chosen: 'From now on I talk English with you, also in messages that come by themselves.',
  next: 'What can I do here?',
};
