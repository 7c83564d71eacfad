import type { TurnAwayReason } from '#domain/placement/placement.ts';

export const nl = {
  placed: 'Er is een plek gereserveerd',
  arrived: 'Aankomst bevestigd',
  cancelled: 'Reservering ingetrokken',
  expired: 'Reservering verlopen',
  shown: 'Plaatsing',
  expectedTitle: 'Er komt iemand',
  updateTitle: 'Je plaatsing',
  fact: {
    reference: 'Referentie',
    location: 'Locatie',
    address: 'Adres',
    place: 'Plek',
    until: 'Gereserveerd tot',
    household: 'Huishouden',
    client: 'Cliënt',
    phone: 'Telefoon',
    instead: 'In plaats van',
  },
  unknownHousehold: 'niet opgegeven',
  staffTold: 'De locatie weet dat er iemand komt. Er zijn geen namen genoemd.',
  staffNotTold: 'Op deze locatie is nog niemand op mij aangesloten: bel even dat er iemand komt.',
  state: {
    reserved: (until: string) => `Gereserveerd tot ${until}. Daarna vervalt de plek vanzelf.`,
    arrived: (moment: string) => `Aangekomen om ${moment}. Het is nu een verblijf.`,
    cancelled: (moment: string) => `Ingetrokken om ${moment}. De plek is weer vrij.`,
    expired: (moment: string) => `Verlopen om ${moment}. De plek is weer vrij.`,
  },
  button: {
    arrived: 'Aangekomen',
    cancel: 'Intrekken',
    placeThere: (name: string, free: number) => `Plaats bij ${name} (${free} vrij)`,
    again: 'Opnieuw plaatsen',
    expected: 'Wie komt er nog?',
    show: (reference: string) => `Bekijk ${reference}`,
  },
  confirmCancel: {
    title: 'Reservering intrekken?',
    text: 'De plek komt dan meteen vrij voor een ander.',
    yes: 'Intrekken',
    no: 'Terug',
  },
  noPlaceTitle: 'Geen plek gevonden',
  nextBestTitle: 'Daar is geen plek, wel elders',
  reason: {
    full: 'Alles wat past is bezet of gereserveerd.',
    count_unknown:
      'Er is geen plek bekend, maar de telling is oud of ontbreekt. Bel de locatie: misschien is er toch iets.',
    nothing_fits: 'Geen enkele plek past bij dit huishouden.',
  } satisfies Record<TurnAwayReason, string>,
  reasonAt: {
    full: (name: string) => `Bij ${name} is alles wat past bezet of gereserveerd.`,
    count_unknown: (name: string) =>
      `Bij ${name} is geen plek bekend, maar de telling is oud of ontbreekt. Bel: misschien is er toch iets.`,
    nothing_fits: (name: string) => `Bij ${name} past geen plek bij dit huishouden.`,
  } satisfies Record<TurnAwayReason, (name: string) => string>,
  stored: (reference: string) =>
    `De vraag is bewaard als ${reference}, met de reden en wat er is aangeboden.`,
  callThese: (names: string) => `Bel: ${names}.`,
  nothingElse: 'Nu doen: bel de Toegang. Laat niemand buiten staan zonder dat je iemand gesproken hebt.',
  alreadyStayingTitle: 'Deze cliënt heeft al een plek',
  alreadyStaying: (client: string) =>
    `${client} heeft al een plek of een reservering. Er is niets veranderd. Klopt dat niet? Laat de andere locatie het vertrek melden, of trek de reservering in.`,
  lateTitle: 'Deze reservering geldt niet meer',
  late: (reference: string) =>
    `${reference} is verlopen of ingetrokken. Vraag opnieuw een plek aan; ik kijk meteen wat er vrij is.`,
  conflictTitle: 'Dit kan niet meer',
  conflict: 'Deze plaatsing is al een verblijf, of de plek is bezet. Er is niets veranderd.',
  notFoundTitle: 'Niet gevonden',
  notFound: (reference: string) =>
    `Ik ken geen plaatsing ${reference}. Een referentie ziet er zo uit: P-7K3M2A.`,
  notAllowedTitle: 'Dit mag jouw rol niet',
  notAllowed:
    'Plaatsen doen de crisisdienst en de Toegang. Aankomst bevestigt wie plaatste of wie op de locatie werkt. Er is niets gedaan.',
  listTitle: 'Wie er verwacht wordt',
  listHidden: 'In een kanaal laat ik niet alles zien. Stuur mij een persoonlijk bericht voor de hele lijst.',
  counted: (persons: number) =>
    `Ik reken met ${persons} personen. Klopt dat niet? Trek dit in en plaats opnieuw met: personen: ${persons + 1}`,
  listEmpty: 'Er wordt nu niemand verwacht.',
  personsNeeded:
    'Met hoeveel personen zijn ze? Zonder dat kan ik geen gezinskamer kiezen. Bijvoorbeeld: personen: 4',
};

export type PlacementTexts = typeof nl;
