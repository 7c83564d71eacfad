import { en as householdTexts } from '#vocabulary/household/texts/en.ts';
import type { PlacementTexts } from './nl.ts';

export const en = {
  summary: 'place a household, or confirm that it arrived',
  forms: { place: { title: 'Place a household', submit: 'Place' } },
  examples: {
    form: { text: 'place', does: 'Reserve a place, with a form' },
    arrived: { text: 'place arrived P-7K3M2A', does: 'The household is there' },
    cancelled: { text: 'place cancel P-7K3M2A', does: 'The household is not coming' },
    coming: { text: 'place expected', does: 'Who is still to come' },
  },
  contradictions: householdTexts.contradictions,
  placed: 'A place is reserved',
  arrived: 'Arrival confirmed',
  cancelled: 'Reservation withdrawn',
  expired: 'Reservation expired',
  shown: 'Placement',
  expectedTitle: 'Somebody is coming',
  unheardTitle: 'The location did not get this',
  unheard: (location: string) =>
    `Nobody at ${location} received my message about this placement. Please call the location.`,
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
  titleOf: { arrived: 'Arrived', cancelled: 'Not coming any more', expired: 'Reservation expired' },
  state: {
    reserved: (until) => `Reserved until ${until}. After that the place is released by itself.`,
    arrived: (moment) => `Arrived: ${moment}. It is a stay now.`,
    cancelled: (moment) => `Withdrawn: ${moment}. The place was released.`,
    expired: (moment) => `Expired: ${moment}. The place was released.`,
  },
  doubt: {
    stale: (moment) =>
      `Mind: the last count is of ${moment}, and too old. Call first whether the place is there.`,
    otherwise: (moment, counted) =>
      `Mind: counted ${moment}: ${counted} occupied, which is not what I have. Call first whether the place is there.`,
    missing: 'Mind: nobody counted here yet. Call first whether the place is there.',
    call: (phone) => `Call ${phone}.`,
  },
  button: {
    arrived: 'Arrived',
    cancel: 'Withdraw',
    placeThere: (name, free) => `Place at ${name} (${free} free)`,
    again: 'Place again',
    expected: 'Who else is coming?',
    show: (reference) => `Show ${reference}`,
    isThere: (place) => `Is here: ${place}`,
    isThis: (code) => `It is ${code}`,
    isNew: (code) => `${code} is new`,
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
    door_closed:
      'There is a place, but the door is closed for tonight: nobody is admitted any more. Call first.',
  },
  reasonAt: {
    full: (name) => `At ${name} everything that fits is occupied or reserved.`,
    count_unknown: (name) =>
      `At ${name} no place is known, but the count is old or missing. Call: there may be something after all.`,
    nothing_fits: (name) => `At ${name} not a single place fits this household.`,
    door_closed: (name) =>
      `${name} admits nobody any more tonight: the door is closed. Call first; nothing was reserved.`,
  },
  stored: (reference) => `The request is kept as ${reference}, with the reason and what was offered.`,
  callThese: (names) => `Call: ${names}.`,
  nothingElse: 'Do this now: call the Toegang. Leave nobody outside without having spoken to somebody.',
  alreadyStayingTitle: 'This client has a place already',
  alreadyStaying: (client) =>
    `${client} already has a place or a reservation. Nothing was changed. Is it a reservation? Withdraw it. Otherwise call the location.`,
  staysAt: (client, location) =>
    `${client} already stays at ${location}. Nothing was changed, and this does not count as a request without a place. Not right? Call ${location}; I cannot transfer anybody yet.`,
  nearMissTitle: 'Which client do you mean?',
  nearMiss: (client, near) =>
    `I do not know ${client}; I do know ${near}. Nothing was reserved. Do you mean that one, or is the code new?`,
  lateTitle: 'This reservation is no longer valid',
  late: (reference, isStillFree) =>
    `${reference} has expired or was withdrawn. ${isStillFree ? 'The place is still free.' : 'The place has been given to somebody else.'}`,
  lateAgain: 'Place again; I will see at once what is free.',
  lateCall:
    'Do this now: call the crisis service or the Toegang, they can reserve the place again. Leave nobody outside without having spoken to somebody.',
  conflictTitle: 'This is no longer possible',
  conflict: 'This placement is a stay already, or the place is occupied. Nothing was changed.',
  notFoundTitle: 'Not found',
  notFound: (reference) => `I know no placement ${reference}. Check it: a P, a dash and six characters.`,
  notAllowedTitle: 'Your role may not do this',
  notAllowed:
    'Placing is done by the crisis service and the Toegang. Arrival is confirmed by who placed or who works at the location. Nothing was done.',
  listTitle: 'Who is expected',
  listHidden: 'In a channel I do not show everything. Send me a personal message for the whole list.',
  counted: (persons) =>
    `I count ${persons} persons. Not right? Cancel this and place again with: persons: ${persons + 1}`,
  more: (count) => `${count} more in the list; type the reference to open one.`,
  listEmpty: 'Nobody is expected now.',
} satisfies PlacementTexts;
