import type { RoomWords } from '#conversation/contract/command.ts';

export const en = {
  aliases: ['link'],
  steps: { link: [] },
  fields: {
    code: {
      names: ['code', 'invite code'],
      hint: 'You get the code from your coordinator or administrator.',
    },
  },
} satisfies RoomWords;
