import type { Room } from '#conversation/contract/command.ts';
import { accountCommand } from './command.ts';

export const accountRoom: Room = { command: accountCommand, views: [] };
