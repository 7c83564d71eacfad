/** A button asks for a form and no form could be opened: nothing is done, and this is how to go on without one. */
import type { Account } from '#domain/ports.ts';
import { firstStep } from '#language/steps.ts';
import type { Understanding } from '#language/understand.ts';
import { card, heading, text } from '../contract/card.ts';
import type { Command } from '../contract/command.ts';
import type { Directory } from '../contract/fields.ts';
import type { Locale } from '../contract/locale.ts';
import type { Reply } from '../request.ts';
import { formFor } from './form-for.ts';
import { asTyped } from './help.ts';
import { inputInWords } from './sentences.ts';
import { words } from './texts/index.ts';

export function formFirst(
  command: Command,
  understood: Understanding,
  { directory, locale, account }: { directory: Directory; locale: Locale; account: Account },
): Omit<Reply, 'locale' | 'nonce'> {
  const { title, text: say } = words(locale).formFirst;
  const { step, input } = understood;
  const typed = [
    command.aliases[locale][0] ?? command.id,
    step === firstStep(command) ? undefined : command.steps[step]?.words[locale][0],
    inputInWords(command, input, directory, locale),
  ];
  const form = formFor(command, understood, [], directory, locale);
  return {
    outcome: 'refused',
    code: 'invalid_input',
    command: command.id,
    input: { step, ...input },
    facts: { problems: [{ kind: 'form_first' }] },
    card: card(heading(title), text(say(asTyped(typed.filter(Boolean).join(' '), account)))),
    ...(form ? { form } : {}),
  };
}
