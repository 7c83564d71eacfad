export const nl = {
  title: (name: string) => `Telling van ${name}`,
  right: (counted: number, moment: string) => `${counted} bezet, vastgelegd om ${moment}. Dank je wel.`,
  differs: (counted: number, derived: number) =>
    `Jij telt ${counted}, ik heb er ${derived}. De telling is vastgelegd; de plekken zelf veranderen daar niet van. Kijk of er een aankomst of vertrek niet is gemeld.`,
  notYours: (name: string) =>
    `${name} is niet van jouw organisatie. Alleen wie er werkt, kan de telling bevestigen.`,
  seeBeds: 'Vrije plekken',
};

export type CountTexts = typeof nl;
