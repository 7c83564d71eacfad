/** Nothing moves, and that is said plainly: it goes on up at once, whoever had taken it on. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { escalationCard, notFoundCard, resolvedCard } from '../card.ts';
import { aboutEscalation, asItStands, held, publicEscalation, referenceField } from '../facts.ts';

const passInput = z.object({ reference: referenceField });

async function passOn({ reference }: z.output<typeof passInput>, asking: Asking) {
  const one = await held(reference, asking);
  if (one.outcome === 'refused') return one;
  const { ports, asker } = asking;
  await ports.escalations.release(one.escalation, { at: ports.now, by: asker.member.key });
  await ports.outbox.changed(one.escalation.id);
  return asItStands('pass', one.escalation, asking);
}

export const pass = defineStep({
  effect: 'everyday',
  input: passInput,
  choices: 'list',
  answer: passOn,
  about: aboutEscalation,
  card: { answered: escalationCard, refused: { not_found: notFoundCard, conflict: resolvedCard } },
  publicFacts: publicEscalation,
});
