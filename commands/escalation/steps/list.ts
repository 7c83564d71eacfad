/** What is open for who asks. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { answered } from '#domain/refusal.ts';
import { caseOrClient } from '#vocabulary/references.ts';
import { listCard } from '../card.ts';
import { type EscalationsFacts, openFor, publicItem } from '../facts.ts';

const listInput = z.object({
  case: z
    .string()
    .optional()
    .meta({ field: { kind: 'reference', pattern: caseOrClient } }),
});

async function listOpen({ case: named }: z.output<typeof listInput>, asking: Asking) {
  const items = (await openFor(asking)).filter(
    ({ client, case: about }) => named === undefined || named === client || named === about?.reference,
  );
  const facts: EscalationsFacts = { items };
  return answered(facts);
}

export const list = defineStep({
  effect: 'looks',
  input: listInput,
  answer: listOpen,
  about: ({ items }) => items.map(({ client }) => client),
  card: { answered: listCard, refused: {} },
  publicFacts: ({ items }) => ({ items: items.map(publicItem) }),
});
