/** From problems and doubts to sentences: what is wrong, what was understood, why it was not done at once. */
import { wordsOf } from '#language/compile.ts';
import type { Doubt, Problem } from '#language/problem.ts';
import type { Reading } from '#language/values.ts';
import { type Command, stepOf } from '../contract/command.ts';
import { labelOf, optionsOf } from '../contract/fields.ts';
import { inLanguage, type Locale } from '../contract/locale.ts';
import { words } from './texts/index.ts';

/** A word with a capital that nobody knows may be a name: it is never said again. */
const mayBeName = (value: string) => /\p{Lu}/u.test(value) && !/^[A-Z]{1,4}-/.test(value);

/** One problem as one or two sentences. */
export function sentenceOf(problem: Problem, command: Command, locale: Locale): string {
  const { problem: say, didYouMean, step } = words(locale);
  const name = (field: string) => (field === 'step' ? step : wordsOf(command, field, locale).names[0]);
  const suggest = (suggestion: string | undefined) => (suggestion ? ` ${didYouMean(suggestion)}` : '');
  switch (problem.kind) {
    case 'unknown_word':
      return say.unknownWord(problem.word) + suggest(problem.suggestion);
    case 'unknown_field':
      return say.unknownField(problem.key) + suggest(problem.suggestion);
    case 'unknown_value': {
      const { field, value, suggestion, options } = problem;
      const what = mayBeName(value) ? say.unknownName(name(field)) : say.unknownValue(name(field), value);
      if (suggestion) return what + suggest(suggestion);
      return options.length > 0 ? `${what} ${say.options(options)}` : what;
    }
    case 'ambiguous':
      return say.ambiguous(problem.value, problem.options);
    case 'twice':
      return say.twice(name(problem.field), problem.value);
    case 'not_a_number':
      return say.notANumber(name(problem.field), problem.value, problem.min, problem.max);
    case 'other_unit':
      return say.otherUnit(name(problem.field), problem.value);
    case 'inexact':
      return say.inexact(problem.value);
    case 'about':
      return say.about(name(problem.field));
    case 'loose_number':
      return say.looseNumber(problem.value);
    case 'sign':
      return say.sign(problem.sign);
    case 'personal_data':
      return say.personalData;
    case 'several_orders':
      return say.severalOrders;
    case 'several':
      return say.several;
    case 'grown_child':
      return say.grownChild;
    case 'child_alone':
      return say.childAlone;
    case 'denied_person':
      return say.deniedPerson;
    case 'several_references':
      return say.severalReferences(problem.value);
    case 'no_moment':
      return say.noMoment(problem.value);
    case 'in_place':
      return say.inPlace(problem.value);
    case 'except':
      return say.except(problem.value);
    case 'hidden_place':
      return say.hiddenPlace;
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
      return inLanguage(command.texts, locale).contradictions?.[problem.code] ?? problem.code;
    case 'message_too_long':
      return say.messageTooLong(problem.max);
    case 'struck':
      return say.struck;
  }
}

/** Why something that was understood was not done at once. */
export function doubtInWords(doubt: Doubt, hasNames: boolean, locale: Locale): string {
  const { doubt: say } = words(locale);
  switch (doubt.kind) {
    case 'final':
      return say.final;
    case 'asked':
      return say.asked;
    case 'denied':
      return say.denied(doubt.word);
    case 'planned':
      return say.planned(doubt.word);
    case 'mentioned':
      return say.mentioned;
    case 'quoted':
      return say.quoted;
    case 'corrected':
      return say.corrected(doubt.typed, doubt.meant);
    case 'left_out':
      return leftOutInWords(doubt.words, hasNames, locale) ?? say.mentioned;
    case 'sign':
      return say.sign(doubt.sign);
    case 'inexact':
      return say.inexact(doubt.value);
  }
}

/** The one line for all that was not taken into account; undefined when all of it was. */
export function leftOutInWords(
  left: readonly string[],
  hasNames: boolean,
  locale: Locale,
): string | undefined {
  const { doubt, aName } = words(locale);
  const all = [...left, ...(hasNames ? [aName] : [])];
  return all.length === 0 ? undefined : doubt.leftOut(all.join(', '));
}

/** "doelgroep: gezin, kinderen: 2": what was understood, in words that can be typed back. */
export function inputInWords(
  command: Command,
  stepId: string,
  input: Record<string, unknown>,
  { directory, locale }: Pick<Reading, 'directory' | 'locale'>,
): string {
  const { fields } = stepOf(command, stepId);
  const { yes, no } = words(locale);
  return Object.entries(input)
    .flatMap(([name, value]) => {
      const spec = fields.get(name);
      if (!spec || value === undefined) return [];
      const own = wordsOf(command, name, locale);
      const shown =
        spec.kind === 'choice'
          ? labelOf(optionsOf(spec, own, directory), String(value))
          : typeof value === 'boolean'
            ? value
              ? yes
              : no
            : Array.isArray(value)
              ? value.join(' ')
              : String(value);
      return [`${own.names[0]}: ${shown}`];
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
