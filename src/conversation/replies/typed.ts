/** An order as it can be typed: the command, its step, and what belongs to it. */
import type { Reading } from '#language/values.ts';
import type { Command } from '../contract/command.ts';
import { inLanguage } from '../contract/locale.ts';
import { inputInWords } from './sentences.ts';

export function typedOrder(
  command: Command,
  { step, input }: { step: string; input: Record<string, unknown> },
  reading: Pick<Reading, 'directory' | 'locale'>,
): string {
  const { aliases, steps } = inLanguage(command.words, reading.locale);
  const named = step === command.first ? undefined : steps[step]?.[0];
  return [aliases[0], named, inputInWords(command, step, input, reading)].filter(Boolean).join(' ');
}
