import { type Card, card } from '#conversation/contract/card.ts';
import type { Room } from '#conversation/contract/command.ts';
import { answerPlacement, tellExpired } from './answer.ts';
import { placementCard } from './card.ts';
import { placementCommand } from './command.ts';
import { placementViews } from './views.ts';

export const placementRoom: Room = {
  command: placementCommand,
  views: placementViews,
  duty: tellExpired,
  waiting: async (asking, showing): Promise<Card | null> => {
    const outcome = await answerPlacement({ step: 'expected' }, asking);
    if (
      outcome.outcome === 'refused' ||
      outcome.facts.kind !== 'expected' ||
      outcome.facts.placements.length === 0
    )
      return null;
    return card(placementCard(outcome, showing).blocks);
  },
};
