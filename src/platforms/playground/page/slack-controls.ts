/** Each kind of input that a Slack modal has: how it looks, what it sends, and what can be wrong with it. */
import { element } from './elements.ts';
import { type Locale, words } from './texts.ts';

interface Text {
  text: string;
}

interface Choice {
  text: Text;
  value: string;
}

export type InputElement =
  | { type: 'static_select'; options: Choice[]; initial_option?: Choice }
  | { type: 'number_input'; min_value: string; max_value: string; initial_value?: string }
  | {
      type: 'plain_text_input';
      multiline: boolean;
      max_length: number;
      initial_value?: string;
      placeholder?: Text;
    }
  | { type: 'datepicker'; initial_date?: string }
  | { type: 'checkboxes'; options: Choice[]; initial_options?: Choice[] };

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function controlOf(
  input: InputElement,
  { id, required, describedBy }: { id: string; required: boolean; describedBy: string | undefined },
  locale: Locale,
): Control {
  const common = { id, required, 'aria-describedby': describedBy, class: 'pg-input' };
  switch (input.type) {
    case 'static_select':
      return element(
        'select',
        common,
        element('option', { value: '' }, words(locale).choose),
        ...input.options.map(({ text, value }) =>
          element('option', { value, selected: value === input.initial_option?.value }, text.text),
        ),
      );
    case 'number_input':
      return element('input', {
        ...common,
        class: 'pg-input pg-input--short',
        type: 'number',
        inputmode: 'numeric',
        min: input.min_value,
        max: input.max_value,
        value: input.initial_value,
      });
    case 'plain_text_input': {
      const text = { ...common, maxlength: String(input.max_length) };
      if (input.multiline) return element('textarea', { ...text, rows: '3' }, input.initial_value ?? '');
      const { initial_value: value, placeholder } = input;
      return element('input', { ...text, value, placeholder: placeholder?.text, autocomplete: 'off' });
    }
    case 'datepicker':
      return element('input', {
        ...common,
        class: 'pg-input pg-input--date',
        type: 'date',
        value: input.initial_date,
      });
    case 'checkboxes':
      return element('input', {
        id,
        'aria-describedby': describedBy,
        type: 'checkbox',
        checked: (input.initial_options?.length ?? 0) > 0,
        class: 'pg-checkbox',
      });
  }
}

export function readControl(input: InputElement, control: Control): Record<string, unknown> {
  const { value } = control;
  switch (input.type) {
    case 'static_select':
      return { selected_option: value === '' ? null : { value } };
    case 'datepicker':
      return { selected_date: value === '' ? null : value };
    case 'checkboxes':
      return {
        selected_options:
          control instanceof HTMLInputElement && control.checked
            ? input.options.map((option) => ({ value: option.value }))
            : [],
      };
    case 'number_input':
    case 'plain_text_input':
      return { value: value === '' ? null : value };
  }
}

/** Slack checks a form before it sends it; undefined for a field that may go. */
export function wrongWith(
  input: InputElement,
  control: Control,
  isNeeded: boolean,
  locale: Locale,
): string | undefined {
  const say = words(locale);
  const { value, validity } = control;
  if (input.type === 'number_input' && (value !== '' || validity.badInput)) {
    const given = Number(value);
    const fits =
      value !== '' &&
      Number.isInteger(given) &&
      given >= Number(input.min_value) &&
      given <= Number(input.max_value);
    return fits ? undefined : say.number(input.min_value, input.max_value);
  }
  if (input.type === 'datepicker' && validity.badInput) return say.date;
  return isNeeded && input.type !== 'checkboxes' && value.trim() === '' ? say.needed : undefined;
}
