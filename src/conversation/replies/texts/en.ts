/** What Doorstroom itself says, in English. */
import type { PersonalDataKind } from '#domain/people/personal-data.ts';
import type { ConversationTexts } from './nl.ts';

const list = (words: readonly string[]) => words.join(', ');

const personalDataNames: Readonly<Record<PersonalDataKind, string>> = {
  bsn: 'a citizen service number',
  birth_date: 'a date that may be a date of birth',
  phone: 'a phone number',
  email: 'an e-mail address',
  bank_account: 'a bank account',
  document: 'the number of an identity document',
  case_number: 'a number from another file',
  plate: 'a licence plate',
  handle: 'an account on social media',
  name: 'what may be a name',
  address: 'an address where somebody lives',
  health: 'something about illness or medicine',
};

export const en = {
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  understood: (pairs) => `Understood: ${pairs}.`,
  example: (text) => `This works: ${text}`,
  nothingSaved: 'Nothing was saved.',
  didYouMean: (word) => `Did you mean "${word}"?`,
  invalidTitle: 'I do not quite understand this',
  confirmTitle: 'Did you mean this?',
  fillInTitle: 'I need a little more',
  openForm: 'Open the form',
  cancel: 'Cancel',
  exampleDay: 'friday',
  problem: {
    unknownWord: (word) => `I do not know the word "${word}" here.`,
    unknownField: (key) => `I do not know "${key}:" here.`,
    unknownValue: (field, value) => `For ${field} I do not know "${value}".`,
    unknownName: (field) => `For ${field} there is a name that I do not know.`,
    options: (options) => `You can choose from: ${list(options)}.`,
    ambiguous: (value, options) => `"${value}" can mean more than one thing: ${list(options)}.`,
    twice: (field, value) => `There are two values for ${field}; "${value}" is one too many.`,
    notANumber: (field, value, min, max) =>
      `For ${field}, "${value}" does not fit: I expect a number from ${min} to ${max}.`,
    otherUnit: (field, value) => `"${value}" is something else than ${field}. I ask for the number ${field}.`,
    inexact: (value) => `"${value}" is not exact. Which number is it?`,
    about: (field) => `There is something about ${field} that I am not sure of. Add it exactly.`,
    looseNumber: (value) =>
      `What do you mean by ${value}? Add what you count, for example: persons: ${value}`,
    sign: (sign) => `I am not sure what you mean by ${sign}. Say it in words.`,
    personalData: 'This holds personal data. It does not belong in chat; I kept nothing.',
    severalOrders: 'There are several things in this. Send them one by one, each in a message of its own.',
    several:
      'These look like several households. Ask for each, or choose couple or family if they stay together.',
    grownChild:
      'A child of 18 or older counts as an adult. Say how many adults and how many children there are.',
    childAlone: 'I do not place a child without an adult. Call Veilig Thuis: 0800 2000, day and night.',
    deniedPerson: 'I read who it is not, but not who it is. Who is it for?',
    severalReferences: (value) => `There is more than one code: ${value}. Do them one by one.`,
    noMoment: (value) => `I cannot use "${value}" here: I only know how things are now.`,
    inPlace: (value) =>
      `I know no shelter in ${value}. Does somebody come from there? Then add: municipality: ${value}`,
    except: (value) =>
      `I cannot leave out ${value} yet. Name the location that will do, or ask for the whole list.`,
    hiddenPlace:
      'I cannot tell you anything about that. It does not mean that there is no place: call the Toegang, they can arrange it.',
    farDate: (field, value) =>
      `For ${field}, "${value}" has passed, or is far away. Add the year, two years ahead at most.`,
    notADate: (field, value) =>
      `For ${field} I see no date in "${value}". For example: friday, 1 december, in 2 weeks.`,
    pastDate: (field, value) => `For ${field}, "${value}" lies in the past.`,
    notAReference: (field, value) => `For ${field}, "${value}" is not a valid code.`,
    tooLong: (field, max) => `${field} is too long: ${max} characters at most.`,
    notForStep: (field) => `${field} does not belong here.`,
    missing: (field) => `I still need: ${field}.`,
    messageTooLong: (max) => `This message is too long: ${max} characters at most.`,
    struck: 'Everything in this message is struck through, so I do nothing.',
  },
  doubt: {
    final: 'This is a big step, so I ask first.',
    asked: 'I read this as a question. Do you want me to do it?',
    denied: (word) => `I read "${word}", so I changed nothing.`,
    planned: (word) => `I read "${word}", so perhaps it has not come to that yet.`,
    mentioned: 'I am not sure that you want this now.',
    quoted: 'A part is a quote or struck through; that does not count.',
    corrected: (typed, meant) => `I read "${typed}" as "${meant}".`,
    leftOut: (what) => `Not counted: ${what}.`,
    sign: (sign) => `I am not sure what you mean by ${sign}.`,
    inexact: (value) => `"${value}" is not exact.`,
  },
  aName: 'a name or word that I do not repeat',
  unsure: 'I am not sure what you want with this. Nothing was changed; this is how it is now.',
  readAs: (typed, meant) => `Read: "${typed}" as "${meant}".`,
  notDoneYet: 'Nothing has been done yet.',
  formFirst: {
    title: 'The form did not open',
    text: (typed: string) =>
      `Nothing was done. Press the button again, or type it like this and add what is missing: ${typed}`,
  },
  fieldError: { missing: 'This is needed.' },
  step: 'step',
  refusal: {
    notLinked: {
      title: 'I do not know who you are yet',
      text: (link) =>
        `Your account is not linked yet, so I cannot do this. Ask your coordinator for an invite code, then type: ${link} CODE`,
    },
    unknownWorkspace: {
      title: 'This workspace is not connected yet',
      text: (link) =>
        `This workspace belongs to no region yet. Do you have an invite code? Then type: ${link} CODE`,
    },
    notAllowed: {
      title: 'Your role may not do this',
      text: 'Nothing was done. Not right? Ask the administrator of your region to check your role.',
    },
    notHere: {
      title: 'We do not do this in a channel',
      text: 'Everybody can read along here. Send me a personal message and I will help you right away.',
    },
    unknownCommand: {
      title: 'I did not understand that',
      text: 'I do not understand this, or I cannot do this yet. Nothing was done.',
    },
    personalData: {
      title: 'This holds personal data',
      text: (kinds) =>
        `I see ${list(kinds.map((kind) => personalDataNames[kind]))}. That does not belong in chat. I kept nothing. Use only the client code and, if needed, the age in years. Please delete your message as well, if you can.${kinds.includes('name') ? ' Did you mean a location? Type: beds. There you see what I call them.' : ''}`,
    },
    fault: {
      title: 'Something went wrong on our side',
      text: (reference) =>
        `Nothing was saved. Please try again in a minute. Is it urgent? Then call the location. If you ask about it, mention: ${reference}.`,
    },
  },
  talk: {
    thanks: 'You are welcome.',
    stop: 'All right, I do nothing. Nothing was changed.',
    yes: 'I asked you nothing just now. Press a button, or type what you want.',
    test: 'I am here, and what I show is of now.',
    emergency: 'Is there danger now, or is somebody in a bad way? Call 112. I do not call for you.',
    emergencyTitle: 'Call 112',
  },
  gone: { title: 'Settled', text: 'This message no longer applies.' },
  help: {
    title: 'This is what I can do for you',
    hello: 'Type a command, or copy an example.',
    unlinked: 'Your account is not linked yet. With an invite code you can do that right away.',
    privacy: 'Never mention names, dates of birth or citizen service numbers. A client code is enough.',
  },
  home: {
    title: 'This is waiting for you',
    nothing: 'Nothing is waiting for you now.',
  },
  placeholder: {
    case: 'client',
    ownLocation: 'location',
    location: 'location',
    municipality: 'municipality',
    organisation: 'organisation',
  },
} satisfies ConversationTexts;
