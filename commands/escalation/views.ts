/** Alerts and reminders: the escalation as it is now; nothing to somebody whom it does not concern any more. */
import type { Card } from '#conversation/contract/card.ts';
import type { View } from '#conversation/contract/command.ts';
import type { Showing } from '#conversation/contract/step.ts';
import { isConcernedBy } from '#domain/outflow/rights.ts';
import { alertView, reminderView } from '#escalation/sweep.ts';
import { alertCard, reminderCard } from './card.ts';
import { type EscalationItem, withCase } from './facts.ts';

function viewOf(id: string, draw: (item: EscalationItem, showing: Showing) => Card): View {
  return {
    id,
    show: async (subject, { asker, ports }, showing) => {
      const escalation = await ports.escalations.byId(subject);
      return escalation && isConcernedBy(escalation, asker.member)
        ? draw(await withCase(escalation, ports), showing)
        : null;
    },
    isOver: async (subject, { asker, ports }) => {
      const escalation = await ports.escalations.byId(subject);
      return !escalation || escalation.state === 'resolved' || !isConcernedBy(escalation, asker.member);
    },
  };
}

export const escalationViews: readonly View[] = [
  viewOf(alertView, alertCard),
  viewOf(reminderView, reminderCard),
];
