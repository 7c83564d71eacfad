/** Who is still to come, as far as the asker has a say in it. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { maySeeLocation } from '#domain/capacity/visibility.ts';
import { isConcernedByPlacement } from '#domain/placement/rights.ts';
import { type Answer, answered } from '#domain/refusal.ts';
import { expectedListCard } from '../card.ts';
import type { ExpectedFacts } from '../facts.ts';

export async function listExpected({ ports, asker }: Asking): Promise<Answer<ExpectedFacts>> {
  const live = await ports.placements.expected(ports.now);
  return answered({
    placements: live.filter(
      (placement) =>
        isConcernedByPlacement(placement, asker.member) &&
        maySeeLocation(placement.location, asker.member, asker.audience),
    ),
  });
}

export const expected = defineStep({
  effect: 'looks',
  input: z.object({}),
  answer: (_input: unknown, asking: Asking) => listExpected(asking),
  card: { answered: expectedListCard, refused: {} },
  publicFacts: ({ placements }) => ({
    expected: placements.map(({ reference, location, place, until }) => ({
      reference,
      location: location.key,
      place: place.name,
      until,
    })),
  }),
});
