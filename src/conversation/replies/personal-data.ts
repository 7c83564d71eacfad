/** The answer to personal data: nothing of it is kept or said again, and whatever else was filled in stays. */
import { findPersonalData, type PersonalDataKind } from '#domain/people/personal-data.ts';
import { understandFields } from '#language/understand.ts';
import type { Reading } from '#language/values.ts';
import { card, heading, notice } from '../contract/card.ts';
import type { Form } from '../contract/form.ts';
import type { Locale } from '../contract/locale.ts';
import type { Recognised } from '../recognise.ts';
import type { Intent, Reply } from '../request.ts';
import { stringsIn } from '../said.ts';
import { formFor } from './form-for.ts';
import { words } from './texts/index.ts';

/** `reading` is undefined for somebody whom nobody knows. */
export function refusePersonalData(
  kinds: PersonalDataKind[],
  intent: Intent,
  recognised: Recognised,
  reading: Reading | undefined,
  locale: Locale,
): Omit<Reply, 'locale' | 'nonce'> {
  const { title, text: say } = words(locale).refusal.personalData;
  const form =
    reading && intent.kind === 'submit' && recognised.kind === 'fields'
      ? formWithout(recognised, reading)
      : undefined;
  return {
    ...(form ? { form } : {}),
    outcome: 'refused',
    code: 'personal_data',
    command: recognised.kind === 'unknown' ? null : recognised.command.id,
    input: {},
    facts: { kinds },
    card: card(heading(title), notice('warning', say(kinds))),
  };
}

/** A form that was sent with personal data in it, again with everything but that: nobody fills in the rest twice. */
function formWithout(
  { command, values }: Recognised & { kind: 'fields' },
  reading: Reading,
): Form | undefined {
  const refused = Object.keys(values).filter(
    (name) => findPersonalData(stringsIn(values[name]).join('\n'), reading.now).length > 0,
  );
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !refused.includes(name)));
  const problems = refused.map((field) => ({ kind: 'personal_data' as const, field }));
  return formFor(
    command,
    understandFields(command, kept, reading),
    problems,
    reading.directory,
    reading.locale,
  );
}
