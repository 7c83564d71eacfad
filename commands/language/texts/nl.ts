export const nl = {
  title: 'Taal',
  chosen: 'Voortaan praat ik Nederlands met je, ook in berichten die vanzelf komen.',
  next: 'Wat kan ik hier?',
};

export type LanguageTexts = typeof nl;
