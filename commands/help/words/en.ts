import type { RoomWords } from '#conversation/contract/command.ts';

export const en = {
  aliases: ['help'],
  faint: ['help'],
  steps: { show: ['what can you do', 'how does this work', 'i do not understand', "i don't understand"] },
  fields: { about: { names: ['about'] } },
} satisfies RoomWords;
