/** One placement as it stands now. */
import type { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { answered } from '#domain/refusal.ts';
import { notConcernedCard, notFoundCard, placementCard } from '../card.ts';
import { concerning, publicPlacement, shownAs } from '../facts.ts';
import { byReference } from './arrive.ts';

async function showPlacement({ reference }: z.output<typeof byReference>, asking: Asking) {
  const found = await concerning(reference, asking, false);
  return found.outcome === 'refused' ? found : answered(shownAs('shown', found.placement, found.state));
}

export const show = defineStep({
  effect: 'looks',
  input: byReference,
  choices: 'expected',
  answer: showPlacement,
  about: ({ placement }) => placement.clients,
  card: { answered: placementCard, refused: { not_found: notFoundCard, not_allowed: notConcernedCard } },
  publicFacts: publicPlacement,
});
