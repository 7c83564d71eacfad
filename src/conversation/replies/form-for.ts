/** The form of a step, filled with what was understood and with what was wrong. */

import type { Problem } from '#language/problem.ts';
import type { Understanding } from '#language/understand.ts';
import type { Command } from '../contract/command.ts';
import { type Directory, fieldsOf } from '../contract/fields.ts';
import { buildForm, type Form } from '../contract/form.ts';
import type { Locale } from '../contract/locale.ts';
import { sentenceOf } from './sentences.ts';
import { words } from './texts/index.ts';

/** Undefined when the step has no form. References that are known are sent along, not asked again. */
export function formFor(
  command: Command,
  understood: Understanding,
  shown: readonly Problem[],
  directory: Directory,
  locale: Locale,
): Form | undefined {
  const step = command.steps[understood.step];
  if (!step?.form) return undefined;
  const fields = fieldsOf(command.input);
  const isOnlySaid = (name: string) => fields.get(name)?.onlySaid === true;
  // What a form does not ask is carried over into what it does ask.
  const known = Object.keys(understood.input).some(isOnlySaid)
    ? ((command.complete?.(understood.input as never) as typeof understood.input | undefined) ??
      understood.input)
    : understood.input;
  const fixed: Record<string, unknown> = { step: understood.step };
  const asked: string[] = [];
  for (const name of step.fields) {
    if (isOnlySaid(name)) continue;
    const kind = fields.get(name)?.kind;
    const troubled = shown.some((problem) => 'field' in problem && problem.field === name);
    if (kind === 'reference' && known[name] !== undefined && !troubled) fixed[name] = known[name];
    // A reference that is not needed comes along with a button, or not at all.
    else if (kind === 'reference' && !step.required.includes(name)) continue;
    else asked.push(name);
  }
  const errors: Record<string, string> = {};
  const general: string[] = [];
  for (const problem of shown) {
    const sentence =
      problem.kind === 'missing' ? words(locale).fieldError.missing : sentenceOf(problem, fields, locale);
    if ('field' in problem && asked.includes(problem.field)) errors[problem.field] ??= sentence;
    else general.push(sentence);
  }
  const plan = {
    command: command.id,
    title: step.form.title[locale],
    submit: step.form.submit[locale],
    cancel: words(locale).cancel,
    needed: words(locale).fieldError.missing,
    fixed,
    asked,
    required: step.required,
  };
  return {
    ...buildForm(plan, fields, known, errors, directory, locale),
    ...(general.length > 0 ? { error: general.join(' ') } : {}),
  };
}
