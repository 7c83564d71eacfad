/** One step in a client's way out. */
import { z } from 'zod';
import { blockerKinds, phases } from '#domain/outflow/outflow-case.ts';
import { blockerOptions, phaseOptions } from '#vocabulary/outflow.ts';
import { caseOrClient } from '#vocabulary/references.ts';

export const outflowSteps = ['show', 'open', 'progress', 'phase', 'block', 'unblock'] as const;

export const outflowInput = z.object({
  step: z
    .enum(outflowSteps)
    .default('show')
    .meta({ field: { kind: 'choice', options: [], byKeyOnly: true, names: { nl: ['stap'], en: ['step'] } } }),
  case: z
    .string()
    .optional()
    .meta({
      field: {
        kind: 'reference',
        pattern: caseOrClient,
        names: { nl: ['casus', 'cliënt', 'client', 'dossier'], en: ['case', 'client'] },
        hint: {
          nl: 'De referentie van de casus, of de cliëntcode.',
          en: 'The reference of the case, or the client code.',
        },
      },
    }),
  note: z
    .string()
    .max(1_000)
    .optional()
    .meta({
      field: {
        kind: 'text',
        long: true,
        maxLength: 1_000,
        names: { nl: ['notitie', 'wat', 'tekst'], en: ['note', 'what', 'text'] },
        hint: { nl: 'Geen namen of andere persoonsgegevens.', en: 'No names or other personal data.' },
      },
    }),
  phase: z
    .enum(phases)
    .optional()
    .meta({ field: { kind: 'choice', options: phaseOptions, names: { nl: ['fase'], en: ['phase'] } } }),
  blocker: z
    .enum(blockerKinds)
    .optional()
    .meta({
      field: {
        kind: 'choice',
        options: blockerOptions,
        names: { nl: ['blokkade', 'woonblokkade', 'soort'], en: ['blocker', 'kind'] },
      },
    }),
  owner: z
    .string()
    .optional()
    .meta({
      field: {
        kind: 'choice',
        options: 'organisations',
        names: { nl: ['eigenaar', 'wie', 'door'], en: ['owner', 'who', 'by'] },
      },
    }),
  due: z
    .string()
    .optional()
    .meta({
      field: {
        kind: 'date',
        names: { nl: ['datum', 'voor-datum', 'uiterlijk', 'deadline'], en: ['date', 'due', 'deadline'] },
      },
    }),
  number: z
    .int()
    .min(1)
    .max(99)
    .optional()
    .meta({
      field: {
        kind: 'number',
        min: 1,
        max: 99,
        names: { nl: ['nummer', 'blokkadenummer'], en: ['number'] },
        hint: { nl: 'Het nummer van de blokkade in de casus.', en: 'The number of the blocker in the case.' },
      },
    }),
});

export type OutflowInput = z.output<typeof outflowInput>;
