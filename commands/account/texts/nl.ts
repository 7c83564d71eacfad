export const nl = {
  summary: 'koppel je account met een uitnodigingscode',
  forms: { link: { title: 'Account koppelen', submit: 'Koppelen' } },
  examples: { code: { text: 'koppel <code>', does: 'Met de code die je kreeg' } },
  title: 'Koppelen',
  linked: (name: string, region: string) =>
    `Welkom, ${name}. Je account is gekoppeld aan de regio ${region}.`,
  unknown:
    'Deze code ken ik niet. Controleer de code, of vraag je coördinator om een nieuwe. Zo typ je hem: koppel ABCDE-23456',
  expired: 'Deze code is al gebruikt of verlopen. Vraag je coördinator om een nieuwe.',
  next: 'Wat kan ik hier?',
};

export type AccountTexts = typeof nl;
