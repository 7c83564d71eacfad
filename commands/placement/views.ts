/** Messages about a placement, always as it stands now. */
import { differenceInHours } from 'date-fns/differenceInHours';
import type { View } from '#conversation/contract/command.ts';
import { maySeeLocation } from '#domain/capacity/visibility.ts';
import { placementState } from '#domain/placement/reservation.ts';
import { isConcerned } from './answer.ts';
import { expectedCard, updateCard } from './card.ts';
import { expectedView, updateView } from './facts.ts';

/** An outcome is news for the night and the day after it. */
const newsHours = 24;

export const placementViews: readonly View[] = [
  {
    id: expectedView,
    show: async (subject, { asker, ports }, showing) => {
      const placement = await ports.placements.byId(subject);
      return placement && maySeeLocation(placement.location, asker.member, asker.audience)
        ? expectedCard(placement, showing)
        : null;
    },
    isOver: async (subject, { ports }) => {
      const placement = await ports.placements.byId(subject);
      return !placement || placementState(placement, ports.now) !== 'reserved';
    },
  },
  {
    id: updateView,
    show: async (subject, { asker, ports }, showing) => {
      const placement = await ports.placements.byId(subject);
      return placement && isConcerned(placement, { asker }) ? updateCard(placement, showing) : null;
    },
    isOver: async (subject, { ports }) => {
      const placement = await ports.placements.byId(subject);
      if (!placement) return true;
      const { arrivedAt, cancelledAt, until } = placement;
      return differenceInHours(ports.now, arrivedAt ?? cancelledAt ?? until) >= newsHours;
    },
  },
];
