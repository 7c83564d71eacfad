import type { Room } from '#conversation/command.ts';
import { outflowCommand } from './command.ts';

export const outflowRoom: Room = { command: outflowCommand, views: [] };
