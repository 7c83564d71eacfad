/** The household is not coming: the place is free for another at once. */
import type { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { answered, refused } from '#domain/refusal.ts';
import { conflictCard, notConcernedCard, notFoundCard, placementCard } from '../card.ts';
import { concerning, publicPlacement, shownAs, tellChange } from '../facts.ts';
import { byReference } from './arrive.ts';

async function cancelReservation({ reference }: z.output<typeof byReference>, asking: Asking) {
  const found = await concerning(reference, asking, true);
  if (found.outcome === 'refused') return found;
  const { placement, state } = found;
  const { ports, asker } = asking;
  if (state === 'cancelled' || state === 'expired') return answered(shownAs('cancelled', placement, state));
  if (state === 'arrived') return refused('conflict', { reference: placement.reference });
  await ports.placements.cancel(placement, ports.now, asker.member.key);
  await tellChange(placement, asking);
  return answered(shownAs('cancelled', { ...placement, cancelledAt: ports.now }, 'cancelled'));
}

export const cancel = defineStep({
  effect: 'everyday',
  input: byReference,
  choices: 'expected',
  told: true,
  answer: cancelReservation,
  about: ({ placement }) => placement.clients,
  card: {
    answered: placementCard,
    refused: { not_found: notFoundCard, not_allowed: notConcernedCard, conflict: conflictCard },
  },
  publicFacts: publicPlacement,
});
