import type { RoomWords } from '#conversation/contract/command.ts';
import { householdWords } from '#vocabulary/household/words/en.ts';

export const en = {
  aliases: ['beds', 'free'],
  mentions: [
    ...[
      'place',
      'places',
      'shelter',
      'room',
      'rooms',
      'space',
      'spaces',
      'full',
      'bed',
      'sleep',
      'availability',
      'available',
      'somewhere tonight',
      'somewhere',
    ],
    ...['anything', 'vacancy', 'vacancies', 'spot', 'spots', 'somewhere to sleep', 'just checking'],
  ],
  steps: { show: [] },
  fields: {
    ...householdWords,
    location: { names: ['location', 'where', 'site'] },
    municipality: {
      names: ['municipality', 'town'],
      options: {
        elsewhere: ['elsewhere', 'outside the region'],
        unknown: ['municipality unknown', 'not known'],
      },
    },
  },
} satisfies RoomWords;
