/** The answer to input that was not understood or not complete: nothing was done, and this is how it does work. */
import type { Member } from '#domain/people/member.ts';
import { may } from '#domain/people/roles.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import { firstStep } from '#language/steps.ts';
import { completed, type Understanding, understandText } from '#language/understand.ts';
import type { Reading } from '#language/values.ts';
import { actions, button, card, formButton, heading, notice, quiet, text } from '../contract/card.ts';
import type { Asker, Command } from '../contract/command.ts';
import { type FieldSpec, fieldsOf, optionsOf } from '../contract/fields.ts';
import type { Locale } from '../contract/locale.ts';
import type { Reply } from '../request.ts';
import { formFor } from './form-for.ts';
import { asTyped, fillExample } from './help.ts';
import { corrected, inputInWords, sentenceOf } from './sentences.ts';
import { words } from './texts/index.ts';

/** `said` is the text after the command, when it was typed. */
export function explainProblems(
  command: Command,
  understood: Understanding,
  said: string | undefined,
  reading: Reading,
  { member, account }: Asker,
): Omit<Reply, 'locale' | 'nonce'> {
  const { directory, locale } = reading;
  const say = words(locale);
  const fields = fieldsOf(command.input);
  const { problems, input, step } = understood;
  const onlyMissing = problems.every((problem) => problem.kind === 'missing');
  const isLocationUnknown = problems.some(
    (problem) => problem.kind === 'unknown_value' && problem.field === 'location',
  );
  const code: RefusalCode = isLocationUnknown ? 'unknown_location' : 'invalid_input';
  const form = formFor(
    command,
    understood,
    said?.trim() === '' && onlyMissing ? [] : problems,
    directory,
    locale,
  );
  const better = said === undefined ? undefined : corrected(said, problems);
  const meant = better === undefined ? undefined : understandText(command, better, reading);
  const known = inputInWords(command, input, directory, locale);
  const [alias = command.id] = command.aliases[locale];
  // Beside what was denied does not stand how to do it after all.
  const isDenied =
    command.steps['show'] !== undefined && problems.some((problem) => problem.kind === 'denied');
  const example =
    (isDenied
      ? [{ ...understood, step: 'show', problems: [] }]
      : [understood, withoutContradiction(understood)]
    )
      .map((one) => repaired(command, one, directory, locale))
      .find((one) => one !== undefined && works(command, one, alias, reading)) ??
    exampleFor(command, understood, { directory, locale, member }) ??
    alias;
  const isOnlyAsked = problems.every(
    (problem) => problem.kind === 'asked' || problem.kind === 'unnamed_step',
  );
  const isUnnamed = problems.every(
    (problem) => problem.kind === 'unnamed_step' || problem.kind === 'missing',
  );
  return {
    outcome: 'refused',
    code,
    command: command.id,
    input: { ...(fields.has('step') ? { step } : {}), ...(command.complete?.(input as never) ?? input) },
    facts: {
      problems: problems.map((problem) => ({
        kind: problem.kind,
        ...('field' in problem ? { field: problem.field } : {}),
        ...('suggestion' in problem ? { suggestion: problem.suggestion } : {}),
      })),
    },
    card: card(
      heading(onlyMissing ? say.fillInTitle : isUnnamed ? say.confirmTitle : say.invalidTitle),
      problems.map((problem) =>
        onlyMissing || isUnnamed
          ? text(sentenceOf(problem, fields, locale))
          : notice('warning', sentenceOf(problem, fields, locale)),
      ),
      known !== '' && text(say.understood(known)),
      text(say.example(asTyped(example, account))),
      Boolean(command.steps[step]?.changes) && quiet(say.nothingSaved),
      actions(
        isOnlyAsked && button(example, command.id, { step, ...input }, { style: 'primary' }),
        meant?.problems.length === 0 &&
          button(
            `${alias} ${better}`.replace(/\s+/g, ' '),
            command.id,
            { step: meant.step, ...meant.input },
            { style: 'primary' },
          ),
        form &&
          formButton(
            say.openForm,
            command.id,
            { step, ...input },
            meant?.problems.length === 0 || isOnlyAsked ? 'plain' : 'primary',
          ),
      ),
    ),
    ...(form ? { form } : {}),
  };
}

/** Whether a sentence of ours is understood as it stands. */
function works(command: Command, sentence: string, alias: string, reading: Reading): boolean {
  return (
    completed(command, understandText(command, sentence.slice(alias.length), reading), reading.locale)
      .problems.length === 0
  );
}

/** Without what contradicts the rest: that may follow from the rest. */
function withoutContradiction({ input, problems, ...rest }: Understanding): Understanding {
  const wrong = new Set(
    problems.flatMap((problem) => (problem.kind === 'contradiction' ? [problem.field] : [])),
  );
  return {
    ...rest,
    input: Object.fromEntries(Object.entries(input).filter(([name]) => !wrong.has(name))),
    problems: problems.filter((problem) => problem.kind !== 'contradiction'),
  };
}

/** What was understood, written out as it works; undefined when something that is needed has no value to show. */
function repaired(
  command: Command,
  { step: stepName, input, problems }: Understanding,
  directory: Reading['directory'],
  locale: Locale,
): string | undefined {
  const step = command.steps[stepName];
  const said = Object.fromEntries(Object.entries(input).filter(([name]) => step?.fields.includes(name)));
  if (!step || Object.keys(said).length === 0) return undefined;
  const fields = fieldsOf(command.input);
  const troubled = new Map(
    problems.flatMap((problem) => ('field' in problem ? [[problem.field, problem] as const] : [])),
  );
  const missing = [...new Set([...step.required, ...troubled.keys()])]
    .filter((name) => step.fields.includes(name) && said[name] === undefined)
    .flatMap((name) => {
      const spec = fields.get(name);
      const problem = troubled.get(name);
      const suggestion = problem && 'suggestion' in problem ? problem.suggestion : undefined;
      // A place that nobody named would send people there: what may be left out is left out.
      const isRegional =
        spec?.kind === 'choice' && typeof spec.options === 'string' && suggestion === undefined;
      if (isRegional && !step.required.includes(name)) return [];
      const value = suggestion ?? (spec && !isRegional ? exampleValueOf(spec, directory, locale) : undefined);
      return value === undefined ? undefined : `${spec?.names[locale][0]}: ${value}`;
    });
  if (missing.includes(undefined)) return undefined;
  const [alias = command.id] = command.aliases[locale];
  const stepWord = stepName === firstStep(command) ? undefined : step.words[locale][0];
  const pairs = [inputInWords(command, said, directory, locale), ...missing]
    .filter((part) => part !== '')
    .join(', ');
  return [alias, stepWord, pairs].filter((part) => part !== undefined).join(' ');
}

function exampleValueOf(
  spec: FieldSpec,
  directory: Reading['directory'],
  locale: Locale,
): string | undefined {
  if (spec.example) return spec.example[locale];
  switch (spec.kind) {
    case 'choice':
      return optionsOf(spec, directory)[0]?.[locale][0];
    case 'number':
    case 'numbers':
      return String(Math.max(spec.min, 1));
    case 'flag':
      return words(locale).yes;
    case 'date':
      return words(locale).exampleDay;
    case 'text':
    case 'reference':
    case 'codes':
      return undefined;
  }
}

/** An example of the step that was meant, with what was understood filled in. */
function exampleFor(
  command: Command,
  { step, input }: Understanding,
  { directory, locale, member }: Pick<Reading, 'directory' | 'locale'> & { member: Member },
): string | undefined {
  const known: Record<string, string> = {};
  const isString = (value: unknown): value is string => typeof value === 'string';
  if (isString(input['case']))
    for (const name of ['case', 'ownCase', 'quietCase', 'client']) known[name] = input['case'];
  if (isString(input['reference']))
    for (const name of ['placement', 'escalation']) known[name] = input['reference'];
  const [first] = Object.keys(command.steps);
  const allowed = command.examples.filter((one) => !one.permission || may(member, one.permission));
  const own = allowed.filter((one) => (one.step ?? first) === step);
  const [alias = command.id] = command.aliases[locale];
  const filled = own.flatMap(
    (one) => fillExample(one.text[locale], { directory, known, isComplete: false }, locale) ?? [],
  );
  const whole = allowed.flatMap(
    (one) => fillExample(one.text[locale], { directory, known, isComplete: true }, locale) ?? [],
  );
  // What this member may not do is no example; something else of this command that works is.
  return filled.find((words) => words !== alias) ?? filled[0] ?? whole[0];
}
