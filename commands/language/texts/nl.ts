export const nl = {
  // In both languages: who needs it does not read the other one.
  summary: 'kies je taal (choose your language)',
  forms: { choose: { title: 'Taal / Language', submit: 'Kiezen' } },
  examples: {
    english: { text: 'taal English', does: 'English from now on' },
    dutch: { text: 'taal Nederlands', does: 'Voortaan Nederlands' },
  },
  title: 'Taal',
  chosen: 'Voortaan praat ik Nederlands met je, ook in berichten die vanzelf komen.',
  next: 'Wat kan ik hier?',
};

export type LanguageTexts = typeof nl;
