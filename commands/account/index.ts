import type { Room } from '#conversation/command.ts';
import { accountCommand } from './command.ts';

export const accountRoom: Room = { command: accountCommand, views: [] };
