/** What was understood and not done without asking: what it would do, why it was not done, and one press to do it. */
import type { Understanding } from '#language/understand.ts';
import type { Reading } from '#language/values.ts';
import { type Action, actions, button, card, formButton, heading, quiet, text } from '../contract/card.ts';
import { type Command, stepOf } from '../contract/command.ts';
import { capitalised } from '../contract/form.ts';
import { inLanguage } from '../contract/locale.ts';
import type { Body } from '../request.ts';
import { formFor } from './form-for.ts';
import { doubtInWords, inputInWords } from './sentences.ts';
import { words } from './texts/index.ts';

export function propose(command: Command, understood: Understanding, reading: Reading): Body {
  const { locale } = reading;
  const { step, input, doubts, hasNames, act } = understood;
  const say = words(locale);
  const form = formFor(command, understood, [], reading);
  const isDenied = act === 'denial';
  const known = inputInWords(command, step, input, reading);
  const name = nameOf(command, step, reading);
  // "Bedoel je dit?" says already that it was only mentioned.
  const why = new Set(
    doubts.filter(({ kind }) => kind !== 'mentioned').map((doubt) => doubtInWords(doubt, hasNames, locale)),
  );
  return {
    outcome: 'refused',
    code: 'invalid_input',
    command: command.id,
    input: { step, ...input },
    facts: { problems: doubts.map(({ kind }) => ({ kind })) },
    card: card(
      heading(isDenied ? say.invalidTitle : say.confirmTitle),
      text(known === '' ? `${name}.` : `${name}: ${known}.`),
      [...why].map(text),
      quiet(isDenied ? say.nothingSaved : say.notDoneYet),
      // Beside what was denied stands no button that does it after all.
      isDenied
        ? actions(lookAt(command, understood, reading))
        : actions(
            button(name, command.id, { step, ...input }, { style: 'primary' }),
            form && formButton(say.openForm, command.id, { step, ...input }),
          ),
    ),
    ...(form && !isDenied ? { form } : {}),
  };
}

/** "Aangekomen", "Plaatsen": what a step is called on its button. */
function nameOf(command: Command, step: string, { locale }: Reading): string {
  const { forms } = inLanguage(command.texts, locale);
  const { steps, aliases } = inLanguage(command.words, locale);
  return forms[step]?.title ?? capitalised(steps[step]?.[0] ?? aliases[0]);
}

/** The look at the same thing, when there is one. */
function lookAt(command: Command, { input }: Understanding, reading: Reading): Action | undefined {
  const found = Object.entries(input).find(
    ([field, value]) =>
      typeof value === 'string' &&
      Object.values(command.steps).some(({ fields }) => fields.get(field)?.kind === 'reference'),
  );
  if (!found) return undefined;
  const [field, value] = found;
  const [step] =
    Object.entries(command.steps).find(
      ([id, { effect, fields }]) => effect === 'looks' && fields.has(field) && stepOf(command, id),
    ) ?? [];
  return step === undefined
    ? undefined
    : button(`${nameOf(command, step, reading)} ${String(value)}`, command.id, { step, [field]: value });
}
