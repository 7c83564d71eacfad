/** Shows Slack blocks the way Slack does, as far as Doorstroom uses them. */
import { element } from './elements.ts';
import { showMrkdwn, type Text } from './slack-text.ts';

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
  | { type: 'section'; text?: Text; fields?: Text[]; accessory?: Button }
  | { type: 'context'; elements: Text[] }
  | { type: 'divider' }
  | { type: 'actions'; elements: Button[] };

export interface SlackMessage {
  blocks?: SlackBlock[];
  /** Blocks with a coloured bar at their side. */
  attachments?: { color?: string; blocks?: SlackBlock[] }[];
}

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

export type OnPress = (press: SlackPress, confirm: Confirmation | undefined) => void;

export function showSlackMessage(
  { blocks = [], attachments = [] }: SlackMessage,
  onPress: OnPress,
): HTMLElement {
  return element(
    'div',
    { class: 'pg-blocks' },
    ...blocks.map((block) => showBlock(block, onPress)),
    ...attachments.map(({ color, blocks: inner = [] }) => {
      const shown = element(
        'div',
        { class: 'pg-attachment pg-blocks' },
        ...inner.map((block) => showBlock(block, onPress)),
      );
      if (color && /^#[0-9a-f]{6}$/i.test(color)) shown.style.setProperty('--pg-stripe', color);
      return shown;
    }),
  );
}

function showBlock(block: SlackBlock, onPress: OnPress): HTMLElement {
  switch (block.type) {
    case 'header':
      return element('h3', { class: 'pg-header-block' }, block.text.text);
    case 'section':
      return element(
        'div',
        { class: 'pg-section' },
        block.text && showMrkdwn(block.text),
        block.fields && showFields(block.fields),
        block.accessory && showButton(block.accessory, onPress),
      );
    case 'context':
      return element('div', { class: 'pg-context' }, ...block.elements.map((part) => showMrkdwn(part)));
    case 'divider':
      return element('hr', { class: 'pg-divider' });
    case 'actions':
      return element(
        'div',
        { class: 'pg-actions' },
        ...block.elements.map((button) => showButton(button, onPress)),
      );
  }
}

/** Two columns on a wide screen, as Slack sets them. */
function showFields(fields: readonly Text[]): HTMLElement {
  return element(
    'ul',
    { class: 'pg-fields' },
    ...fields.map((field) => element('li', { class: 'pg-fields__item' }, showMrkdwn(field))),
  );
}

function showButton({ action_id, text, value, style, confirm }: Button, onPress: OnPress): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: `pg-button pg-button--${style ?? 'plain'}` },
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
