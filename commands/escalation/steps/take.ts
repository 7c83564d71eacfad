/** A lease: without a step by its date it reminds, and then goes on up the ladder (invariant 11). */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { leaseFrom } from '#escalation/lease.ts';
import { escalationCard, notFoundCard, resolvedCard } from '../card.ts';
import { aboutEscalation, asItStands, held, publicEscalation, referenceField } from '../facts.ts';

const takeInput = z.object({ reference: referenceField });

async function takeOn({ reference }: z.output<typeof takeInput>, asking: Asking) {
  const one = await held(reference, asking);
  if (one.outcome === 'refused') return one;
  const { escalation } = one;
  const { ports, asker } = asking;
  const by = asker.member.key;
  if (escalation.state !== 'taken' || escalation.takenBy?.key !== by) {
    await ports.escalations.take(escalation, {
      at: ports.now,
      by,
      leaseUntil: leaseFrom(escalation, ports.now, ports.region),
    });
    await ports.outbox.changed(escalation.id);
  }
  return asItStands('take', escalation, asking);
}

export const take = defineStep({
  effect: 'everyday',
  input: takeInput,
  choices: 'list',
  answer: takeOn,
  about: aboutEscalation,
  card: { answered: escalationCard, refused: { not_found: notFoundCard, conflict: resolvedCard } },
  publicFacts: publicEscalation,
});
