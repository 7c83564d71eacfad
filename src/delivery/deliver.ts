/**
 * Sends what waits in the outbox. The message is rendered when it goes, not when it was written. Sending and noting that
 * it was sent cannot be one transaction: a message that was going out when the process died goes out again, rather twice
 * than never.
 */
import { outboxNonce } from '#conversation/contract/card.ts';
import { goneCard, type MessageRenderer } from '#conversation/messages.ts';
import type { Delivery, DeliveryStore, Gate, GivingUp, Identified } from '#domain/ports.ts';
import { laneName, type Outgoing, type Sender, type SendResult } from './sender.ts';

export interface DeliveryJob {
  regionId: string;
  deliveryId: string;
}

export interface DeliveryParts {
  store: DeliveryStore;
  gate: Gate;
  messages: MessageRenderer;
  /** The open doors, by the lanes that they serve. */
  senders: ReadonlyMap<string, Sender>;
  /** False in a copy of a database that lives elsewhere: then what waits goes on waiting. */
  maySpeak: () => Promise<boolean>;
  /** A moment for a retry, given how many seconds from now. */
  inSeconds: (seconds: number) => Date;
  log: DeliveryLog;
}

/** Ids and codes only: what the message says stays out. */
export interface DeliveryLog {
  warn(fields: Record<string, unknown>, message: string): void;
}

export type Delivered = 'sent' | 'later' | 'gone' | 'blocked' | 'settled';

/** It is tried again for as long as it takes; a message that waits long shows as overdue. */
const longestWaitSeconds = 900;
/** About a working day of tries. */
const mostFaults = 40;
/** How soon a copy that was adopted begins to speak. */
const silentSeconds = 15;

export async function deliver(job: DeliveryJob, parts: DeliveryParts): Promise<Delivered> {
  const { store, senders } = parts;
  const delivery = await store.load(job.regionId, job.deliveryId);
  if (delivery?.state !== 'pending') return 'settled';
  if (!(await parts.maySpeak())) {
    await store.postpone(delivery, parts.inSeconds(silentSeconds));
    return 'later';
  }
  const sender = senders.get(laneName(delivery.account));
  // A job of before there were lanes: back in the queue, under the name of its lane, for whoever serves that.
  if (!sender) {
    await store.postpone(delivery, parts.inSeconds(0));
    return 'later';
  }
  try {
    return await attempt(delivery, sender, parts);
  } catch (error) {
    // A fault of ours is tried again like any other, with its own pauses: the queue itself would forget it after some tries.
    parts.log.warn({ ...idsOf(delivery), error }, 'message could not be made or sent');
    if (delivery.attempts < mostFaults) return settle(delivery, null, { kind: 'later', why: 'fault' }, parts);
    await store.giveUp(delivery, 'fault', 'not_taken');
    return 'blocked';
  }
}

async function attempt(delivery: Delivery, sender: Sender, parts: DeliveryParts): Promise<Delivered> {
  const { store } = parts;
  const reader = await parts.gate.identifyMember(delivery.member, delivery.regionId);
  // What was settled before anybody could be told is no news at night; it stands in the inbox.
  if (!reader || (await parts.messages.isOver(reader, delivery))) {
    await store.giveUp(delivery, reader ? 'over' : 'no_reader', 'settled');
    return 'gone';
  }
  if (!delivery.isTheirs)
    return giveUp(delivery, reader, { why: 'another_member', end: 'account_gone' }, parts);
  // Within a conversation messages keep their order, also when the first of them has to wait.
  const behind = await store.waitsBehind(delivery);
  if (behind) {
    await store.postpone(delivery, behind);
    return 'later';
  }
  return settle(delivery, reader, await sender.send(await outgoingOf(delivery, reader, parts)), parts);
}

/** Renders a posted card again. A copy that cannot be reached any more is no reason to try for ever. */
export async function refresh(job: DeliveryJob, parts: DeliveryParts): Promise<Delivered> {
  const delivery = await parts.store.load(job.regionId, job.deliveryId);
  if (delivery?.state !== 'sent' || delivery.posted === null) return 'settled';
  if (!(await parts.maySpeak())) {
    await parts.store.refreshLater(delivery, parts.inSeconds(silentSeconds));
    return 'later';
  }
  const sender = parts.senders.get(laneName(delivery.account));
  if (!sender) {
    await parts.store.refreshLater(delivery, parts.inSeconds(0));
    return 'later';
  }
  const reader = await parts.gate.identifyMember(delivery.member, delivery.regionId);
  if (!reader) return 'gone';
  const result = await sender.update(await outgoingOf(delivery, reader, parts), delivery.posted);
  if (result.kind === 'refused') parts.log.warn({ ...idsOf(delivery), code: result.why }, 'card not changed');
  if (result.kind !== 'later') return result.kind === 'sent' ? 'sent' : 'blocked';
  // The worker tries again with growing pauses, or when the platform asked for it.
  if (result.afterSeconds === undefined) throw new Error(`refresh: ${result.why}`);
  await parts.store.refreshLater(delivery, parts.inSeconds(result.afterSeconds));
  return 'later';
}

async function settle(
  delivery: Delivery,
  reader: Identified | null,
  result: SendResult,
  parts: DeliveryParts,
): Promise<Delivered> {
  const { store, inSeconds, log } = parts;
  switch (result.kind) {
    case 'sent':
      await store.markSent(delivery, result.posted, result.asText);
      if (result.asText !== undefined)
        log.warn({ ...idsOf(delivery), code: result.asText }, 'message went as plain text only');
      return 'sent';
    case 'blocked':
      return giveUp(delivery, reader, { why: result.why, end: 'account_blocked' }, parts);
    case 'refused':
      return giveUp(delivery, reader, { why: result.why, end: 'not_taken' }, parts);
    case 'later': {
      const backOff = Math.min(2 ** Math.min(delivery.attempts, 20), longestWaitSeconds);
      await store.retryLater(delivery, inSeconds(result.afterSeconds ?? backOff), result.why);
      log.warn({ ...idsOf(delivery), code: result.why, attempts: delivery.attempts + 1 }, 'message waits');
      return 'later';
    }
  }
}

/** The one who counts on a crisis message being read hears that it was not, so that they can call. */
async function giveUp(
  delivery: Delivery,
  reader: Identified | null,
  { why, end }: { why: string; end: GivingUp },
  { store, messages, log }: DeliveryParts,
): Promise<'blocked'> {
  const unheard = reader && delivery.urgency === 'crisis' ? await messages.unheard(reader, delivery) : null;
  const became = await store.giveUp(delivery, why, end, unheard);
  log.warn(
    { ...idsOf(delivery), code: why },
    became === 'other_account' ? 'message not taken, another account is tried' : 'message not delivered',
  );
  return 'blocked';
}

function idsOf({ regionId, id, view, urgency, account }: Delivery): Record<string, unknown> {
  return { region: regionId, delivery: id, view, urgency, platform: account.platform };
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
