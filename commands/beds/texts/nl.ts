import type { Misfit } from '#domain/capacity/fits.ts';
import { nl as householdTexts } from '#vocabulary/household/texts/nl.ts';

export const nl = {
  summary: 'vrije plekken vannacht',
  forms: { show: { title: 'Plek zoeken', submit: 'Zoeken' } },
  examples: {
    all: { text: 'bedden', does: 'Alles wat vrij is' },
    family: { text: 'bedden gezin, personen: 4', does: 'Voor een gezin' },
    wheelchair: { text: 'bedden vrouw rolstoel', does: 'Voor een vrouw in een rolstoel' },
  },
  contradictions: householdTexts.contradictions,
  title: 'Vrije plekken vannacht',
  titleFor: (household: string) => `Vrije plekken vannacht: ${household}`,
  free: (free: number) => (free === 1 ? '● 1 plek vrij' : `● ${free} plekken vrij`),
  freeButOld: (free: number) =>
    free === 1 ? '◐ 1 plek vrij, bel eerst' : `◐ ${free} plekken vrij, bel eerst`,
  closedSince: (time: string) => `◐ neemt na ${time} niemand meer op: bel eerst`,
  more: (count: number) => `Nog ${count} met een vrije plek: noem er een bij naam, dan zie je de knop.`,
  full: '○ vol',
  nothingFits: '○ niets vrij dat past',
  unknown: '◐ onbekend, bel',
  counts: (usable: number, occupied: number, reserved: number, closed: number) =>
    `${occupied} van ${usable} bezet${reserved > 0 ? `, ${reserved} gereserveerd` : ''}${closed > 0 ? `, ${closed} buiten gebruik` : ''}`,
  counted: {
    fresh: (moment: string) => `geteld ${moment}`,
    ageing: (moment: string, ago: string) => `geteld ${moment}, ${ago} geleden`,
    stale: (moment: string) => `laatste telling ${moment}: te oud, bel eerst`,
    otherwise: (moment: string, counted: number) =>
      `geteld ${moment}: ${counted} bezet, dat klopt niet met mijn stand; bel eerst`,
    missing: () => 'hier is nog niet geteld: bel eerst',
  },
  dropsOut: (list: string) => `Past niet: ${list}.`,
  reasons: {
    target_group: 'andere doelgroep',
    sex: 'ander geslacht',
    age: 'andere leeftijd',
    too_small: 'te klein',
    wheelchair: 'niet geschikt voor een rolstoel',
    pet: 'geen huisdieren',
  } satisfies Record<Misfit, string>,
  dropped: (count: number, reason: string) =>
    `${count} vrije ${count === 1 ? 'plek' : 'plekken'} (${reason})`,
  unfit: (names: string) => `Niet voor dit huishouden: ${names}.`,
  call: (phone: string) => `Bel ${phone}`,
  total: (free: number, usable: number, occupied: number, reserved: number) =>
    `Samen, waar kort geleden geteld is: ${free} vrij, ${occupied} van ${usable} bezet${reserved > 0 ? `, ${reserved} gereserveerd` : ''}.`,
  nothing: 'Hier is nu niets vrij dat past.',
  callUnknown: 'Nu doen: bel de locaties waar "onbekend" staat, en bel daarna de Toegang.',
  callAccess: 'Nu doen: bel de Toegang. Laat niemand buiten staan zonder dat je iemand gesproken hebt.',
  register: 'Typ: plaatsing. Dan bewaar ik de vraag, ook als er geen plek is.',
  nothingVisible: 'Er is geen locatie die hierbij past.',
  noneIn: (municipality: string) => `In ${municipality} is geen opvang.`,
  notShown:
    'Plekken voor slachtoffers van geweld laat ik je niet zien. Dat zegt niets over of er plek is: bel de Toegang, die kan plaatsen.',
  notHere:
    'Plekken voor slachtoffers van geweld noem ik niet in een kanaal. Stuur mij een persoonlijk bericht, of bel de Toegang.',
  alternatives: 'Wel mogelijk elders:',
  atLeast: (persons: number) =>
    `Ik reken met minstens ${persons} personen. Zijn het er meer? Zet erbij: personen: ${persons + 1}`,
  place: (name: string) => `Plaatsen: ${name}`,
  count: (name: string) => `Tellen: ${name}`,
  example: 'voorbeeld',
};

export type BedsTexts = typeof nl;
