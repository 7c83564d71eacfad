/** The steps of a command by the words that choose them. */
import type { Command } from '#conversation/contract/command.ts';
import { fold, foldName, type Word } from './words.ts';

/** What happens when no step is named. */
export function firstStep(command: Command): string {
  return Object.keys(command.steps)[0] ?? '';
}

export function stepNamed(command: Command, typed: string): string | undefined {
  const folded = fold(typed);
  return Object.keys(command.steps).find(
    (name) => name === folded || stepWords(command, name).includes(folded),
  );
}

export function stepWords(command: Command, name: string): string[] {
  const words = command.steps[name]?.words;
  return words ? [...words.nl, ...words.en].map(foldName) : [];
}

const firstWords = 6;

/** The words of a step, longest first, among the first words of the message (a reference may stand before them). */
export function findStep(
  command: Command,
  words: readonly Word[],
  isAble: (name: string) => boolean = () => true,
): { step: string; used: Word[] } | undefined {
  for (let length = 4; length >= 1; length -= 1) {
    for (let start = 0; start < Math.min(words.length, firstWords); start += 1) {
      const used = words.slice(start, start + length);
      const phrase = used.map((word) => word.folded).join(' ');
      const step =
        used.length === length
          ? Object.keys(command.steps).find(
              (name) => isAble(name) && stepWords(command, name).includes(phrase),
            )
          : undefined;
      if (step !== undefined) return { step, used };
    }
  }
  return undefined;
}
