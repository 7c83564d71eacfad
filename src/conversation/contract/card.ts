/**
 * A card: what a person sees, free of any platform. Each platform renders it in one exhaustive switch. Built by functions,
 * never changed afterwards.
 */

export type Block =
  | { kind: 'heading'; text: string }
  /** `lead` is what the sentence is about, and stands out; `quiet` is secondary: freshness, hints. */
  | { kind: 'text'; text: string; lead?: string; quiet?: true }
  /** Stands out; the words carry the meaning, the colour only helps. */
  | { kind: 'notice'; level: 'info' | 'good' | 'warning'; text: string }
  | { kind: 'facts'; facts: readonly Fact[] }
  /** The caption may be empty, when a heading says it already. */
  | { kind: 'table'; caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'actions'; actions: readonly Action[] };

export interface Fact {
  name: string;
  value: string;
}

export interface Action {
  label: string;
  /** One primary action at the most; danger asks for confirmation. */
  style: 'primary' | 'plain' | 'danger';
  press: Press;
  confirm?: { title: string; text: string; yes: string; no: string };
}

/** What a press does: run a command with this input, or open its form with this filled in. */
export interface Press {
  command: string;
  input: Record<string, unknown>;
  form?: true;
}

export interface Card {
  blocks: readonly Block[];
}

export const card = (...blocks: (Block | false | undefined | readonly Block[])[]): Card => ({
  blocks: blocks.flat().filter((block): block is Block => typeof block === 'object'),
});
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const text = (words: string): Block => ({ kind: 'text', text: words });
export const led = (lead: string, words: string): Block => ({ kind: 'text', text: words, lead });
export const quiet = (words: string): Block => ({ kind: 'text', text: words, quiet: true });
export const notice = (level: 'info' | 'good' | 'warning', words: string): Block => ({
  kind: 'notice',
  level,
  text: words,
});
export const facts = (
  ...pairs: (readonly [name: string, value: string | null | undefined] | false)[]
): Block => ({
  kind: 'facts',
  facts: pairs.filter((pair) => pair !== false).flatMap(([name, value]) => (value ? [{ name, value }] : [])),
});
export const table = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Block => ({
  kind: 'table',
  caption,
  columns,
  rows,
});
export const actions = (...list: (Action | false | undefined)[]): Block | false => {
  const present = list.filter((action): action is Action => typeof action === 'object');
  return present.length > 0 && { kind: 'actions', actions: present };
};

/** A button that runs a command. */
export function button(
  label: string,
  command: string,
  input: Record<string, unknown>,
  extra: { style?: Action['style']; confirm?: Action['confirm'] } = {},
): Action {
  return {
    label,
    style: extra.style ?? 'plain',
    press: { command, input },
    ...(extra.confirm ? { confirm: extra.confirm } : {}),
  };
}

/** A button that opens a command's form. */
export function formButton(
  label: string,
  command: string,
  input: Record<string, unknown> = {},
  style: Action['style'] = 'plain',
): Action {
  return { label, style, press: { command, input, form: true } };
}

/** The same card as plain text: for notifications, screen readers, watches and the terminal. Buttons are left out. */
export function plainText({ blocks }: Card): string {
  return blocks
    .map(blockText)
    .filter((words) => words !== '')
    .join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.lead === undefined ? block.text : `${block.lead}: ${block.text}`;
    case 'heading':
    case 'notice':
      return block.text;
    case 'facts':
      return block.facts.map(({ name, value }) => `${name}: ${value}`).join('\n');
    case 'table':
      return [block.caption, ...block.rows.map((row) => `- ${rowText(row, block.columns)}`)]
        .filter((line) => line !== '')
        .join('\n');
    case 'actions':
      return '';
  }
}

function rowText(row: readonly string[], columns: readonly string[]): string {
  return row
    .map((cell, index) => (index === 0 || !columns[index] ? cell : `${columns[index]}: ${cell}`))
    .join(', ');
}

/** The nonce of a card that the outbox sends, and may render again later. */
export function outboxNonce(message: string): string {
  return `m${message}`;
}

export function isOutboxNonce(nonce: string | undefined): boolean {
  return /^m[^:]*:\d+:\d+$/.test(nonce ?? '');
}

/** True when there is something to press: a card that proposes what to do next. */
export function offersNext({ blocks }: Card): boolean {
  return blocks.some((block) => block.kind === 'actions' && block.actions.length > 0);
}
