/** Messages about a placement, always as it stands now. */
import type { View } from '#conversation/command.ts';
import { maySeeLocation } from '#domain/capacity/visibility.ts';
import { isConcerned } from './answer.ts';
import { expectedCard, updateCard } from './card.ts';
import { expectedView, updateView } from './facts.ts';

export const placementViews: readonly View[] = [
  {
    id: expectedView,
    show: async (subject, { asker, ports }, showing) => {
      const placement = await ports.placements.byId(subject);
      return placement && maySeeLocation(placement.location, asker.member, asker.audience) ? expectedCard(placement, showing) : null;
    },
  },
  {
    id: updateView,
    show: async (subject, { asker, ports }, showing) => {
      const placement = await ports.placements.byId(subject);
      return placement && isConcerned(placement, { asker }) ? updateCard(placement, showing) : null;
    },
  },
];
