/** What is said to a wish that the house cannot grant yet: what it is, and what to do now. */
import type { Wish } from '../list.ts';

const tell = (what: string, now: string) => ({ what, now });

export const wishTexts: Record<Wish, { what: string; now: string }> = {
  departure: tell(
    'een vertrek vastleggen',
    'Noteer het in je eigen systeem; de plek blijft hier bezet staan, dus zeg dat erbij als iemand belt.',
  ),
  absence: tell('vastleggen dat iemand er niet is', 'Noteer het in je eigen systeem.'),
  return: tell('vastleggen dat iemand terug is', 'Noteer het in je eigen systeem.'),
  bar: tell('een schorsing vastleggen of opzoeken', 'Vraag het aan de locatie zelf.'),
  transfer: tell(
    'iemand naar een andere plek of locatie overzetten',
    'Bel de locatie waar iemand heen moet; daar kan een plek worden gereserveerd.',
  ),
  correct: tell('iets achteraf verbeteren', 'Is het een reservering? Trek die in en plaats opnieuw.'),
  extend: tell('iets verlengen', 'Is het een reservering? Trek die in en plaats opnieuw.'),
  closure: tell(
    'een bed, kamer of locatie sluiten of openen',
    'Bel wie plaatst, en bevestig de telling: dan staat er "bel eerst".',
  ),
  cleaning: tell('vastleggen dat er schoongemaakt wordt', 'Zeg het tegen wie belt.'),
  extra_places: tell('extra plekken toevoegen', 'De beheerder doet dat in het regiobestand.'),
  winter: tell(
    'een winterregeling starten of stoppen',
    'De beheerder kan plekken toevoegen in het regiobestand.',
  ),
  waiting_list: tell(
    'een wachtlijst bijhouden',
    'Typ: plaatsing. Is er geen plek, dan bewaar ik je vraag, met de reden.',
  ),
  notify: tell('je waarschuwen als er een plek vrijkomt', 'Kijk straks opnieuw met: bedden'),
  figures: tell('cijfers over langere tijd geven', 'Hoe het nu is, zie je met: bedden'),
  export: tell('iets exporteren', 'De beheerder kan gegevens uit de database halen.'),
  who_sleeps: tell('laten zien wie er slaapt', 'Wel wie er nog verwacht wordt: plaatsing verwacht'),
  find_client: tell(
    'iemand opzoeken',
    'Ik ken geen namen en zoek daar niet op. Vraag de code aan de locatie waar iemand was.',
  ),
  client: tell('een cliënt aanmaken', 'Bij aankomst krijgt wie geen code heeft er vanzelf een.'),
  merge: tell('twee codes samenvoegen', 'Kies één code om mee verder te gaan, en noteer dat in de casus.'),
  phone: tell(
    'een telefoonnummer opzoeken',
    'Staat er een nummer bij de locatie, dan zie je het met: bedden',
  ),
  address: tell('een adres geven', 'Van open locaties staat het adres bij: bedden'),
  opening_hours: tell('openingstijden geven', 'Bel de locatie.'),
  forecast: tell('vooruitkijken', 'Ik weet alleen hoe het nu is: bedden'),
  remind: tell(
    'je ergens aan herinneren',
    'Bij een opschaling kan het wel: laat hem rusten tot een dag, dan komt hij terug.',
  ),
  handover: tell('een overdracht maken', 'Wel wie er nog verwacht wordt: plaatsing verwacht'),
  undo: tell(
    'iets ongedaan maken',
    'Een reservering kun je intrekken. Is er iets anders misgegaan? Zeg het tegen je coördinator.',
  ),
  unlink: tell('je account loskoppelen', 'De beheerder kan het.'),
  mute: tell('meldingen stilzetten', 'Een opschaling kun je laten rusten tot een dag.'),
  blocker_date: tell(
    'de datum van een blokkade verzetten',
    'Noteer het in de casus: dan leest iedereen het.',
  ),
  holder: tell('een casus aan een ander geven', 'De beheerder kan het.'),
  close_case: tell('een casus anders sluiten dan als gehuisvest', 'Noteer in de casus wat er is gebeurd.'),
  stand_in: tell('een vervanger instellen', 'Je collega’s zien je casussen; spreek af wie wat doet.'),
  refused_at_door: tell(
    'een weigering aan de deur vastleggen',
    'Komt iemand er niet in? Trek de reservering in, dan is de plek weer vrij, en bel wie plaatste.',
  ),
  client_refuses: tell('vastleggen dat iemand niet wil', 'Trek de reservering in, dan is de plek weer vrij.'),
  own_placements: tell('laten zien wat je eerder plaatste', 'Wel wie er nog komt: plaatsing verwacht'),
  who_placed: tell('laten zien wie iets plaatste', 'Wel wie er nog komt: plaatsing verwacht'),
  audit: tell('laten zien wie iets bekeek', 'De beheerder kan dat in de database nagaan.'),
  subject_access: tell(
    'een inzageverzoek behandelen',
    'Geef het door aan de functionaris gegevensbescherming van je organisatie.',
  ),
  household_change: tell('een huishouden veranderen', 'Noteer het in je eigen systeem.'),
  death: tell('een overlijden vastleggen', 'Wat verdrietig. Bel je coördinator; die regelt wat nodig is.'),
  day_visits: tell('bezoek aan de dagopvang bijhouden', 'Noteer het in je eigen systeem.'),
  hotel: tell('een hotel vastleggen', 'Noteer het bij de vraag in je eigen systeem.'),
  duration: tell(
    'zeggen hoe lang iemand ergens verblijft',
    'In een casus staat het: uitstroom met de cliëntcode.',
  ),
  term: tell('een wettelijke termijn uitrekenen', 'Vraag het aan de Toegang.'),
  complaint: tell('een klacht of incident vastleggen', 'Gebruik de meldroute van je organisatie.'),
  members: tell('collega’s of rollen beheren', 'De beheerder doet dat in het regiobestand.'),
  over_capacity: tell(
    'een slaapplek buiten de bedden vastleggen',
    'Bel de Toegang. Laat niemand buiten staan zonder dat je iemand gesproken hebt.',
  ),
};

export const wishSentences = {
  title: 'Dit kan ik nog niet',
  text: (what: string, now: string) => `Dit kan ik nog niet: ${what}. Er is niets opgeslagen. ${now}`,
  nearest: 'Wat wel kan',
};
