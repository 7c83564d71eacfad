import type { RoomWords } from '#conversation/contract/command.ts';

export const en = {
  aliases: ['language'],
  mentions: ['speak', 'french', 'german', 'polish'],
  steps: { choose: [] },
  fields: {
    language: {
      names: ['language'],
      options: {
        nl: ['Nederlands', 'Dutch', 'in Dutch'],
        en: ['English', 'Engels', 'in het Engels', 'in English'],
      },
    },
  },
} satisfies RoomWords;
