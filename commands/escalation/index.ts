/** Stalled outflow: the command, the alerts on each rung, the reminder of a lease, and what waits on somebody's home page. */
import type { Room } from '#conversation/contract/command.ts';
import { listCard } from './card.ts';
import { escalationCommand } from './command.ts';
import { openFor } from './facts.ts';
import { escalationViews } from './views.ts';

export const escalationRoom: Room = {
  command: escalationCommand,
  views: escalationViews,
  onHome: async (asking, showing) => {
    const items = await openFor(asking);
    return items.length === 0 ? null : listCard({ items }, showing);
  },
};
