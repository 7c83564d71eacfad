/** The steps of a command by the words that choose them. */
import type { Command } from '../command.ts';
import { fold } from './words.ts';

/** What happens when no step is named. */
export function firstStep(command: Command): string {
  return Object.keys(command.steps)[0] ?? '';
}

export function stepNamed(command: Command, typed: string): string | undefined {
  const folded = fold(typed);
  return Object.keys(command.steps).find((name) => name === folded || stepWords(command, name).includes(folded));
}

export function stepWords(command: Command, name: string): string[] {
  const words = command.steps[name]?.words;
  return words ? [...words.nl, ...words.en].map(fold) : [];
}
