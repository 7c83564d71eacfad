/** Staff confirm how many places are occupied at their location. */
import { z } from 'zod';

export const countInput = z.object({
  location: z
    .string()
    .optional()
    .meta({
      field: {
        kind: 'choice',
        options: 'locations',
        names: { nl: ['locatie', 'voorziening'], en: ['location', 'site'] },
      },
    }),
  counted: z
    .int()
    .min(0)
    .max(500)
    .optional()
    .meta({
      field: {
        kind: 'number',
        min: 0,
        max: 500,
        names: { nl: ['bezet', 'geteld', 'aanwezig'], en: ['occupied', 'counted', 'present'] },
        units: { nl: ['bezet', 'aanwezig', 'bezette'], en: ['occupied', 'present'] },
        after: { nl: ['bezet', 'aanwezig', 'geteld'], en: ['occupied', 'present', 'counted'] },
        others: {
          nl: [
            'vrij',
            'vrije',
            'leeg',
            'lege',
            'beschikbaar',
            'over',
            'nog',
            'plek',
            'plekken',
            'plaatsen',
            'bed',
            'bedden',
            'nodig',
          ],
          en: [
            'free',
            'empty',
            'available',
            'left',
            'place',
            'places',
            'space',
            'spaces',
            'bed',
            'beds',
            'needed',
          ],
        },
        example: { nl: '10', en: '10' },
      },
    }),
});

export type CountInput = z.output<typeof countInput>;
