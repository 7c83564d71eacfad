/**
 * An attestation: staff confirm a count at a moment. It is compared with what Doorstroom has, and never replaces it. A number
 * that cannot be is asked back, and not recorded.
 */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { answered, refused } from '#domain/refusal.ts';
import { countedCard, impossibleCard, notYoursCard, unknownCard } from '../card.ts';

const confirmInput = z.object({
  location: z.string().meta({ field: { kind: 'choice', options: 'locations' } }),
  counted: z
    .int()
    .min(0)
    .max(500)
    .meta({ field: { kind: 'number', min: 0, max: 500 } }),
});

export interface CountFacts {
  location: string;
  name: string;
  counted: number;
  derived: number;
  at: Date;
}

async function attestCount({ location, counted }: z.output<typeof confirmInput>, { asker, ports }: Asking) {
  const { places } = ports;
  const { at, locations } = await places.snapshot();
  const found = locations.find((one) => one.key === location);
  if (!found) return refused('unknown_location');
  if (found.operator !== asker.member.organisation) return refused('not_allowed', { name: found.name });
  // Rooms may be counted, or heads: more than there can be of either is a slip.
  const most = Math.max(
    found.places.length,
    found.places.reduce((sum, { persons }) => sum + persons, 0),
  );
  if (counted > most) return refused('invalid_input', { name: found.name, counted, most });
  const derived = found.places.filter((place) => place.state === 'occupied').length;
  await places.attest({ location: found.key, at, by: asker.member.key, counted, derived });
  const facts: CountFacts = { location: found.key, name: found.name, counted, derived, at };
  return answered(facts);
}

export const confirm = defineStep({
  effect: 'everyday',
  input: confirmInput,
  form: true,
  asked: { command: 'beds', step: 'show' },
  answer: attestCount,
  card: {
    answered: countedCard,
    refused: { unknown_location: unknownCard, not_allowed: notYoursCard, invalid_input: impossibleCard },
  },
});
