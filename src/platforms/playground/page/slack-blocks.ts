/** Shows Slack blocks the way Slack does, as far as Doorstroom uses them. */
import { element } from './elements.ts';

interface Text {
  type: 'plain_text' | 'mrkdwn';
  text: string;
}

interface Button {
  type: 'button';
  action_id: string;
  text: Text;
  value: string;
  style?: 'primary' | 'danger';
  confirm?: { title: Text; text: Text; confirm: Text; deny: Text };
}

export type SlackBlock =
  | { type: 'header'; text: Text }
  | { type: 'section'; text?: Text; fields?: Text[] }
  | { type: 'context'; elements: Text[] }
  | { type: 'actions'; elements: Button[] };

export interface SlackPress {
  action_id: string;
  value: string;
}

export interface Confirmation {
  title: string;
  text: string;
  yes: string;
  no: string;
}

export function showBlocks(
  blocks: readonly SlackBlock[],
  onPress: (press: SlackPress, confirm: Confirmation | undefined) => void,
): HTMLElement {
  const body = element('div', { class: 'pg-message__body' });
  for (const block of blocks) body.append(showBlock(block, onPress));
  return body;
}

function showBlock(
  block: SlackBlock,
  onPress: (press: SlackPress, confirm: Confirmation | undefined) => void,
): HTMLElement {
  switch (block.type) {
    case 'header':
      return element('h3', { class: 'utrecht-heading-3 pg-message__title' }, block.text.text);
    case 'section':
      return block.fields
        ? showFields(block.fields)
        : showText(block.text ?? { type: 'plain_text', text: '' });
    case 'context':
      return element(
        'p',
        { class: 'utrecht-paragraph utrecht-paragraph--small pg-muted' },
        ...block.elements.map((part) => part.text),
      );
    case 'actions':
      return element(
        'div',
        { class: 'utrecht-button-group pg-message__actions' },
        ...block.elements.map((button) => showButton(button, onPress)),
      );
  }
}

function showButton(
  { action_id, text, value, style, confirm }: Button,
  onPress: (press: SlackPress, confirm: Confirmation | undefined) => void,
): HTMLElement {
  const look =
    style === 'primary'
      ? 'utrecht-button--primary-action'
      : style === 'danger'
        ? 'utrecht-button--secondary-action utrecht-button--danger'
        : 'utrecht-button--secondary-action';
  const button = element(
    'button',
    { type: 'button', class: `utrecht-button ${look} pg-button--compact` },
    text.text,
  );
  const asked = confirm && {
    title: confirm.title.text,
    text: confirm.text.text,
    yes: confirm.confirm.text,
    no: confirm.deny.text,
  };
  button.addEventListener('click', () => onPress({ action_id, value }, asked));
  return button;
}

/** Pairs of a bold name and a value, as Slack sets them in two columns. */
function showFields(fields: readonly Text[]): HTMLElement {
  const list = element('dl', { class: 'utrecht-data-list utrecht-data-list--rows pg-data-list' });
  for (const field of fields) {
    const [name = '', ...value] = field.text.split('\n');
    list.append(
      element(
        'div',
        { class: 'utrecht-data-list__item' },
        element('dt', { class: 'utrecht-data-list__item-key' }, plain(name.replace(/^\*|\*$/g, ''))),
        element(
          'dd',
          { class: 'utrecht-data-list__item-value utrecht-data-list__item-value--html-dd' },
          plain(value.join('\n')),
        ),
      ),
    );
  }
  return list;
}

/** Lines with a bar in front are what Slack shows as a quotation; lines with a dot are a list. */
function showText({ type, text }: Text): HTMLElement {
  if (type === 'plain_text') return element('p', { class: 'utrecht-paragraph' }, text);
  const lines = text.split('\n');
  if (lines.every((line) => line.startsWith('> '))) {
    return element(
      'div',
      { class: 'pg-quote' },
      ...lines.map((line) => element('p', { class: 'utrecht-paragraph' }, ...inline(line.slice(2)))),
    );
  }
  if (lines.every((line) => line.startsWith('• '))) {
    return element(
      'ul',
      { class: 'utrecht-unordered-list pg-list' },
      ...lines.map((line) =>
        element('li', { class: 'utrecht-unordered-list__item' }, ...inline(line.slice(2))),
      ),
    );
  }
  return element(
    'p',
    { class: 'utrecht-paragraph' },
    ...lines.flatMap((line, index) => (index === 0 ? inline(line) : [element('br'), ...inline(line)])),
  );
}

function inline(line: string): (Node | string)[] {
  return line
    .split(/(\*[^*\n]+\*)/)
    .map((part) =>
      /^\*[^*]+\*$/.test(part) ? element('strong', {}, plain(part.slice(1, -1))) : plain(part),
    );
}

function plain(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\u200b/g, '');
}
