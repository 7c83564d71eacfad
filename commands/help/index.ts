import type { Command, Room } from '#conversation/contract/command.ts';
import { helpCommand } from './command.ts';

export const helpRoom = (commands: () => readonly Command[]): Room => ({
  command: helpCommand(commands),
  views: [],
});
