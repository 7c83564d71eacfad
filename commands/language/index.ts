import type { Room } from '#conversation/contract/command.ts';
import { languageCommand } from './command.ts';

export const languageRoom: Room = { command: languageCommand, views: [] };
