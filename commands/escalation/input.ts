/** What somebody does with an escalation. */
import { z } from 'zod';
import { caseOrClient, escalationReference } from '#vocabulary/references.ts';

export const escalationSteps = ['list', 'show', 'take', 'snooze', 'resolve', 'raise'] as const;

export const escalationInput = z.object({
  step: z
    .enum(escalationSteps)
    .default('list')
    .meta({ field: { kind: 'choice', options: [], byKeyOnly: true, names: { nl: ['stap'], en: ['step'] } } }),
  reference: z
    .string()
    .optional()
    .meta({
      field: {
        kind: 'reference',
        pattern: escalationReference,
        names: { nl: ['opschaling', 'referentie'], en: ['escalation', 'reference'] },
        example: { nl: 'E-4K7M2B', en: 'E-4K7M2B' },
      },
    }),
  case: z
    .string()
    .optional()
    .meta({
      field: {
        kind: 'reference',
        pattern: caseOrClient,
        names: { nl: ['casus', 'cliënt', 'client'], en: ['case', 'client'] },
      },
    }),
  until: z
    .string()
    .optional()
    .meta({
      field: {
        kind: 'date',
        names: { nl: ['tot', 'datum'], en: ['until', 'date'] },
        hint: { nl: 'Die ochtend komt de opschaling terug.', en: 'That morning the escalation comes back.' },
      },
    }),
  moved: z
    .string()
    .max(1_000)
    .optional()
    .meta({
      field: {
        kind: 'text',
        long: true,
        maxLength: 1_000,
        names: { nl: ['wat', 'bewoog', 'oplossing'], en: ['what', 'moved', 'solution'] },
        hint: {
          nl: 'Wat is er echt in beweging gekomen? Geen persoonsgegevens.',
          en: 'What really moved? No personal data.',
        },
      },
    }),
  reason: z
    .string()
    .max(1_000)
    .optional()
    .meta({
      field: {
        kind: 'text',
        long: true,
        maxLength: 1_000,
        names: { nl: ['reden', 'waarom'], en: ['reason', 'why'] },
        hint: { nl: 'Geen persoonsgegevens.', en: 'No personal data.' },
      },
    }),
});

export type EscalationInput = z.output<typeof escalationInput>;
