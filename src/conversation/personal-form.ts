/** A form that was sent with personal data in it, again with everything but that: nobody fills in the rest twice. */
import { findPersonalData } from '#domain/people/personal-data.ts';
import type { Form } from './form.ts';
import { formFor } from './form-for.ts';
import { understandFields } from './parser/understand.ts';
import type { Reading } from './parser/values.ts';
import type { Recognised } from './recognise.ts';
import { stringsIn } from './said.ts';

export function formWithoutPersonalData({ command, values }: Recognised & { kind: 'fields' }, reading: Reading): Form | undefined {
  const refused = Object.keys(values).filter((name) => findPersonalData(stringsIn(values[name]).join('\n'), reading.now).length > 0);
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !refused.includes(name)));
  const problems = refused.map((field) => ({ kind: 'personal_data' as const, field }));
  return formFor(command, understandFields(command, kept, reading), problems, reading.directory, reading.locale);
}
