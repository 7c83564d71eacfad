import type { RoomWords } from '#conversation/contract/command.ts';

export const nl = {
  aliases: ['hulp', 'help'],
  // "Help, er staat een vrouw voor de deur" asks for a bed.
  faint: ['help'],
  steps: {
    show: [
      'snap er niks van',
      'snap er niets van',
      'snap het niet',
      'hoe werkt dit',
      'hoe werkt het',
      'wat kun je',
      'wat kan je',
      'wat kan ik hier',
    ],
  },
  fields: { about: { names: ['over'] } },
} satisfies RoomWords;
