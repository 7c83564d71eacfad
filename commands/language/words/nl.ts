import type { RoomWords } from '#conversation/contract/command.ts';

export const nl = {
  aliases: ['taal'],
  mentions: ['spreek', 'praat', 'spreek je', 'frans', 'duits', 'pools', 'parlez', 'parlez-vous', 'francais'],
  steps: { choose: [] },
  fields: {
    language: {
      names: ['taal'],
      // A language is called as its speakers call it.
      options: {
        nl: ['Nederlands', 'Dutch', 'in het Nederlands', 'in Dutch', 'Hollands'],
        en: ['English', 'Engels', 'in het Engels', 'in English'],
      },
    },
  },
} satisfies RoomWords;
