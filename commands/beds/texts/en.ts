import { en as householdTexts } from '#vocabulary/household/texts/en.ts';
import type { BedsTexts } from './nl.ts';

export const en = {
  summary: 'free places tonight',
  forms: { show: { title: 'Find a place', submit: 'Search' } },
  examples: {
    all: { text: 'beds', does: 'Everything that is free' },
    family: { text: 'beds family, persons: 4', does: 'For a family' },
    wheelchair: { text: 'beds woman wheelchair', does: 'For a woman in a wheelchair' },
  },
  contradictions: householdTexts.contradictions,
  title: 'Free places tonight',
  titleFor: (household) => `Free places tonight: ${household}`,
  free: (free) => (free === 1 ? '● 1 place free' : `● ${free} places free`),
  freeButOld: (free) => (free === 1 ? '◐ 1 place free, call first' : `◐ ${free} places free, call first`),
  closedSince: (time) => `◐ admits nobody after ${time}: call first`,
  more: (count) => `${count} more with a free place: name one, then you see the button.`,
  full: '○ full',
  nothingFits: '○ nothing free that fits',
  unknown: '◐ unknown, call',
  counts: (usable, occupied, reserved, closed) =>
    `${occupied} of ${usable} occupied${reserved > 0 ? `, ${reserved} reserved` : ''}${closed > 0 ? `, ${closed} out of service` : ''}`,
  counted: {
    fresh: (moment) => `counted ${moment}`,
    ageing: (moment, ago) => `counted ${moment}, ${ago} ago`,
    stale: (moment) => `last counted ${moment}: too old, call first`,
    otherwise: (moment, counted) =>
      `counted ${moment}: ${counted} occupied, which is not what I have; call first`,
    missing: () => 'never counted yet: call first',
  },
  dropsOut: (list) => `Does not fit: ${list}.`,
  reasons: {
    target_group: 'other target group',
    sex: 'other sex',
    age: 'other age',
    too_small: 'too small',
    wheelchair: 'not for a wheelchair',
    pet: 'no pets',
  },
  dropped: (count, reason) => `${count} free ${count === 1 ? 'place' : 'places'} (${reason})`,
  unfit: (names) => `Not for this household: ${names}.`,
  call: (phone) => `Call ${phone}`,
  total: (free, usable, occupied, reserved) =>
    `Together, where counted lately: ${free} free, ${occupied} of ${usable} occupied${reserved > 0 ? `, ${reserved} reserved` : ''}.`,
  nothing: 'Nothing that fits is free here now.',
  callUnknown: 'Do this now: call the locations that say "unknown", then call the Toegang.',
  callAccess: 'Do this now: call the Toegang. Leave nobody outside without having spoken to somebody.',
  register: 'Register the request with place: then it counts, also when there is no place.',
  nothingVisible: 'There is no location that fits this.',
  noneIn: (municipality) => `There is no shelter in ${municipality}.`,
  notShown:
    'I do not show you places for victims of violence. That says nothing about whether there is one: call the Toegang, they can place.',
  notHere:
    'I do not name places for victims of violence in a channel. Send me a personal message, or call the Toegang.',
  alternatives: 'Possible elsewhere:',
  atLeast: (persons) => `I count at least ${persons} persons. Are there more? Add: persons: ${persons + 1}`,
  place: (name) => `Place at: ${name}`,
  count: (name) => `Count: ${name}`,
  example: 'example',
} satisfies BedsTexts;
