/** The inputs of a Slack modal as fields of a form, and what is wrong with them in the words of Slack. */
import { element, freshId } from './elements.ts';
import type { SlackBlock } from './slack-blocks.ts';
import { type Control, controlOf, type InputElement, readControl, wrongWith } from './slack-controls.ts';
import { type Locale, words } from './texts.ts';

interface Text {
  text: string;
}

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

/** A field, how to read it the way Slack sends it, and whether it may be sent as it is. */
export interface Field {
  shown: HTMLElement;
  control: Control;
  read(): [blockId: string, value: Record<string, unknown>];
  /** Says at the field what is wrong with it; true when nothing is. */
  check(): boolean;
}

export function showInput(block: InputBlock, locale: Locale): Field {
  const { block_id, label, hint, optional, element: input } = block;
  const id = freshId('field');
  const hintId = hint && `${id}-hint`;
  const control = controlOf(input, { id, required: !optional, describedBy: hintId }, locale);
  const isFlag = input.type === 'checkboxes';
  const name = element(
    'label',
    { class: 'pg-field__label', for: id },
    label.text,
    optional && !isFlag && element('span', { class: 'pg-field__optional' }, ` ${words(locale).optional}`),
  );
  const explained = hint && element('p', { class: 'pg-field__hint', id: hintId }, hint.text);
  const error = element('p', { class: 'pg-field__error', id: `${id}-error`, hidden: true });
  const shown = element(
    'div',
    { class: `pg-field${isFlag ? ' pg-field--flag' : ''}` },
    ...(isFlag ? [control, name] : [name, control]),
    error,
    explained,
  );
  return {
    shown,
    control,
    read: () => [block_id, { value: readControl(input, control) }],
    check() {
      const wrong = wrongWith(input, control, !optional, locale);
      error.textContent = wrong ?? '';
      error.hidden = wrong === undefined;
      control.setAttribute('aria-invalid', String(wrong !== undefined));
      const described = [wrong === undefined ? undefined : error.id, hintId].filter((part) => part);
      if (described.length > 0) control.setAttribute('aria-describedby', described.join(' '));
      else control.removeAttribute('aria-describedby');
      return wrong === undefined;
    },
  };
}
