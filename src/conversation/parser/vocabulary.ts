import type { Command } from '../command.ts';
import { type FieldSpec, optionsOf } from '../fields.ts';
import type { Reading } from './values.ts';

/** All words that a command's free text may hold: the ground for "did you mean". */
export function vocabularyOf(command: Command, fields: Map<string, FieldSpec>, reading: Reading): string[] {
  const words: string[] = Object.values(command.steps).flatMap((step) => [...step.words.nl, ...step.words.en]);
  for (const spec of fields.values()) {
    if (spec.kind === 'choice' && !spec.byKeyOnly) {
      for (const option of optionsOf(spec, reading.directory)) {
        const names = [...option.nl, ...option.en];
        words.push(...names, ...names.flatMap((name) => name.split(/\s+/)));
      }
    }
    if (spec.kind === 'flag') words.push(...spec.words.nl, ...spec.words.en);
    if (spec.kind === 'number' && spec.units) words.push(...spec.units.nl, ...spec.units.en);
  }
  return words.filter((word) => word.length > 2);
}
