import { z } from 'zod';

export const accountInput = z.object({
  code: z
    .string()
    .optional()
    .meta({
      field: {
        kind: 'text',
        maxLength: 40,
        names: { nl: ['code', 'uitnodigingscode'], en: ['code', 'invite code'] },
        hint: {
          nl: 'Je krijgt de code van je coördinator of beheerder.',
          en: 'You get the code from your coordinator or administrator.',
        },
      },
    }),
});

export type AccountInput = z.output<typeof accountInput>;
