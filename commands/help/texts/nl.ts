import type { RoomTexts } from '#conversation/contract/command.ts';

export const nl: RoomTexts = { summary: 'wat je hier kunt doen', forms: {}, examples: {} };
