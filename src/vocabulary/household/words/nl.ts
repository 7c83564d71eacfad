/** What people call a household and what it needs, in Dutch. */
import type { FieldWords } from '#conversation/contract/fields.ts';
import type { sexes, targetGroups } from '#domain/capacity/household.ts';
import type { Person } from '#language/meaning.ts';
import type { HouseholdField } from '../fields.ts';

type Names = readonly [string, ...string[]];

export const targetGroupNames = {
  single_man: ['alleenstaande man', 'man'],
  single_woman: ['alleenstaande vrouw', 'vrouw'],
  couple: ['stel', 'paar', 'echtpaar', 'koppel'],
  family: ['gezin met kinderen', 'gezin', 'familie'],
  youth: ['jongere (18-22)', 'jongere', 'jongeren', 'zwerfjongere'],
  minor: ['minderjarige', 'minderjarig'],
  domestic_violence_victim: [
    'slachtoffer huiselijk geweld',
    'huiselijk geweld',
    'slachtoffer',
    'mishandeld',
    'mishandelde',
    'mishandeling',
    'geslagen',
    'geweld thuis',
    'slachtoffer van geweld',
    'slachtoffer van huiselijk geweld',
    'eerwraak',
  ],
  mental_health: [
    'GGZ',
    'psychiatrie',
    'psychiatrisch',
    'psychische problemen',
    'ggz achtergrond',
    'verward',
    'verwarde',
  ],
  addiction: ['verslaving', 'verslaafd', 'verslaafde', 'drugsgebruiker', 'alcoholist', 'gebruiker'],
  intellectual_disability: [
    'VG',
    'verstandelijke beperking',
    'LVB',
    'licht verstandelijk beperkt',
    'verstandelijk beperkt',
    'verstandelijk beperkte',
    'licht verstandelijke beperking',
  ],
  vlot: ['VLOT', 'uitgeprocedeerd', 'uitgeprocedeerde'],
  eu_migrant: ['EU-migrant', 'arbeidsmigrant', 'eu migrant'],
  ex_detainee: ['ex-gedetineerde', 'gedetineerde', 'ex gedetineerde', 'net vrij uit detentie'],
} satisfies Record<(typeof targetGroups)[number], Names>;

export const householdWords = {
  targetGroup: { names: ['doelgroep', 'groep'], options: targetGroupNames },
  sex: {
    names: ['geslacht', 'sekse'],
    options: {
      male: ['man', 'mannelijk'],
      female: ['vrouw', 'vrouwelijk'],
      other: ['anders', 'non-binair', 'nonbinair'],
    } satisfies Record<(typeof sexes)[number], Names>,
  },
  persons: {
    names: ['personen', 'aantal personen', 'aantal'],
    example: '4',
    hint: 'Samen met de kinderen.',
    units: ['personen', 'persoon', 'mensen', 'man sterk', 'gezinsleden', 'koppen'],
  },
  children: { names: ['kinderen', 'aantal kinderen'], units: ['kinderen', 'kind'] },
  adults: { names: ['volwassenen'], units: ['volwassenen', 'volwassene', 'grote mensen'] },
  ages: {
    names: ['leeftijden', 'leeftijd'],
    example: '34, 6',
    hint: 'In jaren; nooit een geboortedatum.',
    units: ['jaar', 'jarige', 'jr', 'jaar oud', 'jarig', 'jaren'],
  },
  wheelchair: {
    names: ['rolstoel'],
    yes: [
      'rolstoel',
      'rolstoelgebruiker',
      'rolstoeltoegankelijk',
      'rolstoelvriendelijk',
      'scootmobiel',
      'rolstoeler',
      'in een rolstoel',
    ],
  },
  pet: {
    names: ['huisdier', 'dier'],
    yes: [
      ...[
        'huisdier',
        'huisdieren',
        'hond',
        'honden',
        'kat',
        'katten',
        'poes',
        'poezen',
        'dier',
        'dieren',
        'geleidehond',
      ],
      ...['hulphond', 'assistentiehond', 'konijn', 'cavia', 'vogel', 'kater', 'puppy'],
    ],
  },
} satisfies Record<HouseholdField, FieldWords>;

export const people: readonly (readonly [Person, string])[] = [
  [
    { who: 'adult', sex: 'male' },
    'man, alleenstaande man, meneer, mijnheer, heer, dhr, vent, kerel, transman, mannelijk, gast, m, mannetje, pool',
  ],
  [
    { who: 'adult', sex: 'female' },
    'vrouw, alleenstaande vrouw, mevrouw, mevr, mw, dame, transvrouw, vrouwelijk, v, madam',
  ],
  [{ who: 'adult', sex: 'male', many: true }, 'mannen, heren, alleenstaande mannen, kerels'],
  [{ who: 'adult', sex: 'female', many: true }, 'vrouwen, dames, alleenstaande vrouwen'],
  [
    { who: 'adult', sex: 'male', kin: true, parent: true },
    'vader, papa, pappa, pa, alleenstaande vader, opa, grootvader, stiefvader, oom',
  ],
  [{ who: 'adult', sex: 'male', kin: true }, 'echtgenoot'],
  [
    { who: 'adult', sex: 'female', kin: true, parent: true },
    'moeder, mama, mamma, ma, alleenstaande moeder, oma, grootmoeder, stiefmoeder, tante',
  ],
  [{ who: 'adult', sex: 'female', kin: true }, 'echtgenote'],
  [{ who: 'adult', kin: true }, 'ouder, partner, alleenstaande ouder, vriend, vriendin'],
  [{ who: 'adult', kin: true, many: true }, 'ouders, beide ouders'],
  [{ who: 'adult' }, 'volwassene'],
  [{ who: 'adult', many: true }, 'volwassenen, grote mensen'],
  [
    { who: 'child' },
    'kind, kindje, kinneke, kinderke, neefje, nichtje, baby, peuter, kleuter, zoontje, dochtertje, kleinzoon, kleindochter, kleinkind, zuigeling, babytje, pasgeborene, dreumes, jongetje, schoolkind',
  ],
  [{ who: 'child', sex: 'male' }, 'zoon'],
  [{ who: 'child', sex: 'female' }, 'dochter'],
  [
    { who: 'child', many: true },
    "kinderen, kids, kleintjes, baby's, babys, peuters, kleuters, zonen, zoons, dochters, kleinkinderen, kindjes, koters, tieners, kroost",
  ],
  [{ who: 'youth', sex: 'male' }, 'jongen, jongeman, knul, gozer'],
  [{ who: 'youth', sex: 'female' }, 'meisje, meid, meiske'],
  [{ who: 'youth', sex: 'male', many: true }, 'jongens'],
  [{ who: 'youth', sex: 'female', many: true }, 'meisjes, meiden'],
  [{ who: 'youth' }, 'jongere, zwerfjongere, jongvolwassene, tiener, puber'],
  [{ who: 'youth', many: true }, 'jongeren, zwerfjongeren, jongvolwassenen'],
  [{ who: 'minor' }, 'minderjarige, minderjarig'],
  [{ who: 'minor', many: true }, 'minderjarigen'],
  [{ who: 'couple' }, 'stel, paar, echtpaar, koppel, stelletje, getrouwd stel, echtelieden, partners'],
  [{ who: 'couple', many: true }, 'stellen, koppels, echtparen'],
  [{ who: 'family' }, 'gezin, familie, eenoudergezin, gezinnetje'],
  [{ who: 'family', many: true }, 'gezinnen, families'],
  [{ who: 'anybody' }, 'persoon, mens, client, clientje, dakloze, thuisloze, zwerver, daklozen'],
  [{ who: 'adult', sex: 'male', sibling: true }, 'broer'],
  [{ who: 'adult', sex: 'female', sibling: true }, 'zus'],
  [
    { who: 'adult', sibling: true, many: true },
    'broers, zussen, broer en zus, vrienden, vriendinnen, collega-daklozen',
  ],
];
