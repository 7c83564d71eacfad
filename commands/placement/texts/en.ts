import type { PlacementTexts } from './nl.ts';

export const en = {
  placed: 'A place is reserved',
  arrived: 'Arrival confirmed',
  cancelled: 'Reservation withdrawn',
  expired: 'Reservation expired',
  shown: 'Placement',
  expectedTitle: 'Somebody is coming',
  updateTitle: 'Your placement',
  fact: {
    reference: 'Reference',
    location: 'Location',
    address: 'Address',
    place: 'Place',
    until: 'Kept until',
    household: 'Household',
    client: 'Client',
    phone: 'Phone',
    instead: 'Instead of',
  },
  unknownHousehold: 'not given',
  staffTold: 'The location knows that somebody is coming. No names were mentioned.',
  staffNotTold: 'Nobody at this location is connected to me yet: please call them that somebody is coming.',
  state: {
    reserved: (until) => `Reserved until ${until}. After that the place is released by itself.`,
    arrived: (moment) => `Arrived at ${moment}. It is a stay now.`,
    cancelled: (moment) => `Withdrawn at ${moment}. The place is free again.`,
    expired: (moment) => `Expired at ${moment}. The place is free again.`,
  },
  button: {
    arrived: 'Arrived',
    cancel: 'Withdraw',
    placeThere: (name, free) => `Place at ${name} (${free} free)`,
    again: 'Place again',
    expected: 'Who else is coming?',
    show: (reference) => `Show ${reference}`,
  },
  confirmCancel: {
    title: 'Withdraw the reservation?',
    text: 'The place is then free for somebody else at once.',
    yes: 'Withdraw',
    no: 'Back',
  },
  noPlaceTitle: 'No place found',
  nextBestTitle: 'No place there, but there is elsewhere',
  reason: {
    full: 'Everything that fits is occupied or reserved.',
    count_unknown:
      'No place is known, but the count is old or missing. Call the location: there may be something after all.',
    nothing_fits: 'Not a single place fits this household.',
  },
  reasonAt: {
    full: (name) => `At ${name} everything that fits is occupied or reserved.`,
    count_unknown: (name) =>
      `At ${name} no place is known, but the count is old or missing. Call: there may be something after all.`,
    nothing_fits: (name) => `At ${name} not a single place fits this household.`,
  },
  stored: (reference) => `The request is kept as ${reference}, with the reason and what was offered.`,
  callThese: (names) => `Call: ${names}.`,
  nothingElse: 'Do this now: call the Toegang. Leave nobody outside without having spoken to somebody.',
  alreadyStayingTitle: 'This client has a place already',
  alreadyStaying: (client) =>
    `${client} already has a place or a reservation. Nothing was changed. Not right? Ask the other location to report the departure, or withdraw the reservation.`,
  lateTitle: 'This reservation is no longer valid',
  late: (reference) =>
    `${reference} has expired or was withdrawn. Ask for a place again; I will see at once what is free.`,
  conflictTitle: 'This is no longer possible',
  conflict: 'This placement is a stay already, or the place is occupied. Nothing was changed.',
  notFoundTitle: 'Not found',
  notFound: (reference) => `I know no placement ${reference}. A reference looks like this: P-7K3M2A.`,
  notAllowedTitle: 'Your role may not do this',
  notAllowed:
    'Placing is done by the crisis service and the Toegang. Arrival is confirmed by who placed or who works at the location. Nothing was done.',
  listTitle: 'Who is expected',
  listHidden: 'In a channel I do not show everything. Send me a personal message for the whole list.',
  counted: (persons) =>
    `I count ${persons} persons. Not right? Cancel this and place again with: persons: ${persons + 1}`,
  listEmpty: 'Nobody is expected now.',
  personsNeeded:
    'How many persons are they? Without that I cannot choose a family room. For example: persons: 4',
} satisfies PlacementTexts;
