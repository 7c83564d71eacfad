/** What Doorstroom itself says, outside the rooms. Plain Dutch (B1), warm and short. */
import type { PersonalDataKind } from '#domain/people/personal-data.ts';

const list = (words: readonly string[]) => words.join(', ');

const personalDataNames: Readonly<Record<PersonalDataKind, string>> = {
  bsn: 'een burgerservicenummer',
  birth_date: 'een datum die een geboortedatum kan zijn',
  phone: 'een telefoonnummer',
  email: 'een e-mailadres',
  bank_account: 'een bankrekening',
  document: 'een nummer van een identiteitsbewijs',
  case_number: 'een nummer uit een ander dossier',
  plate: 'een kenteken',
  handle: 'een account op sociale media',
  name: 'iets dat een naam kan zijn',
  address: 'een adres waar iemand woont',
  health: 'iets over ziekte of medicijnen',
};

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
    unknownName: (field: string) => `Bij ${field} staat een naam die ik niet ken.`,
    options: (options: readonly string[]) => `Je kunt kiezen uit: ${list(options)}.`,
    ambiguous: (value: string, options: readonly string[]) =>
      `"${value}" kan meer dan één ding zijn: ${list(options)}.`,
    twice: (field: string, value: string) =>
      `Voor ${field} staan er twee waarden; "${value}" is er één te veel.`,
    notANumber: (field: string, value: string, min: number, max: number) =>
      `Bij ${field} past "${value}" niet: ik verwacht een getal van ${min} tot en met ${max}.`,
    otherUnit: (field: string, value: string) =>
      `"${value}" is iets anders dan ${field}. Ik vraag het aantal ${field}.`,
    inexact: (value: string) => `"${value}" is niet precies. Welk aantal is het?`,
    about: (field: string) => `Er staat iets over ${field} dat ik niet zeker lees. Zet het er precies bij.`,
    looseNumber: (value: string) =>
      `Wat bedoel je met ${value}? Zet erbij wat je telt, bijvoorbeeld: personen: ${value}`,
    sign: (sign: string) => `Ik weet niet zeker wat je met ${sign} bedoelt. Zeg het in woorden.`,
    personalData: 'Hier staan persoonsgegevens in. Die horen niet in de chat; ik heb niets bewaard.',
    severalOrders: 'Hier staan meer dingen bij elkaar. Stuur ze een voor een, elk in een eigen bericht.',
    several:
      'Dit lijken meer huishoudens. Vraag het voor elk apart, of kies stel of gezin als ze samen blijven.',
    grownChild:
      'Een kind van 18 of ouder reken ik als volwassene. Zeg hoeveel volwassenen en hoeveel kinderen het zijn.',
    childAlone: 'Een kind zonder volwassene plaats ik niet. Bel Veilig Thuis: 0800 2000, dag en nacht.',
    deniedPerson: 'Ik lees wie het niet is, maar niet wie het wel is. Voor wie zoek je?',
    severalReferences: (value: string) => `Er staat meer dan één code: ${value}. Doe ze een voor een.`,
    noMoment: (value: string) => `Met "${value}" kan ik hier niets: ik weet alleen hoe het nu is.`,
    inPlace: (value: string) =>
      `In ${value} ken ik geen opvang. Bedoel je dat iemand daar vandaan komt? Zet dan: gemeente: ${value}`,
    except: (value: string) =>
      `Ik kan ${value} nog niet overslaan. Noem de locatie waar het wel mag, of vraag de hele lijst.`,
    hiddenPlace:
      'Daar kan ik je niets over zeggen. Dat betekent niet dat er geen plek is: bel de Toegang, die kan het regelen.',
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
    struck: 'Alles in dit bericht is doorgestreept, dus ik doe niets.',
  },
  /** Why it was not done at once. */
  doubt: {
    final: 'Dit is een grote stap, dus ik vraag het eerst.',
    asked: 'Dit lees ik als een vraag. Wil je dat ik het doe?',
    denied: (word: string) => `Ik lees "${word}", dus ik heb niets veranderd.`,
    planned: (word: string) => `Ik lees "${word}", dus het is misschien nog niet zover.`,
    mentioned: 'Ik weet niet zeker of je dit nu wilt.',
    quoted: 'Een deel is een citaat of doorgestreept; dat telt niet mee.',
    corrected: (typed: string, meant: string) => `Ik lees "${typed}" als "${meant}".`,
    leftOut: (what: string) => `Niet meegerekend: ${what}.`,
    sign: (sign: string) => `Ik weet niet zeker wat je met ${sign} bedoelt.`,
    inexact: (value: string) => `"${value}" is niet precies.`,
  },
  aName: 'een naam of woord dat ik niet herhaal',
  unsure: 'Ik weet niet zeker wat je hiermee wilt. Er is niets veranderd; zo staat het nu.',
  readAs: (typed: string, meant: string) => `Gelezen: "${typed}" als "${meant}".`,
  notDoneYet: 'Er is nog niets gedaan.',
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
      text: 'Dit begrijp ik niet, of dit kan ik nog niet. Er is niets gedaan.',
    },
    personalData: {
      title: 'Hier staan persoonsgegevens in',
      text: (kinds: readonly PersonalDataKind[]) =>
        `Ik zie ${list(kinds.map((kind) => personalDataNames[kind]))}. Dat hoort niet in de chat. Ik heb niets bewaard. Gebruik alleen de cliëntcode en eventueel de leeftijd in jaren. Haal je bericht zelf ook weg als dat kan.${kinds.includes('name') ? ' Bedoelde je een locatie? Typ: bedden. Daar staat hoe ik ze noem.' : ''}`,
    },
    fault: {
      title: 'Er ging iets mis bij ons',
      text: (reference: string) =>
        `Er is niets opgeslagen. Probeer het over een minuut opnieuw. Heeft het haast? Bel dan de locatie. Noem bij vragen: ${reference}.`,
    },
  },
  talk: {
    thanks: 'Graag gedaan.',
    stop: 'Goed, ik doe niets. Er is niets veranderd.',
    yes: 'Ik heb je nu niets gevraagd. Druk op een knop, of typ wat je wilt.',
    test: 'Ik ben er, en de stand is van nu.',
    emergency: 'Is er direct gevaar, of is iemand er slecht aan toe? Bel 112. Ik bel niet voor je.',
    emergencyTitle: 'Bel 112',
  },
  gone: { title: 'Afgehandeld', text: 'Dit bericht geldt niet meer.' },
  help: {
    title: 'Dit kan ik voor je doen',
    hello: 'Typ een opdracht, of neem een voorbeeld over.',
    unlinked: 'Je account is nog niet gekoppeld. Met een uitnodigingscode kan dat meteen.',
    privacy: 'Noem nooit namen, geboortedata of burgerservicenummers. Een cliëntcode is genoeg.',
  },
  home: {
    title: 'Dit wacht op jou',
    nothing: 'Er wacht nu niets op jou.',
  },
  placeholder: {
    case: 'cliënt',
    ownLocation: 'locatie',
    location: 'locatie',
    municipality: 'gemeente',
    organisation: 'organisatie',
  } as Record<string, string>,
};

export type ConversationTexts = typeof nl;
