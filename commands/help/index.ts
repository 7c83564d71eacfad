import type { Room } from '#conversation/contract/command.ts';
import { helpCommand } from './command.ts';

export const helpRoom = (rooms: () => readonly Room[]): Room => ({
  command: helpCommand(rooms),
  views: [],
  homeButton: { nl: 'Hulp', en: 'Help' },
});
