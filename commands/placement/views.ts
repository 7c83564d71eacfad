/** Messages about a placement, always as it stands now. */
import { differenceInHours } from 'date-fns/differenceInHours';
import type { View } from '#conversation/contract/command.ts';
import { maySeeLocation } from '#domain/capacity/visibility.ts';
import { placementState } from '#domain/placement/reservation.ts';
import { isConcernedByPlacement } from '#domain/placement/rights.ts';
import { expectedCard, unheardCard, updateCard } from './card.ts';
import { expectedView, unheardView, updateView } from './facts.ts';

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
    // Who placed somebody counts on the location knowing: when nobody there gets the message, they must call.
    unheard: async (subject, { ports }) => {
      const placement = await ports.placements.byId(subject);
      return placement && placementState(placement, ports.now) === 'reserved'
        ? { to: placement.requestedBy, view: unheardView }
        : null;
    },
  },
  {
    id: unheardView,
    show: async (subject, { asker, ports }, showing) => {
      const placement = await ports.placements.byId(subject);
      return placement && isConcernedByPlacement(placement, asker.member)
        ? unheardCard(placement, showing)
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
      return placement && isConcernedByPlacement(placement, asker.member)
        ? updateCard(placement, showing)
        : null;
    },
    isOver: async (subject, { ports }) => {
      const placement = await ports.placements.byId(subject);
      if (!placement) return true;
      const { arrivedAt, cancelledAt, until } = placement;
      return differenceInHours(ports.now, arrivedAt ?? cancelledAt ?? until) >= newsHours;
    },
  },
];
