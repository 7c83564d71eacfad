/** A household that needs a place now, or the reference of one that has a place. */
import { z } from 'zod';
import { householdFields } from '#vocabulary/household/fields.ts';
import { clientCode, placementReference, turnAwayReference } from '#vocabulary/references.ts';

export const placementInput = z.object({
  step: z
    .enum(['place', 'arrive', 'cancel', 'show', 'expected'])
    .default('place')
    .meta({ field: { kind: 'choice', options: [], byKeyOnly: true, names: { nl: ['stap'], en: ['step'] } } }),
  location: z
    .string()
    .optional()
    .meta({
      field: {
        kind: 'choice',
        options: 'locations',
        names: { nl: ['locatie', 'voorziening', 'waar'], en: ['location', 'where', 'site'] },
        hint: { nl: 'Leeg: de best passende vrije plek.', en: 'Empty: the best fitting free place.' },
      },
    }),
  ...householdFields,
  municipality: z
    .string()
    .optional()
    .meta({
      field: {
        kind: 'choice',
        options: 'municipalities',
        names: { nl: ['gemeente', 'herkomst'], en: ['municipality', 'town'] },
        hint: {
          nl: 'Alleen voor de registratie: iedereen mag slapen.',
          en: 'For the record only: everybody may sleep.',
        },
      },
    }),
  clients: z
    .array(z.string())
    .max(20)
    .optional()
    .meta({
      field: {
        kind: 'codes',
        pattern: clientCode,
        names: { nl: ['cliënt', 'cliëntcode', 'cliënten'], en: ['client', 'client code', 'clients'] },
        hint: { nl: 'Alleen de code, als die er is.', en: 'The code only, if there is one.' },
      },
    }),
  reference: z
    .string()
    .optional()
    .meta({
      field: {
        kind: 'reference',
        pattern: placementReference,
        names: { nl: ['referentie', 'plaatsing'], en: ['reference', 'placement'] },
      },
    }),
  insteadOf: z
    .string()
    .optional()
    .meta({
      field: {
        kind: 'reference',
        pattern: turnAwayReference,
        names: { nl: ['in-plaats-van', 'melding'], en: ['instead-of', 'request'] },
      },
    }),
});

export type PlacementInput = z.output<typeof placementInput>;
