/** Reservations that ran out: the one who asked hears of it, once; every posted copy shows it. */
import type { Ports } from '#domain/ports.ts';
import { updateView } from './facts.ts';

export async function tellExpired(ports: Ports): Promise<number> {
  const expired = await ports.placements.claimExpired(ports.now);
  for (const { requestedBy: to, id: subject } of expired) {
    await ports.outbox.notify({ to, view: updateView, subject, at: ports.now, urgency: 'alert' });
    await ports.outbox.changed(subject);
  }
  return expired.length;
}
