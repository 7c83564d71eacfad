/** Three things to press for somebody who does not know what to type yet. They only look, or ask for a form. */

const byRole: Record<string, readonly string[]> = {
  shelter_staff: ['bedden', 'wie komt er vanavond nog?', 'telling'],
  crisis_worker: ['bedden vrouw', 'bedden gezin, personen: 4', 'plaatsing'],
  admin: ['hulp', 'taal', 'koppelen'],
};
const others = ['uitstroom', 'escalatie', 'hulp'];

export function suggestionsFor(roles: readonly string[]): readonly string[] {
  for (const role of roles) if (byRole[role]) return byRole[role];
  return others;
}

/** In a channel the bot must be spoken to, so that is what is said there. */
export function inChannel(suggestion: string): string {
  return `@Doorstroom ${suggestion}`;
}
