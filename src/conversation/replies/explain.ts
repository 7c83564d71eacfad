/** The answer to input that was not understood or not complete: nothing was done, and this is how it does work. */
import type { Member } from '#domain/people/member.ts';
import { may } from '#domain/people/roles.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import { wordsOf } from '#language/compile.ts';
import type { Problem } from '#language/problem.ts';
import { hear, type Language, type Understanding } from '#language/understand.ts';
import type { Reading } from '#language/values.ts';
import { actions, button, card, formButton, heading, notice, quiet, text } from '../contract/card.ts';
import { type Command, stepOf } from '../contract/command.ts';
import { type FieldSpec, optionsOf } from '../contract/fields.ts';
import { inLanguage } from '../contract/locale.ts';
import type { Asker } from '../contract/step.ts';
import type { Body } from '../request.ts';
import { formFor } from './form-for.ts';
import { asTyped, fillExample } from './help.ts';
import { corrected, inputInWords, leftOutInWords, sentenceOf } from './sentences.ts';
import { words } from './texts/index.ts';
import { typedOrder } from './typed.ts';

/** `said` is what was typed, when it was. */
export function explainProblems(
  command: Command,
  understood: Understanding,
  said: string | undefined,
  { language, reading }: { language: Language; reading: Reading },
  { member, account }: Pick<Asker, 'member' | 'account'>,
): Body {
  const { locale } = reading;
  const say = words(locale);
  const { problems, input, step: stepId, leftOut, hasNames } = understood;
  const step = stepOf(command, stepId);
  const onlyMissing = problems.every((problem) => problem.kind === 'missing');
  const form = formFor(command, understood, said?.trim() === '' && onlyMissing ? [] : problems, reading);
  const better = said === undefined ? undefined : corrected(said, problems);
  const meant = better === undefined ? undefined : hear(better, language, reading, command);
  const isMeant = meant?.kind === 'understood' && meant.problems.length === 0;
  const known = inputInWords(command, stepId, input, reading);
  const works = (sentence: string) => {
    const heard = hear(sentence, language, reading);
    return heard.kind === 'understood' && heard.command === command && heard.problems.length === 0;
  };
  const example =
    [understood, withoutContradiction(understood)]
      .map((one) => repaired(command, one, reading))
      .find((one) => one !== undefined && works(one)) ??
    exampleFor(command, stepId, reading, member) ??
    inLanguage(command.words, locale).aliases[0];
  const isLocationUnknown = problems.some(
    (problem) => problem.kind === 'unknown_value' && problem.field === 'location',
  );
  const code: RefusalCode = isLocationUnknown ? 'unknown_location' : 'invalid_input';
  const left = leftOutInWords(leftOut, hasNames, locale);
  return {
    outcome: 'refused',
    code,
    command: command.id,
    input: { step: stepId, ...input },
    facts: { problems: problems.map(factsOf) },
    card: card(
      heading(onlyMissing ? say.fillInTitle : say.invalidTitle),
      [...new Set(problems.map((problem) => sentenceOf(problem, command, locale)))].map((sentence) => {
        return onlyMissing ? text(sentence) : notice('warning', sentence);
      }),
      left !== undefined && quiet(left),
      known !== '' && text(say.understood(known)),
      text(say.example(asTyped(example, account))),
      step.effect !== 'looks' && quiet(say.nothingSaved),
      actions(
        isMeant &&
          better !== undefined &&
          button(better, command.id, { step: meant.step, ...meant.input }, { style: 'primary' }),
        form &&
          formButton(say.openForm, command.id, { step: stepId, ...input }, isMeant ? 'plain' : 'primary'),
      ),
    ),
    ...(form ? { form } : {}),
  };
}

function factsOf(problem: Problem) {
  return {
    kind: problem.kind,
    ...('field' in problem ? { field: problem.field } : {}),
    ...('suggestion' in problem ? { suggestion: problem.suggestion } : {}),
  };
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
  { step: stepId, input, problems }: Understanding,
  reading: Reading,
): string | undefined {
  const step = stepOf(command, stepId);
  if (Object.keys(input).length === 0) return undefined;
  const troubled = new Map(
    problems.flatMap((problem) => ('field' in problem ? [[problem.field, problem] as const] : [])),
  );
  const missing = [...new Set([...step.required, ...troubled.keys()])]
    .filter((name) => step.fields.has(name) && input[name] === undefined)
    .flatMap((name) => {
      const spec = step.fields.get(name) as FieldSpec;
      const problem = troubled.get(name);
      const suggestion = problem && 'suggestion' in problem ? problem.suggestion : undefined;
      // A place that nobody named would send people there: what may be left out is left out.
      const isRegional =
        spec.kind === 'choice' && typeof spec.options === 'string' && suggestion === undefined;
      if (isRegional && !step.required.includes(name)) return [];
      const value = suggestion ?? (isRegional ? undefined : exampleValueOf(command, name, spec, reading));
      return value === undefined ? undefined : `${wordsOf(command, name, reading.locale).names[0]}: ${value}`;
    });
  if (missing.includes(undefined)) return undefined;
  return [typedOrder(command, { step: stepId, input }, reading), ...missing].join(', ');
}

function exampleValueOf(
  command: Command,
  name: string,
  spec: FieldSpec,
  { directory, locale }: Reading,
): string | undefined {
  const own = wordsOf(command, name, locale);
  if (own.example) return own.example;
  switch (spec.kind) {
    case 'choice':
      return optionsOf(spec, own, directory)[0]?.names[0];
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

/** An example of the step that was meant, or of something else of this command that this member may do. */
function exampleFor(
  command: Command,
  stepId: string,
  { directory, locale }: Reading,
  member: Member,
): string | undefined {
  const texts = inLanguage(command.texts, locale).examples;
  const allowed = Object.entries(command.examples).filter(
    ([, one]) => !one.permission || may(member, one.permission),
  );
  const own = allowed.filter(([, one]) => one.step === stepId);
  const filled = [...own, ...allowed].flatMap(
    ([id]) => fillExample(texts[id]?.text ?? '', { directory, known: {}, isComplete: false }, locale) ?? [],
  );
  return filled.find((one) => !/^\S+$/.test(one)) ?? filled[0];
}
