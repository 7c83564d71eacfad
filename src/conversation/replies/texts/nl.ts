/** What Doorstroom itself says, outside the rooms. Plain Dutch (B1), warm and short. */
import type { PersonalDataKind } from '#domain/people/personal-data.ts';

const list = (words: readonly string[]) => words.join(', ');

export const nl = {
  yes: 'ja',
  no: 'nee',
  unknown: 'onbekend',
  understood: (pairs: string) => `Wel begrepen: ${pairs}.`,
  example: (text: string) => `Zo kan het wel: ${text}`,
  nothingSaved: 'Er is niets opgeslagen.',
  didYouMean: (word: string) => `Bedoel je "${word}"?`,
  invalidTitle: 'Dit begrijp ik niet helemaal',
  confirmTitle: 'Bedoel je dit?',
  fillInTitle: 'Ik heb nog iets nodig',
  openForm: 'Formulier openen',
  cancel: 'Annuleren',
  exampleDay: 'vrijdag',
  problem: {
    unknownWord: (word: string) => `Het woord "${word}" ken ik hier niet.`,
    unknownField: (key: string) => `"${key}:" ken ik hier niet.`,
    unknownValue: (field: string, value: string) => `Bij ${field} ken ik "${value}" niet.`,
    options: (options: readonly string[]) => `Je kunt kiezen uit: ${list(options)}.`,
    ambiguous: (value: string, options: readonly string[]) =>
      `"${value}" kan meer dan één ding zijn: ${list(options)}.`,
    twice: (field: string, value: string) =>
      `Voor ${field} staan er twee waarden; "${value}" is er één te veel.`,
    notANumber: (field: string, value: string, min: number, max: number) =>
      `Bij ${field} past "${value}" niet: ik verwacht een getal van ${min} tot en met ${max}.`,
    otherUnit: (field: string, value: string) =>
      `"${value}" is iets anders dan ${field}. Ik vraag het aantal ${field}.`,
    personalData: 'Hier staan persoonsgegevens in. Die horen niet in de chat; ik heb niets bewaard.',
    asked:
      'Dit lees ik als een vraag, dus ik heb niets veranderd. Wil je het wel? Druk dan op de knop, of typ het zonder vraag.',
    unnamedStep: 'Ik heb nog niets gedaan. Klopt het? Druk dan op de knop, of typ het zoals hieronder.',
    noMoment: (value: string) => `Met "${value}" kan ik hier niets: ik weet alleen hoe het nu is.`,
    several: (value: string) =>
      `"${value}": ik zoek voor één huishouden tegelijk. Vraag het voor elk apart, of kies stel of gezin als ze samen blijven.`,
    denied: (not: string, word: string) =>
      `Ik lees "${not}" bij "${word}", dus ik heb niets veranderd. Bedoel je het wel? Begin dan met "${word}".`,
    farDate: (field: string, value: string) =>
      `Bij ${field} is "${value}" al geweest, of nog ver weg. Zet het jaar erbij, hooguit twee jaar vooruit.`,
    notADate: (field: string, value: string) =>
      `Bij ${field} lees ik in "${value}" geen datum. Bijvoorbeeld: vrijdag, 1 december, over 2 weken.`,
    pastDate: (field: string, value: string) => `Bij ${field} ligt "${value}" in het verleden.`,
    notAReference: (field: string, value: string) => `Bij ${field} is "${value}" geen geldige code.`,
    tooLong: (field: string, max: number) => `${field} is te lang: hooguit ${max} tekens.`,
    notForStep: (field: string) => `${field} hoort hier niet bij.`,
    missing: (field: string) => `Ik mis nog: ${field}.`,
    messageTooLong: (max: number) => `Dit bericht is te lang: hooguit ${max} tekens.`,
  },
  formFirst: {
    title: 'Het formulier ging niet open',
    text: (typed: string) =>
      `Er is niets gedaan. Druk nog eens op de knop, of typ het zo, en vul aan wat nog mist: ${typed}`,
  },
  fieldError: { missing: 'Dit is nodig.' },
  step: 'stap',
  refusal: {
    notLinked: {
      title: 'Ik weet nog niet wie je bent',
      text: (link: string) =>
        `Je account is nog niet gekoppeld, daarom kan ik dit niet doen. Vraag je coördinator om een uitnodigingscode en typ dan: ${link} CODE`,
    },
    unknownWorkspace: {
      title: 'Deze omgeving is nog niet aangesloten',
      text: (link: string) =>
        `Deze werkruimte hoort nog bij geen regio. Heb je een uitnodigingscode? Typ dan: ${link} CODE`,
    },
    notAllowed: {
      title: 'Dit mag jouw rol niet',
      text: 'Er is niets gedaan. Klopt dit niet? Vraag de beheerder van je regio om je rol te controleren.',
    },
    notHere: {
      title: 'Dit doen we niet in een kanaal',
      text: 'Hier leest iedereen mee. Stuur mij een persoonlijk bericht, dan help ik je meteen.',
    },
    unknownCommand: {
      title: 'Dat begreep ik niet',
      text: (word: string) => `"${word}" is geen opdracht die ik ken.`,
    },
    personalData: {
      title: 'Hier staan persoonsgegevens in',
      text: (kinds: readonly PersonalDataKind[]) =>
        `Ik zie ${list(kinds.map((kind) => ({ bsn: 'een burgerservicenummer', birth_date: 'een datum die een geboortedatum kan zijn', phone: 'een telefoonnummer', email: 'een e-mailadres' })[kind]))}. Dat hoort niet in de chat. Ik heb niets bewaard. Gebruik alleen de cliëntcode en eventueel de leeftijd in jaren. Haal je bericht zelf ook weg als dat kan.`,
    },
    fault: {
      title: 'Er ging iets mis bij ons',
      text: (reference: string) =>
        `Er is niets opgeslagen. Probeer het over een minuut opnieuw. Heeft het haast? Bel dan de locatie. Noem bij vragen: ${reference}.`,
    },
  },
  help: {
    title: 'Dit kan ik voor je doen',
    hello: 'Typ een opdracht, of neem een voorbeeld over.',
    unlinked: 'Je account is nog niet gekoppeld. Met een uitnodigingscode kan dat meteen.',
    privacy: 'Noem nooit namen, geboortedata of burgerservicenummers. Een cliëntcode is genoeg.',
  },
  home: {
    title: 'Dit wacht op jou',
    nothing: 'Er wacht nu niets op jou.',
    openBeds: 'Vrije plekken',
    openHelp: 'Hulp',
  },
  placeholder: {
    case: 'cliënt',
    ownCase: 'cliënt',
    quietCase: 'cliënt',
    client: 'cliënt',
    escalation: 'opschaling',
    placement: 'referentie',
    number: 'nummer',
    ownLocation: 'locatie',
    occupied: 'aantal',
    location: 'locatie',
    municipality: 'gemeente',
    organisation: 'organisatie',
  } as Record<string, string>,
};

export type ConversationTexts = typeof nl;
