/** What Doorstroom itself says, in English. */
import type { ConversationTexts } from './nl.ts';

const list = (words: readonly string[]) => words.join(', ');

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
    options: (options) => `You can choose from: ${list(options)}.`,
    ambiguous: (value, options) => `"${value}" can mean more than one thing: ${list(options)}.`,
    twice: (field, value) => `There are two values for ${field}; "${value}" is one too many.`,
    notANumber: (field, value, min, max) =>
      `For ${field}, "${value}" does not fit: I expect a number from ${min} to ${max}.`,
    otherUnit: (field, value) => `"${value}" is something else than ${field}. I ask for the number ${field}.`,
    personalData: 'This holds personal data. It does not belong in chat; I kept nothing.',
    asked:
      'I read this as a question, so I changed nothing. Do you want it? Press the button, or type it without asking.',
    unnamedStep: 'I did nothing yet. Is it right? Press the button, or type it as below.',
    noMoment: (value) => `I cannot use "${value}" here: I only know how things are now.`,
    several: (value) =>
      `"${value}": I look for one household at a time. Ask for each, or choose couple or family if they stay together.`,
    denied: (not, word) =>
      `I read "${not}" with "${word}", so I changed nothing. Do you mean it? Then begin with "${word}".`,
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
  },
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
      text: (word) => `"${word}" is not a command I know.`,
    },
    personalData: {
      title: 'This holds personal data',
      text: (kinds) =>
        `I see ${list(kinds.map((kind) => ({ bsn: 'a citizen service number', birth_date: 'a date that may be a date of birth', phone: 'a phone number', email: 'an e-mail address' })[kind]))}. That does not belong in chat. I kept nothing. Use only the client code and, if needed, the age in years. Please delete your message as well, if you can.`,
    },
    fault: {
      title: 'Something went wrong on our side',
      text: (reference) =>
        `Nothing was saved. Please try again in a minute. Is it urgent? Then call the location. If you ask about it, mention: ${reference}.`,
    },
  },
  help: {
    title: 'This is what I can do for you',
    hello: 'Type a command, or copy an example.',
    unlinked: 'Your account is not linked yet. With an invite code you can do that right away.',
    privacy: 'Never mention names, dates of birth or citizen service numbers. A client code is enough.',
  },
  home: {
    title: 'This is waiting for you',
    nothing: 'Nothing is waiting for you now.',
    openBeds: 'Free places',
    openHelp: 'Help',
  },
  placeholder: {
    case: 'client',
    ownCase: 'client',
    quietCase: 'client',
    client: 'client',
    escalation: 'escalation',
    placement: 'reference',
    number: 'number',
    ownLocation: 'location',
    occupied: 'number',
    location: 'location',
    municipality: 'municipality',
    organisation: 'organisation',
  },
} satisfies ConversationTexts;
