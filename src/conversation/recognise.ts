/** Which command an event is about, and what is left of the words for the command itself. */
import type { Command } from './command.ts';
import { fold, isFiller, wordsOf } from './parser/words.ts';
import type { Registry } from './registry.ts';
import type { Intent } from './request.ts';

export type Recognised =
  | { kind: 'text'; command: Command; text: string }
  | { kind: 'fields'; command: Command; values: Record<string, unknown> }
  /** No command in it: a greeting, nonsense, or nearly one. */
  | { kind: 'unknown'; word: string; nearest: string | undefined; greeting: boolean };

export function recognise(intent: Intent, registry: Registry): Recognised {
  switch (intent.kind) {
    case 'press': {
      const command = registry.byId(intent.press.command);
      return command ? { kind: 'fields', command, values: intent.press.input } : unknown(intent.press.command, registry);
    }
    case 'submit': {
      const command = registry.byId(intent.command);
      return command ? { kind: 'fields', command, values: intent.values } : unknown(intent.command, registry);
    }
    case 'slash': {
      const command = registry.byAlias(intent.command);
      return command ? { kind: 'text', command, text: intent.text } : unknown(intent.command, registry);
    }
    case 'text':
      return recogniseText(intent.text, registry);
  }
}

/** The command is the first word, or the only command among the first words ("zijn er nog bedden voor een vrouw"). */
function recogniseText(text: string, registry: Registry): Recognised {
  const short = text.slice(0, 4_000);
  const found = wordsOf(short.replace(/^\s*\//, '')).slice(0, 12);
  const offset = short.length - short.replace(/^\s*\//, '').length;
  const [first] = found;
  if (first) {
    const command = registry.byAlias(first.folded);
    if (command) return { kind: 'text', command, text: text.slice(offset + first.end).replace(/^[\s:,;.!?]+/, '') };
    const mentioned = found.filter((word) => registry.byAlias(word.folded));
    const [only] = mentioned;
    const command2 = only && registry.byAlias(only.folded);
    if (command2 && new Set(mentioned.map((word) => registry.byAlias(word.folded)?.id)).size === 1) {
      const before = text.slice(offset, offset + only.start);
      return { kind: 'text', command: command2, text: `${before} ${text.slice(offset + only.end)}`.replace(/^[\s:,;.!?]+/, '').trim() };
    }
  }
  const meaning = found.filter((word) => !isFiller(word.folded));
  return unknown(meaning[0]?.typed ?? first?.typed ?? '', registry, meaning.length === 0);
}

function unknown(word: string, registry: Registry, greeting = false): Recognised {
  return { kind: 'unknown', word: word.slice(0, 60), nearest: word ? registry.nearestAlias(fold(word)) : undefined, greeting };
}
