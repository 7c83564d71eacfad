/** Writes down what stands in the way, who owes the next step, and by when. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { blockerKinds } from '#domain/outflow/outflow-case.ts';
import { refused } from '#domain/refusal.ts';
import { settleEscalation } from '#escalation/settle.ts';
import { caseCard, caseNotFoundCard, closedCard, notYoursCard } from '../card.ts';
import { aboutCase, asItStands, caseField, changeable, openBlockers, publicCase } from '../facts.ts';

const blockInput = z.object({
  case: caseField,
  blocker: z.enum(blockerKinds).meta({ field: { kind: 'choice', options: blockerKinds } }),
  owner: z.string().meta({ field: { kind: 'choice', options: 'organisations' } }),
  due: z
    .string()
    .optional()
    .meta({ field: { kind: 'date' } }),
});

async function addBlocker(
  { case: key, blocker: kind, owner, due: day }: z.output<typeof blockInput>,
  asking: Asking,
) {
  const { ports, asker } = asking;
  const one = await changeable(key, asking);
  if (one.outcome === 'refused') return one;
  const due = day ?? null;
  // The same agreement with the same owner: adding it again would count it twice.
  const there = openBlockers(one.outflow).find(
    (other) => other.kind === kind && other.owner.key === owner && other.due === due,
  );
  if (there)
    return refused('conflict', { case: one.outflow.reference, why: 'there' as const, number: there.number });
  const by = asker.member.key;
  await ports.outflow.addBlocker(one.outflow, { at: ports.now, by, kind, owner, due });
  const settled = await settleEscalation(ports, one.outflow.id, { by, what: 'block' });
  return asItStands('block', one.outflow.id, settled, asking);
}

export const block = defineStep({
  effect: 'everyday',
  input: blockInput,
  form: true,
  answer: addBlocker,
  about: aboutCase,
  card: {
    answered: caseCard,
    refused: { not_found: caseNotFoundCard, not_allowed: notYoursCard, conflict: closedCard },
  },
  publicFacts: publicCase,
});
