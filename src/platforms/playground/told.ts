/** Who was told what since a moment: what the page shows when the clock was moved. */
import { type Card, plainText } from '#conversation/contract/card.ts';
import { goneCard, type MessageRenderer } from '#conversation/messages.ts';
import type { DeliveryStore, Gate, InboxMessage } from '#domain/ports.ts';

export interface Told {
  member: string;
  name: string;
  /** The heading of the message, in the language of who got it. */
  title: string;
}

export interface TellingParts {
  gate: Gate;
  messages: MessageRenderer;
  deliveries: DeliveryStore;
}

/** What stands in every inbox now, to compare with later. */
export async function inboxes(
  { deliveries }: TellingParts,
  region: string,
  members: readonly string[],
): Promise<Map<string, InboxMessage[]>> {
  const found = new Map<string, InboxMessage[]>();
  for (const member of members) found.set(member, await deliveries.inbox(region, member));
  return found;
}

/** The messages that were not there before, one line each, in the order in which people are listed. */
export async function toldSince(
  parts: TellingParts,
  region: string,
  people: readonly { key: string; name: string }[],
  before: ReadonlyMap<string, readonly InboxMessage[]>,
): Promise<Told[]> {
  const told: Told[] = [];
  for (const { key, name } of people) {
    const known = new Set(before.get(key)?.map(({ id }) => id));
    const fresh = (await parts.deliveries.inbox(region, key)).filter(({ id }) => !known.has(id));
    if (fresh.length === 0) continue;
    const reader = await parts.gate.identifyMember(key, region);
    if (!reader) continue;
    for (const message of fresh) {
      const card = (await parts.messages.show(reader, message)) ?? goneCard(reader.member.locale);
      told.push({ member: key, name, title: titleOf(card) });
    }
  }
  return told;
}

function titleOf(card: Card): string {
  const first = card.blocks.find((block) => block.kind === 'heading');
  return first?.kind === 'heading' ? first.text : (plainText(card).split('\n')[0] ?? '');
}
