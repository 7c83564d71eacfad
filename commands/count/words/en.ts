import type { RoomWords } from '#conversation/contract/command.ts';

export const en = {
  aliases: ['count', 'counted'],
  mentions: ['head count', 'headcount'],
  steps: { confirm: ['count is right', 'is completely full', 'are full'] },
  fields: {
    location: { names: ['location', 'site'] },
    counted: {
      names: ['occupied', 'counted', 'present'],
      units: ['occupied', 'present', 'taken', 'sleeping', 'heads', 'people in', 'beds taken', 'guests'],
      others: [
        'free',
        'empty',
        'available',
        'left',
        'place',
        'places',
        'space',
        'spaces',
        'bed',
        'beds',
        'needed',
        'reserved',
      ],
      example: '10',
    },
  },
} satisfies RoomWords;
