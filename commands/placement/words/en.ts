import type { RoomWords } from '#conversation/contract/command.ts';
import { householdWords } from '#vocabulary/household/words/en.ts';

export const en = {
  aliases: ['place', 'placement', 'reserve', 'book'],
  things: ['place', 'arrival'],
  steps: {
    place: ['new', 'hold a bed', 'book a room', 'book a bed', 'reserve a bed'],
    arrive: [
      'arrived',
      'arrive',
      'arrival',
      'checked in',
      'is here',
      'are here',
      'has arrived',
      'have arrived',
      'is in',
      'came in',
      'showed up',
    ],
    cancel: [
      'cancel',
      'withdraw',
      'is not coming',
      'are not coming',
      'not coming',
      'cancelled',
      'withdrawn',
      'did not show up',
      'release the bed',
      "isn't coming",
      'will not come',
    ],
    show: ['show', 'view'],
    expected: [
      'expected',
      'list',
      'reservations',
      'reservation',
      'who is coming',
      'who else is coming',
      'still to come',
      'anyone else coming',
      'who are we expecting',
    ],
  },
  fields: {
    ...householdWords,
    location: { names: ['location', 'where', 'site'], hint: 'Empty: the best fitting free place.' },
    municipality: {
      names: ['municipality', 'town'],
      hint: 'For the record only: everybody may sleep.',
      options: {
        elsewhere: ['elsewhere', 'outside the region'],
        unknown: ['municipality unknown', 'not known'],
      },
    },
    clients: { names: ['client', 'client code', 'clients'], hint: 'The code only, if there is one.' },
    reference: { names: ['reference', 'placement'], example: 'P-7K3M2A' },
    insteadOf: { names: ['instead-of', 'request'] },
    isNewClient: { names: ['new-code'] },
  },
} satisfies RoomWords;
