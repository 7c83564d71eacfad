/** Shows a Slack modal: its inputs as form fields, and its answer as blocks. */
import { element, freshId } from './elements.ts';
import type { SlackBlock } from './slack-blocks.ts';

interface Text {
  text: string;
}

interface Choice {
  text: Text;
  value: string;
}

type InputElement =
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

export interface InputBlock {
  type: 'input';
  block_id: string;
  label: Text;
  hint?: Text;
  optional: boolean;
  element: InputElement;
}

export interface SlackModal {
  title: Text;
  submit?: Text;
  close: Text;
  private_metadata?: string;
  blocks: (InputBlock | SlackBlock)[];
}

/** A field, and how to read it the way Slack sends it. */
export interface Field {
  shown: HTMLElement;
  read(): [blockId: string, value: Record<string, unknown>];
}

export function showInput({ block_id, label, hint, optional, element: input }: InputBlock): Field {
  const id = freshId('field');
  const hintId = hint ? `${id}-hint` : undefined;
  const control = controlOf(input, { id, required: !optional, describedBy: hintId });
  const isFlag = input.type === 'checkboxes';
  const name = element(
    'label',
    {
      class: `utrecht-form-label${isFlag ? ' utrecht-form-label--checkbox' : ''} utrecht-form-field__label`,
      for: id,
    },
    `${label.text}${optional || isFlag ? '' : ' *'}`,
  );
  const description =
    hint &&
    element(
      'div',
      { class: 'utrecht-form-field-description utrecht-form-field__description', id: hintId },
      hint.text,
    );
  const shown = element(
    'div',
    { class: `utrecht-form-field${isFlag ? ' utrecht-form-field--checkbox' : ''}` },
    ...(isFlag ? [control, name, description] : [name, description, control]),
  );
  return { shown, read: () => [block_id, { value: readControl(input, control) }] };
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function controlOf(
  input: InputElement,
  { id, required, describedBy }: { id: string; required: boolean; describedBy: string | undefined },
): Control {
  const common = { id, required, 'aria-describedby': describedBy };
  const textbox = 'utrecht-textbox utrecht-textbox--html-input utrecht-form-field__input';
  switch (input.type) {
    case 'static_select':
      return element(
        'select',
        { ...common, class: 'utrecht-select utrecht-select--html-select utrecht-form-field__input' },
        element('option', { value: '' }, 'Kies…'),
        ...input.options.map(({ text, value }) =>
          element('option', { value, selected: value === input.initial_option?.value }, text.text),
        ),
      );
    case 'number_input':
      return element('input', {
        ...common,
        class: `${textbox} pg-input--short`,
        type: 'number',
        inputmode: 'numeric',
        min: input.min_value,
        max: input.max_value,
        value: input.initial_value,
      });
    case 'plain_text_input':
      if (input.multiline) {
        return element(
          'textarea',
          {
            ...common,
            class: 'utrecht-textarea utrecht-textarea--html-textarea utrecht-form-field__input',
            rows: '3',
            maxlength: String(input.max_length),
          },
          input.initial_value ?? '',
        );
      }
      return element('input', {
        ...common,
        class: textbox,
        maxlength: String(input.max_length),
        value: input.initial_value,
        placeholder: input.placeholder?.text,
        autocomplete: 'off',
      });
    case 'datepicker':
      return element('input', {
        ...common,
        class: `${textbox} pg-input--date`,
        type: 'date',
        value: input.initial_date,
      });
    case 'checkboxes':
      return element('input', {
        id,
        type: 'checkbox',
        checked: (input.initial_options?.length ?? 0) > 0,
        class:
          'utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom utrecht-custom-checkbox utrecht-custom-checkbox--html-input utrecht-form-field__input',
      });
  }
}

function readControl(input: InputElement, control: Control): Record<string, unknown> {
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
