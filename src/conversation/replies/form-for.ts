/** The form of a step, filled with what was understood and with what was wrong. */
import { wordsOf } from '#language/compile.ts';
import type { Problem } from '#language/problem.ts';
import type { Reading } from '#language/values.ts';
import { type Command, stepOf } from '../contract/command.ts';
import type { FieldSpec } from '../contract/fields.ts';
import { buildForm, type Form } from '../contract/form.ts';
import { inLanguage } from '../contract/locale.ts';
import { sentenceOf } from './sentences.ts';
import { words } from './texts/index.ts';

/** Undefined when the step has no form. References that are known are sent along, not asked again. */
export function formFor(
  command: Command,
  { step: stepId, input }: { step: string; input: Record<string, unknown> },
  shown: readonly Problem[],
  { directory, locale }: Pick<Reading, 'directory' | 'locale'>,
): Form | undefined {
  const step = stepOf(command, stepId);
  const said = inLanguage(command.texts, locale).forms[stepId];
  if (!step.form || !said) return undefined;
  const fixed: Record<string, unknown> = { step: stepId };
  const asked: string[] = [];
  for (const [name, spec] of step.fields) {
    if (spec.onlySaid) continue;
    const isTroubled = shown.some((problem) => 'field' in problem && problem.field === name);
    if (spec.kind === 'reference' && input[name] !== undefined && !isTroubled) fixed[name] = input[name];
    // A reference that is not needed comes along with a button, or not at all.
    else if (spec.kind !== 'reference' || step.required.includes(name)) asked.push(name);
  }
  const errors: Record<string, string> = {};
  const general: string[] = [];
  for (const problem of shown) {
    const sentence =
      problem.kind === 'missing' ? words(locale).fieldError.missing : sentenceOf(problem, command, locale);
    if ('field' in problem && asked.includes(problem.field)) errors[problem.field] ??= sentence;
    else general.push(sentence);
  }
  const plan = {
    command: command.id,
    title: said.title,
    submit: said.submit,
    cancel: words(locale).cancel,
    needed: words(locale).fieldError.missing,
    fixed,
    asked,
    required: step.required,
  };
  const fieldOf = (name: string) => ({
    spec: step.fields.get(name) as FieldSpec,
    words: wordsOf(command, name, locale),
  });
  return {
    ...buildForm(plan, fieldOf, step.complete(input), errors, directory),
    ...(general.length > 0 ? { error: general.join(' ') } : {}),
  };
}
