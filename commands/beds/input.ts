/** For whom a place is asked, and where. Everything may be left out: then all that is free is shown. */
import { z } from 'zod';
import { householdFields } from '#vocabulary/household/fields.ts';

export const bedsInput = z.object({
  ...householdFields,
  location: z
    .string()
    .optional()
    .meta({
      field: {
        kind: 'choice',
        options: 'locations',
        names: { nl: ['locatie', 'voorziening', 'waar'], en: ['location', 'where', 'site'] },
      },
    }),
  municipality: z
    .string()
    .optional()
    .meta({
      field: {
        kind: 'choice',
        options: 'municipalities',
        names: { nl: ['gemeente'], en: ['municipality', 'town'] },
      },
    }),
});

export type BedsInput = z.output<typeof bedsInput>;
