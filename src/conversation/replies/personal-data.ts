/** The answer to personal data: nothing of it is kept or said again, and whatever else was filled in stays. */
import type { PersonalDataKind } from '#domain/people/personal-data.ts';
import { understandFields } from '#language/understand.ts';
import type { Reading } from '#language/values.ts';
import { card, heading, notice } from '../contract/card.ts';
import type { Form } from '../contract/form.ts';
import type { Locale } from '../contract/locale.ts';
import type { Body, InboundEvent } from '../request.ts';
import type { Routed } from '../route.ts';
import { stringsIn } from '../said.ts';
import { formFor } from './form-for.ts';
import { words } from './texts/index.ts';

interface Found {
  kinds: readonly PersonalDataKind[];
  /** Somebody is in danger as well: that is answered first. */
  isDanger: boolean;
  /** What else is looked through with the same eyes: the fields of a form. */
  find: (text: string) => readonly PersonalDataKind[];
}

/** `reading` is undefined for somebody whom nobody knows. */
export function refusePersonalData(
  { kinds, isDanger, find }: Found,
  { intent }: InboundEvent,
  routed: Routed,
  reading: Reading | undefined,
  locale: Locale,
): Body {
  const { title, text: say } = words(locale).refusal.personalData;
  const { emergency } = words(locale).talk;
  const form =
    reading && intent.kind === 'submit' && routed.kind === 'values'
      ? formWithout(routed, reading, find)
      : undefined;
  return {
    ...(form ? { form } : {}),
    outcome: 'refused',
    code: 'personal_data',
    command:
      routed.kind === 'values'
        ? routed.command.id
        : routed.kind === 'words'
          ? (routed.leads?.id ?? null)
          : null,
    input: {},
    facts: { kinds },
    card: card(heading(title), isDanger && notice('warning', emergency), notice('warning', say(kinds))),
  };
}

/** A form that was sent with personal data in it, again with everything but that: nobody fills in the rest twice. */
function formWithout(
  { command, step, values }: Routed & { kind: 'values' },
  reading: Reading,
  find: Found['find'],
): Form | undefined {
  const refused = Object.keys(values).filter((name) => find(stringsIn(values[name]).join('\n')).length > 0);
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !refused.includes(name)));
  const problems = refused.map((field) => ({ kind: 'personal_data' as const, field }));
  return formFor(command, understandFields(command, step, kept, reading), problems, reading);
}
