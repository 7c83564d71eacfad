/** Stalled outflow: the command, the alerts on each rung, the reminder of a lease, and what waits on somebody's home page. */
import type { Card } from '#conversation/contract/card.ts';
import type { Asking, Room, Showing } from '#conversation/contract/command.ts';
import { isConcernedBy } from '#domain/outflow/rights.ts';
import { alertView, reminderView } from '#escalation/sweep.ts';
import { type EscalationItem, openFor, withCase } from './answer.ts';
import { alertCard, listCard, reminderCard } from './card.ts';
import { escalationCommand } from './command.ts';

/** A message shows the escalation as it is now; nothing to somebody whom it does not concern any more. */
function viewOf(id: string, draw: (item: EscalationItem, showing: Showing) => Card) {
  return {
    id,
    show: async (subject: string, { asker, ports }: Asking, showing: Showing) => {
      const escalation = await ports.escalations.byId(subject);
      return escalation && isConcernedBy(escalation, asker.member)
        ? draw(await withCase(escalation, { ports }), showing)
        : null;
    },
    isOver: async (subject: string, { asker, ports }: Asking) => {
      const escalation = await ports.escalations.byId(subject);
      return !escalation || escalation.state === 'resolved' || !isConcernedBy(escalation, asker.member);
    },
  };
}

export const escalationRoom: Room = {
  command: escalationCommand,
  views: [viewOf(alertView, alertCard), viewOf(reminderView, reminderCard)],
  waiting: async (asking, showing) => {
    const items = await openFor(asking);
    return items.length === 0 ? null : listCard(items, showing);
  },
};
