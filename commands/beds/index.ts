import type { Room } from '#conversation/contract/command.ts';
import { bedsCommand } from './command.ts';

export const bedsRoom: Room = {
  command: bedsCommand,
  views: [],
  homeButton: { nl: 'Vrije plekken', en: 'Free places' },
};
