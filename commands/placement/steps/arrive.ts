/** The household stands at the door. An expired reservation cannot be confirmed: coming late is a new claim (invariant 3). */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { answered, refused } from '#domain/refusal.ts';
import { placementReference } from '#vocabulary/references.ts';
import { conflictCard, lateCard, notConcernedCard, notFoundCard, placementCard, staysCard } from '../card.ts';
import { concerning, publicPlacement, shownAs, tellChange } from '../facts.ts';

export const byReference = z.object({
  reference: z.string().meta({ field: { kind: 'reference', pattern: placementReference } }),
});

async function confirmArrival({ reference }: z.output<typeof byReference>, asking: Asking) {
  const found = await concerning(reference, asking, true);
  if (found.outcome === 'refused') return found;
  const { placement, state } = found;
  const { ports, asker } = asking;
  if (state === 'arrived') return answered(shownAs('arrived', placement, state));
  if (state !== 'reserved') {
    const { locations } = await ports.places.snapshot();
    const place = locations.flatMap(({ places }) => places).find(({ id }) => id === placement.place.id);
    return refused('expired', { placement, state, isStillFree: place?.state === 'free' });
  }
  const arrived = await ports.placements.arrive(placement, ports.now, asker.member.key);
  if (arrived.kind === 'taken') return refused('conflict', { reference: placement.reference });
  if (arrived.kind === 'already_staying')
    return refused('already_staying', { client: arrived.client, location: null });
  await tellChange(placement, asking);
  return answered(
    shownAs('arrived', { ...placement, arrivedAt: ports.now, clients: arrived.clients }, 'arrived'),
  );
}

export const arrive = defineStep({
  effect: 'everyday',
  input: byReference,
  choices: 'expected',
  told: true,
  answer: confirmArrival,
  about: ({ placement }) => placement.clients,
  card: {
    answered: placementCard,
    refused: {
      not_found: notFoundCard,
      not_allowed: notConcernedCard,
      expired: lateCard,
      conflict: conflictCard,
      already_staying: staysCard,
    },
  },
  publicFacts: publicPlacement,
  publicRefusal: ({ code, facts }) =>
    code === 'expired' ? { reference: facts.placement.reference, state: facts.state } : { ...facts },
});
