/** What is said to a wish that the house cannot grant yet, in English. */
import type { Wish } from '../list.ts';
import type { wishSentences as dutch } from './nl.ts';

const tell = (what: string, now: string) => ({ what, now });

export const wishTexts: Record<Wish, { what: string; now: string }> = {
  departure: tell(
    'record a departure',
    'Write it down in your own system; the place stays occupied here, so say so to whoever calls.',
  ),
  absence: tell('record that somebody is away', 'Write it down in your own system.'),
  return: tell('record that somebody is back', 'Write it down in your own system.'),
  bar: tell('record or look up a suspension', 'Ask the location itself.'),
  transfer: tell(
    'move somebody to another place or location',
    'Call the location where they should go; a place can be reserved there.',
  ),
  correct: tell('correct something afterwards', 'Is it a reservation? Withdraw it and place again.'),
  extend: tell('extend anything', 'Is it a reservation? Withdraw it and place again.'),
  closure: tell(
    'close or open a bed, room or location',
    'Call whoever places, and confirm the count: then it says "call first".',
  ),
  cleaning: tell('record that a place is being cleaned', 'Tell whoever calls.'),
  extra_places: tell('add extra places', 'The administrator does that in the region file.'),
  winter: tell('start or stop a winter scheme', 'The administrator can add places in the region file.'),
  waiting_list: tell(
    'keep a waiting list',
    'Ask for a placement: a request without a place is kept, with the reason.',
  ),
  notify: tell('warn you when a place comes free', 'Look again later with: beds'),
  figures: tell('give figures over a longer time', 'How it is now, you see with: beds'),
  export: tell('export anything', 'The administrator can take data from the database.'),
  who_sleeps: tell('show who sleeps here', 'Who is still expected, I can: place expected'),
  find_client: tell(
    'look somebody up',
    'I know no names and do not search for them. Ask the location where they were for the code.',
  ),
  client: tell('create a client', 'Who has no code gets one at arrival.'),
  merge: tell('merge two codes', 'Choose one code to go on with, and note that in the case.'),
  phone: tell('look up a telephone number', 'If a location has one, you see it with: beds'),
  address: tell('give an address', 'Of open locations it stands with: beds'),
  opening_hours: tell('tell opening hours', 'Call the location.'),
  forecast: tell('look ahead', 'I only know how it is now: beds'),
  remind: tell(
    'remind you of something',
    'With an escalation it works: let it rest until a day, then it comes back.',
  ),
  handover: tell('make a handover', 'Who is still expected, I can: place expected'),
  undo: tell(
    'undo something',
    'A reservation can be withdrawn. Did something else go wrong? Tell your coordinator.',
  ),
  unlink: tell('unlink your account', 'The administrator can.'),
  mute: tell('silence messages', 'An escalation can rest until a day.'),
  blocker_date: tell('move the date of a blocker', 'Note it in the case: then everybody reads it.'),
  holder: tell('give a case to somebody else', 'The administrator can.'),
  close_case: tell('close a case other than as housed', 'Note in the case what happened.'),
  stand_in: tell('set a stand-in', 'Your colleagues see your cases; agree who does what.'),
  refused_at_door: tell(
    'record a refusal at the door',
    'Can somebody not come in? Withdraw the reservation, then the place is free again, and call who placed them.',
  ),
  client_refuses: tell(
    'record that somebody does not want to',
    'Withdraw the reservation, then the place is free again.',
  ),
  own_placements: tell('show what you placed before', 'Who is still to come, I can: place expected'),
  who_placed: tell('show who placed somebody', 'Who is still to come, I can: place expected'),
  audit: tell('show who looked at something', 'The administrator can find out in the database.'),
  subject_access: tell(
    'handle an access request',
    'Pass it on to the data protection officer of your organisation.',
  ),
  household_change: tell('change a household', 'Write it down in your own system.'),
  death: tell('record a death', 'I am sorry. Call your coordinator, who will arrange what is needed.'),
  day_visits: tell('keep day visits', 'Write it down in your own system.'),
  hotel: tell('record a hotel', 'Write it down in your own system.'),
  duration: tell(
    'tell how long somebody stays somewhere',
    'In a case it is shown: outflow with the client code.',
  ),
  term: tell('work out a statutory term', 'Ask the access team.'),
  complaint: tell('record a complaint or an incident', 'Use the reporting route of your organisation.'),
  members: tell('manage colleagues or roles', 'The administrator does that in the region file.'),
  over_capacity: tell(
    'record a sleeping place outside the beds',
    'Call the access team. Leave nobody outside without having spoken to somebody.',
  ),
};

export const wishSentences: typeof dutch = {
  title: 'I cannot do this yet',
  text: (what: string, now: string) => `I cannot do this yet: ${what}. Nothing was saved. ${now}`,
  nearest: 'What does work',
};
