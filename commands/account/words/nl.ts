import type { RoomWords } from '#conversation/contract/command.ts';

export const nl = {
  aliases: ['koppel', 'koppelen'],
  // A "koppel" is a couple as well.
  faint: ['koppel'],
  steps: { link: [] },
  fields: {
    code: { names: ['code', 'uitnodigingscode'], hint: 'Je krijgt de code van je coördinator of beheerder.' },
  },
} satisfies RoomWords;
