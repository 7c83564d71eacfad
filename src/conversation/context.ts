/** Who asks, and what they may see: what everything that is said is read and shown with. */
import type { Gate, Identified } from '#domain/ports.ts';
import type { Reading } from '#language/values.ts';
import type { Asker, Showing } from './contract/command.ts';
import type { Directory } from './contract/fields.ts';
import { directoryFor } from './directory.ts';
import type { InboundEvent } from './request.ts';

export interface Context {
  identified: Identified;
  asker: Asker;
  directory: Directory;
  showing: Showing;
}

export async function contextOf(
  identified: Identified,
  event: Omit<InboundEvent, 'intent' | 'key'>,
  gate: Pick<Gate, 'names'>,
): Promise<Context> {
  const { member, region, now } = identified;
  const asker: Asker = {
    member,
    account: event.account,
    audience: event.audience,
    locale: event.locale ?? member.locale,
  };
  const directory = directoryFor(await gate.names(region, now), member, event.audience);
  return { identified, asker, directory, showing: { asker, directory, timeZone: region.timeZone, now } };
}

export function readingOf({ directory, identified, asker }: Context): Reading {
  return { directory, now: identified.now, timeZone: identified.region.timeZone, locale: asker.locale };
}
