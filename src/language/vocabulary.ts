import type { Command } from '#conversation/contract/command.ts';
import { type FieldSpec, optionsOf } from '#conversation/contract/fields.ts';
import type { Reading } from './values.ts';

/** All words that a command's free text may hold: the ground for "did you mean". */
export function vocabularyOf(command: Command, fields: Map<string, FieldSpec>, reading: Reading): string[] {
  const { locale } = reading;
  const other = locale === 'nl' ? 'en' : 'nl';
  // Of two words that are as near, the name of a thing in the region goes first, and the asker's own language before the other.
  const names: string[] = [];
  const own: string[] = [];
  const others: string[] = [];
  const add = (words: { nl: readonly string[]; en: readonly string[] } | undefined) => {
    own.push(...(words?.[locale] ?? []));
    others.push(...(words?.[other] ?? []));
  };
  for (const step of Object.values(command.steps)) add(step.words);
  for (const spec of fields.values()) {
    if (spec.kind === 'choice' && !spec.byKeyOnly) {
      for (const option of optionsOf(spec, reading.directory)) {
        if (typeof spec.options === 'string')
          names.push(...option[locale], ...option[locale].flatMap((name) => name.split(/\s+/)));
        else add(option);
      }
    }
    if (spec.kind === 'flag') add(spec.words);
    if (spec.kind === 'number') {
      add(spec.units);
      add(spec.ones);
    }
  }
  return [...names, ...own, ...others].filter((word) => word.length > 2);
}
