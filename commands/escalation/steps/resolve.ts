/** Only what moved ends it: a phase, a blocker, a date, a case that was opened. Words alone do not. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import type { Escalation } from '#domain/outflow/escalation.ts';
import type { OutflowCase } from '#domain/outflow/outflow-case.ts';
import { refused } from '#domain/refusal.ts';
import { whatEndedStay } from '#escalation/settle.ts';
import { escalationCard, notFoundCard, nothingMovedCard, resolvedCard } from '../card.ts';
import {
  aboutEscalation,
  asItStands,
  held,
  publicEscalation,
  publicItem,
  referenceField,
  withCase,
} from '../facts.ts';

const resolveInput = z.object({
  reference: referenceField,
  moved: z
    .string()
    .max(1_000)
    .meta({ field: { kind: 'text', long: true, maxLength: 1_000 } }),
});

async function resolveEscalation({ reference, moved }: z.output<typeof resolveInput>, asking: Asking) {
  const one = await held(reference, asking);
  if (one.outcome === 'refused') return one;
  const { ports, asker } = asking;
  const item = await withCase(one.escalation, ports);
  // Without a case only the stay can have moved: the client left, or stays within a norm again.
  const moves =
    item.outflow === null
      ? (await whatEndedStay(item.escalation, ports)) !== null
      : hasMoved(item.escalation, item.outflow);
  if (!moves) return refused('nothing_moved', item);
  const by = asker.member.key;
  await ports.escalations.resolve(item.escalation, { at: ports.now, by, moved });
  if (item.outflow) await ports.outflow.noteResolved(item.outflow, { at: ports.now, by, note: moved });
  await ports.outbox.changed(item.escalation.id);
  return asItStands('resolve', item.escalation, asking);
}

function hasMoved({ raisedAt }: Escalation, { closedAt, lastProgressAt }: OutflowCase): boolean {
  return closedAt !== null || lastProgressAt > raisedAt;
}

export const resolve = defineStep({
  effect: 'final',
  input: resolveInput,
  form: true,
  note: 'moved',
  told: true,
  answer: resolveEscalation,
  about: aboutEscalation,
  card: {
    answered: escalationCard,
    refused: { not_found: notFoundCard, conflict: resolvedCard, nothing_moved: nothingMovedCard },
  },
  publicFacts: publicEscalation,
  publicRefusal: ({ code, facts }) =>
    code === 'nothing_moved' ? publicItem(facts.escalation) : { ...facts },
});
