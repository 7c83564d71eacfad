/** One escalation as it stands now. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { escalationCard, notFoundCard } from '../card.ts';
import { aboutEscalation, asItStands, found, publicEscalation, referenceField } from '../facts.ts';

const showInput = z.object({ reference: referenceField });

async function showEscalation({ reference }: z.output<typeof showInput>, asking: Asking) {
  const one = await found(reference, asking);
  return one.outcome === 'refused' ? one : asItStands('show', one.escalation, asking);
}

export const show = defineStep({
  effect: 'looks',
  input: showInput,
  choices: 'list',
  answer: showEscalation,
  about: aboutEscalation,
  card: { answered: escalationCard, refused: { not_found: notFoundCard } },
  publicFacts: publicEscalation,
});
