/** A button asks for a form and no form could be opened: nothing is done, and this is how to go on without one. */
import type { Reading } from '#language/values.ts';
import { card, heading, text } from '../contract/card.ts';
import type { Command } from '../contract/command.ts';
import type { Asker } from '../contract/step.ts';
import type { Body } from '../request.ts';
import { formFor } from './form-for.ts';
import { asTyped } from './help.ts';
import { words } from './texts/index.ts';
import { typedOrder } from './typed.ts';

export function formFirst(
  command: Command,
  said: { step: string; input: Record<string, unknown> },
  reading: Reading,
  account: Asker['account'],
): Body {
  const { title, text: say } = words(reading.locale).formFirst;
  const form = formFor(command, said, [], reading);
  return {
    outcome: 'refused',
    code: 'invalid_input',
    command: command.id,
    input: { step: said.step, ...said.input },
    facts: { problems: [{ kind: 'form_first' }] },
    card: card(heading(title), text(say(asTyped(typedOrder(command, said, reading), account)))),
    ...(form ? { form } : {}),
  };
}
