/**
 * Sends what waits in the outbox. The message is rendered when it goes, not when it was written. Sending and noting that
 * it was sent cannot be one transaction: a message that was going out when the process died goes out again, rather twice
 * than never.
 */
import { outboxNonce } from '#conversation/contract/card.ts';
import { goneCard, type MessageRenderer } from '#conversation/messages.ts';
import type { Delivery, DeliveryStore, Gate, Identified } from '#domain/ports.ts';
import type { Outgoing, Sender, SendResult } from './sender.ts';

export interface DeliveryJob {
  regionId: string;
  deliveryId: string;
}

export interface DeliveryParts {
  store: DeliveryStore;
  gate: Gate;
  messages: MessageRenderer;
  /** The open doors. */
  senders: ReadonlyMap<string, Sender>;
  /** A moment for a retry, given how many seconds from now. */
  inSeconds: (seconds: number) => Date;
}

export type Delivered = 'sent' | 'later' | 'gone' | 'blocked' | 'settled';

/** It is tried again for as long as it takes; a message that waits long shows as overdue. */
const longestWaitSeconds = 900;

export async function deliver(job: DeliveryJob, parts: DeliveryParts): Promise<Delivered> {
  const { store, senders } = parts;
  const delivery = await store.load(job.regionId, job.deliveryId);
  if (delivery?.state !== 'pending') return 'settled';
  const sender = senders.get(delivery.account.platform);
  // A worker only takes jobs for doors that are open to it.
  if (!sender) throw new Error(`No door to ${delivery.account.platform}`);
  const reader = await parts.gate.identifyMember(delivery.member, delivery.regionId);
  // What was settled before anybody could be told is no news at night; it stands in the inbox.
  if (!reader || (await parts.messages.isOver(reader, delivery))) {
    await store.giveUp(delivery, reader ? 'over' : 'no_reader', 'settled');
    return 'gone';
  }
  if (!delivery.isTheirs) {
    await store.giveUp(delivery, 'another_member', 'account_gone');
    return 'blocked';
  }
  // Within a conversation messages keep their order, also when the first of them has to wait.
  const behind = await store.waitsBehind(delivery);
  if (behind) {
    await store.postpone(delivery, behind);
    return 'later';
  }
  const result = await sender.send(await outgoingOf(delivery, reader, parts));
  return settle(delivery, result, parts);
}

/** Renders a posted card again. A copy that cannot be reached any more is no reason to try for ever. */
export async function refresh(job: DeliveryJob, parts: DeliveryParts): Promise<Delivered> {
  const delivery = await parts.store.load(job.regionId, job.deliveryId);
  if (delivery?.state !== 'sent' || delivery.posted === null) return 'settled';
  const sender = parts.senders.get(delivery.account.platform);
  const reader = sender && (await parts.gate.identifyMember(delivery.member, delivery.regionId));
  if (!reader) return 'gone';
  const result = await sender.update(await outgoingOf(delivery, reader, parts), delivery.posted);
  if (result.kind !== 'later') return result.kind;
  // The worker tries again with growing pauses, or when the platform asked for it.
  if (result.afterSeconds === undefined) throw new Error(`refresh: ${result.why}`);
  await parts.store.refreshLater(delivery, parts.inSeconds(result.afterSeconds));
  return 'later';
}

async function settle(
  delivery: Delivery,
  result: SendResult,
  { store, inSeconds }: DeliveryParts,
): Promise<Delivered> {
  switch (result.kind) {
    case 'sent':
      await store.markSent(delivery, result.posted);
      return 'sent';
    case 'blocked':
      await store.giveUp(delivery, result.why, 'account_blocked');
      return 'blocked';
    case 'later': {
      const backOff = Math.min(2 ** Math.min(delivery.attempts, 20), longestWaitSeconds);
      await store.retryLater(delivery, inSeconds(result.afterSeconds ?? backOff), result.why);
      return 'later';
    }
  }
}

async function outgoingOf(
  delivery: Delivery,
  reader: Identified,
  { messages }: DeliveryParts,
): Promise<Outgoing> {
  const { locale } = reader.member;
  // Whoever has this account now reads nothing of what was somebody else's.
  const card =
    (delivery.isTheirs ? await messages.show(reader, delivery, delivery.account) : null) ?? goneCard(locale);
  return {
    account: delivery.account,
    conversation: delivery.conversation,
    card,
    locale,
    nonce: nonceOf(delivery),
  };
}

/** The same card sent twice presses once; the card as it stands after a change is another card. */
function nonceOf({ regionId, id, changedAt }: Delivery): string {
  return outboxNonce(`${regionId}:${id}:${changedAt.getTime()}`);
}
