import type { TurnAwayReason } from '#domain/placement/placement.ts';
import { nl as householdTexts } from '#vocabulary/household/texts/nl.ts';

export const nl = {
  summary: 'plaats een huishouden, of bevestig dat het er is',
  forms: { place: { title: 'Huishouden plaatsen', submit: 'Plaatsen' } },
  examples: {
    form: { text: 'plaatsing', does: 'Reserveer een plek, met een formulier' },
    arrived: { text: 'plaatsing aangekomen P-7K3M2A', does: 'Het huishouden is er' },
    cancelled: { text: 'plaatsing intrekken P-7K3M2A', does: 'Het huishouden komt niet' },
    coming: { text: 'plaatsing verwacht', does: 'Wie er nog komt' },
  },
  contradictions: householdTexts.contradictions,
  placed: 'Er is een plek gereserveerd',
  arrived: 'Aankomst bevestigd',
  cancelled: 'Reservering ingetrokken',
  expired: 'Reservering verlopen',
  shown: 'Plaatsing',
  expectedTitle: 'Er komt iemand',
  unheardTitle: 'De locatie heeft dit niet gekregen',
  unheard: (location: string) =>
    `Mijn bericht over deze plaatsing is bij niemand van ${location} aangekomen. Bel de locatie.`,
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
  titleOf: { arrived: 'Aangekomen', cancelled: 'Komt niet meer', expired: 'Reservering verlopen' },
  state: {
    reserved: (until: string) => `Gereserveerd tot ${until}. Daarna vervalt de plek vanzelf.`,
    arrived: (moment: string) => `Aangekomen: ${moment}. Het is nu een verblijf.`,
    cancelled: (moment: string) => `Ingetrokken: ${moment}. De plek is vrijgegeven.`,
    expired: (moment: string) => `Verlopen: ${moment}. De plek is vrijgegeven.`,
  },
  doubt: {
    stale: (moment: string) =>
      `Let op: de laatste telling is van ${moment}, en te oud. Bel eerst of de plek er is.`,
    otherwise: (moment: string, counted: number) =>
      `Let op: geteld ${moment}: ${counted} bezet, en dat klopt niet met mijn stand. Bel eerst of de plek er is.`,
    missing: 'Let op: hier is nog niet geteld. Bel eerst of de plek er is.',
    call: (phone: string) => `Bel ${phone}.`,
  },
  button: {
    arrived: 'Aangekomen',
    cancel: 'Intrekken',
    placeThere: (name: string, free: number) => `Plaats bij ${name} (${free} vrij)`,
    again: 'Opnieuw plaatsen',
    expected: 'Wie komt er nog?',
    show: (reference: string) => `Bekijk ${reference}`,
    isThere: (place: string) => `Is er: ${place}`,
    isThis: (code: string) => `Het is ${code}`,
    isNew: (code: string) => `${code} is nieuw`,
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
    door_closed:
      'Er is wel een plek, maar de deur is dicht voor vanavond: daar neemt niemand meer op. Bel eerst.',
  } satisfies Record<TurnAwayReason, string>,
  reasonAt: {
    full: (name: string) => `Bij ${name} is alles wat past bezet of gereserveerd.`,
    count_unknown: (name: string) =>
      `Bij ${name} is geen plek bekend, maar de telling is oud of ontbreekt. Bel: misschien is er toch iets.`,
    nothing_fits: (name: string) => `Bij ${name} past geen plek bij dit huishouden.`,
    door_closed: (name: string) =>
      `${name} neemt vanavond niemand meer op: de deur is dicht. Bel eerst; er is niets gereserveerd.`,
  } satisfies Record<TurnAwayReason, (name: string) => string>,
  stored: (reference: string) =>
    `De vraag is bewaard als ${reference}, met de reden en wat er is aangeboden.`,
  callThese: (names: string) => `Bel: ${names}.`,
  nothingElse: 'Nu doen: bel de Toegang. Laat niemand buiten staan zonder dat je iemand gesproken hebt.',
  alreadyStayingTitle: 'Deze cliënt heeft al een plek',
  alreadyStaying: (client: string) =>
    `${client} heeft al een plek of een reservering. Er is niets veranderd. Is het een reservering? Trek die in. Bel anders de locatie.`,
  staysAt: (client: string, location: string) =>
    `${client} staat al bij ${location}. Er is niets veranderd, en dit telt niet als een vraag zonder plek. Klopt dat niet? Bel ${location}; overplaatsen kan ik nog niet.`,
  nearMissTitle: 'Welke cliënt bedoel je?',
  nearMiss: (client: string, near: string) =>
    `${client} ken ik niet; wel ${near}. Er is niets gereserveerd. Bedoel je die, of is de code nieuw?`,
  lateTitle: 'Deze reservering geldt niet meer',
  late: (reference: string, isStillFree: boolean) =>
    `${reference} is verlopen of ingetrokken. ${isStillFree ? 'De plek is nog vrij.' : 'De plek is intussen aan een ander gegeven.'}`,
  lateAgain: 'Plaats opnieuw; ik kijk meteen wat er vrij is.',
  lateCall:
    'Nu doen: bel de crisisdienst of de Toegang, die kan de plek opnieuw reserveren. Laat niemand buiten staan zonder dat je iemand gesproken hebt.',
  conflictTitle: 'Dit kan niet meer',
  conflict: 'Deze plaatsing is al een verblijf, of de plek is bezet. Er is niets veranderd.',
  notFoundTitle: 'Niet gevonden',
  notFound: (reference: string) =>
    `Ik ken geen plaatsing ${reference}. Controleer de code: een P, een streepje en zes tekens.`,
  notAllowedTitle: 'Dit mag jouw rol niet',
  notAllowed:
    'Plaatsen doen de crisisdienst en de Toegang. Aankomst bevestigt wie plaatste of wie op de locatie werkt. Er is niets gedaan.',
  listTitle: 'Wie er verwacht wordt',
  listHidden: 'In een kanaal laat ik niet alles zien. Stuur mij een persoonlijk bericht voor de hele lijst.',
  counted: (persons: number) =>
    `Ik reken met ${persons} personen. Klopt dat niet? Trek dit in en plaats opnieuw met: personen: ${persons + 1}`,
  more: (count: number) => `Nog ${count} in de lijst; typ de referentie om er een te openen.`,
  listEmpty: 'Er wordt nu niemand verwacht.',
};

export type PlacementTexts = typeof nl;
