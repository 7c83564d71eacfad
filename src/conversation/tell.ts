/**
 * Gives an answer by a message of our own: once, however often the platform delivers the question. When the process died,
 * or the platform was away, between the work and the telling, the next delivery is told after all.
 */
import type { Gate } from '#domain/ports.ts';
import type { InboundEvent, Reply } from './request.ts';

export type Tell = (event: InboundEvent, say: (reply: Reply) => Promise<void>) => Promise<void>;

export function createTeller(
  handle: (event: InboundEvent) => Promise<Reply>,
  gate: Pick<Gate, 'isUntold' | 'markTold'>,
  log: { info(fields: Record<string, unknown>, message: string): void },
): Tell {
  /** What this process is telling now: a second delivery waits for the first, and then asks whether it was told. */
  const telling = new Map<string, Promise<void>>();

  const tellOnce: Tell = async (event, say) => {
    const { platform, workspace } = event.account;
    const inbound = { platform, workspace, key: event.key };
    const reply = await handle(event);
    // With the database away nobody knows whether it was told: rather twice than never.
    if (!(await gate.isUntold(inbound).catch(() => true))) {
      log.info(
        { platform, command: reply.command, outcome: reply.outcome },
        'delivered again, answered before',
      );
      return;
    }
    await say(reply);
    // A fault may be mended by then: the same question again deserves a real answer.
    if (reply.outcome !== 'fault') await gate.markTold(inbound).catch(() => {});
  };

  return async (event, say) => {
    if (!event.answerOnce) return say(await handle(event));
    const key = JSON.stringify([event.account.platform, event.account.workspace, event.key]);
    const before = telling.get(key) ?? Promise.resolve();
    const work = before.catch(() => {}).then(() => tellOnce(event, say));
    telling.set(key, work);
    try {
      await work;
    } finally {
      if (telling.get(key) === work) telling.delete(key);
    }
  };
}
