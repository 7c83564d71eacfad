/** /taal: in which language Doorstroom talks to you. */
import { defineCommand } from '#conversation/contract/command.ts';
import { chooseLanguage } from './answer.ts';
import { languageCard } from './card.ts';
import { languageInput } from './input.ts';

export const languageCommand = defineCommand({
  id: 'language',
  aliases: { nl: ['taal'], en: ['language'] },
  // In both languages: who needs it does not read the other one.
  summary: { nl: 'kies je taal (choose your language)', en: 'choose your language (kies je taal)' },
  permission: 'any_member',
  privacy: 'channel',
  steps: {
    choose: {
      words: { nl: [], en: [] },
      fields: ['language'],
      required: ['language'],
      changes: true,
      form: {
        title: { nl: 'Taal / Language', en: 'Language / Taal' },
        submit: { nl: 'Kiezen', en: 'Choose' },
      },
    },
  },
  examples: [
    {
      text: { nl: 'taal English', en: 'language English' },
      does: { nl: 'English from now on', en: 'English from now on' },
    },
    {
      text: { nl: 'taal Nederlands', en: 'language Nederlands' },
      does: { nl: 'Voortaan Nederlands', en: 'Voortaan Nederlands' },
    },
  ],
  input: languageInput,
  answer: chooseLanguage,
  card: languageCard,
});
