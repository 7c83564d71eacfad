import type { RoomTexts } from '#conversation/contract/command.ts';

export const en: RoomTexts = { summary: 'what you can do here', forms: {}, examples: {} };
