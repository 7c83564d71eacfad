/** From problems to sentences: what is wrong, what was understood, and an example that works. */

import type { Problem } from '#language/problem.ts';
import type { Command } from '../contract/command.ts';
import { type Directory, type FieldSpec, fieldsOf, labelOf, optionsOf } from '../contract/fields.ts';
import type { Locale } from '../contract/locale.ts';
import { words } from './texts/index.ts';

/** One problem as one or two sentences. */
export function sentenceOf(problem: Problem, fields: Map<string, FieldSpec>, locale: Locale): string {
  const { problem: say, didYouMean, step } = words(locale);
  const name = (field: string) => (field === 'step' ? step : (fields.get(field)?.names[locale][0] ?? field));
  const suggest = (suggestion: string | undefined) => (suggestion ? ` ${didYouMean(suggestion)}` : '');
  switch (problem.kind) {
    case 'unknown_word':
      return say.unknownWord(problem.word) + suggest(problem.suggestion);
    case 'unknown_field':
      return say.unknownField(problem.key) + suggest(problem.suggestion);
    case 'unknown_value':
      return `${say.unknownValue(name(problem.field), problem.value)}${problem.suggestion ? suggest(problem.suggestion) : problem.options.length > 0 ? ` ${say.options(problem.options)}` : ''}`;
    case 'ambiguous':
      return say.ambiguous(problem.value, problem.options);
    case 'twice':
      return say.twice(name(problem.field), problem.value);
    case 'not_a_number':
      return say.notANumber(name(problem.field), problem.value, problem.min, problem.max);
    case 'other_unit':
      return say.otherUnit(name(problem.field), problem.value);
    case 'personal_data':
      return say.personalData;
    case 'asked':
      return say.asked;
    case 'unnamed_step':
      return say.unnamedStep;
    case 'no_moment':
      return say.noMoment(problem.value);
    case 'several':
      return say.several(problem.value);
    case 'denied':
      return say.denied(problem.not, problem.word);
    case 'far_date':
      return say.farDate(name(problem.field), problem.value);
    case 'not_a_date':
      return say.notADate(name(problem.field), problem.value);
    case 'past_date':
      return say.pastDate(name(problem.field), problem.value);
    case 'not_a_reference':
      return say.notAReference(name(problem.field), problem.value);
    case 'too_long':
      return say.tooLong(name(problem.field), problem.max);
    case 'not_for_step':
      return say.notForStep(name(problem.field));
    case 'missing':
      return say.missing(name(problem.field));
    case 'contradiction':
      return problem.sentence;
    case 'message_too_long':
      return say.messageTooLong(problem.max);
  }
}

/** "doelgroep: gezin, kinderen: 2": what was understood, in words that can be typed back. */
export function inputInWords(
  command: Command,
  input: Record<string, unknown>,
  directory: Directory,
  locale: Locale,
): string {
  const fields = fieldsOf(command.input);
  const { yes, no } = words(locale);
  return Object.entries(input)
    .flatMap(([name, value]) => {
      const spec = fields.get(name);
      if (!spec || value === undefined) return [];
      const shown =
        spec.kind === 'choice'
          ? labelOf(optionsOf(spec, directory), String(value), locale)
          : typeof value === 'boolean'
            ? value
              ? yes
              : no
            : Array.isArray(value)
              ? value.join(' ')
              : String(value);
      return [`${spec.names[locale][0]}: ${shown}`];
    })
    .join(', ');
}

/** The message with the words that were probably meant, when every problem has a suggestion. */
export function corrected(text: string, problems: readonly Problem[]): string | undefined {
  let better = text;
  for (const problem of problems) {
    const wrong =
      problem.kind === 'unknown_word'
        ? problem.word
        : problem.kind === 'unknown_value'
          ? problem.value
          : problem.kind === 'unknown_field'
            ? problem.key
            : undefined;
    if (wrong === undefined || !('suggestion' in problem) || problem.suggestion === undefined)
      return undefined;
    better = better.replace(wrong, problem.suggestion);
  }
  return better === text ? undefined : better;
}
