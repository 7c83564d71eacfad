import type { Room } from '#conversation/contract/command.ts';
import { may } from '#domain/people/roles.ts';
import { expectedListCard } from './card.ts';
import { placementCommand } from './command.ts';
import { tellExpired } from './expired.ts';
import { listExpected } from './steps/expected.ts';
import { placementViews } from './views.ts';

export const placementRoom: Room = {
  command: placementCommand,
  views: placementViews,
  duty: tellExpired,
  onHome: async (asking, showing) => {
    if (!may(asking.asker.member, placementCommand.permission)) return null;
    const { facts } = await listExpected(asking);
    return facts.placements.length === 0 ? null : expectedListCard(facts, showing);
  },
};
