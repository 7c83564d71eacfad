import { z } from 'zod';

export const languageInput = z.object({
  language: z
    .enum(['nl', 'en'])
    .optional()
    .meta({
      field: {
        kind: 'choice',
        // A language is called as its speakers call it.
        options: [
          { value: 'nl', nl: ['Nederlands', 'Dutch', 'Hollands'], en: ['Nederlands', 'Dutch'] },
          { value: 'en', nl: ['English', 'Engels'], en: ['English', 'Engels'] },
        ],
        names: { nl: ['taal'], en: ['language'] },
      },
    }),
});

export type LanguageInput = z.output<typeof languageInput>;
