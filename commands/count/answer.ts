/** An attestation: staff confirm a count at a moment. It is compared with what Doorstroom has, and never replaces it. */
import type { Asking } from '#conversation/contract/command.ts';
import { answered, type Outcome, refused } from '#domain/refusal.ts';
import type { CountInput } from './input.ts';

export interface CountFacts {
  location: string;
  name: string;
  counted: number;
  derived: number;
  at: Date;
}

export async function attestCount(
  { location, counted = 0 }: CountInput,
  { asker, ports }: Asking,
): Promise<Outcome<CountFacts>> {
  const { places } = ports;
  const { at, locations } = await places.snapshot();
  const found = locations.find((one) => one.key === location);
  if (!found) return refused('unknown_location');
  if (found.operator !== asker.member.organisation) return refused('not_allowed', { name: found.name });
  const derived = found.places.filter((place) => place.state === 'occupied').length;
  await places.attest({ location: found.key, at, by: asker.member.key, counted, derived });
  return answered({ location: found.key, name: found.name, counted, derived, at });
}
