export const nl = {
  summary: 'bevestig hoeveel plekken bezet zijn',
  forms: { confirm: { title: 'Telling bevestigen', submit: 'Bevestigen' } },
  examples: { now: { text: 'telling locatie: {ownLocation}, bezet: <aantal>', does: 'De telling van nu' } },
  unknown: 'Deze locatie ken ik niet. Er is niets vastgelegd.',
  impossible: (name: string, counted: number, most: number) =>
    `${counted} kan niet: bij ${name} zijn hooguit ${most} mensen of kamers. Er is niets vastgelegd. Hoeveel zijn er bezet?`,
  again: 'Opnieuw tellen',
  title: (name: string) => `Telling van ${name}`,
  right: (counted: number, moment: string) => `${counted} bezet, vastgelegd om ${moment}. Dank je wel.`,
  differs: (counted: number, derived: number) =>
    `Jij telt ${counted}, ik heb er ${derived}. De telling is vastgelegd; de plekken zelf veranderen daar niet van. Kijk of er een aankomst of vertrek niet is gemeld.`,
  notYours: (name: string) =>
    `${name} is niet van jouw organisatie. Alleen wie er werkt, kan de telling bevestigen.`,
  seeBeds: 'Vrije plekken',
};

export type CountTexts = typeof nl;
