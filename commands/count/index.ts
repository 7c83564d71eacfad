import type { Room } from '#conversation/contract/command.ts';
import { countCommand } from './command.ts';

export const countRoom: Room = { command: countCommand, views: [] };
