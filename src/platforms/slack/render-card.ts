/** A card as Slack blocks, within Slack's limits, with the plain text beside it for notifications and screen readers. */
import type {
  ActionsBlock,
  Button,
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  SectionBlock,
} from '@slack/web-api';
import { type Action, type Block, type Card, plainText } from '#conversation/contract/card.ts';
import { oncePer } from '#conversation/once-per.ts';
import { chunks, cut, limits } from './limits.ts';
import { type Pressed, writePressed } from './pressed.ts';

export interface SlackMessage {
  text: string;
  blocks: KnownBlock[];
}

export function renderCard(card: Card, nonce: string, mostBlocks: number = limits.blocks): SlackMessage {
  const { text, parts } = prepared(card, '', () => prepare(card));
  const blocks = parts.flatMap((part) => (part instanceof Function ? part(nonce) : part));
  return { text, blocks: withinLimit(blocks, mostBlocks) };
}

/** The same without anything that Slack could refuse. */
export function asPlain({ text }: SlackMessage): { text: string; blocks: never[] } {
  return { text: text === '' ? ' ' : text, blocks: [] };
}

/** All but the buttons is the same for everybody who gets the same card. */
interface Prepared {
  text: string;
  parts: (KnownBlock[] | ((nonce: string) => KnownBlock[]))[];
}

const prepared = oncePer<Card, Prepared>();

function prepare(card: Card): Prepared {
  return {
    text: cut(escaped(plainText(card)), limits.text),
    parts: card.blocks.map((block, index) =>
      block.kind === 'actions'
        ? (nonce: string) => renderBlock(block, index, nonce)
        : renderBlock(block, index, ''),
    ),
  };
}

function renderBlock(block: Block, index: number, nonce: string): KnownBlock[] {
  switch (block.kind) {
    case 'heading':
      return [
        {
          type: 'header',
          text: { type: 'plain_text', text: cut(block.text, limits.header), emoji: false },
        } satisfies HeaderBlock,
      ];
    case 'text':
      return block.quiet
        ? [context(block.text)]
        : [
            section(
              block.lead === undefined
                ? asText(block.text)
                : `*${asText(block.lead)}*: ${asText(block.text)}`,
            ),
          ];
    case 'notice':
      // The bar at the left sets it apart; what it means is in the words.
      return [
        section(
          block.text
            .split('\n')
            .map((line) => `> ${asText(line)}`)
            .join('\n'),
        ),
      ];
    case 'facts':
      return chunks(block.facts, limits.fields).map(
        (part): SectionBlock => ({
          type: 'section',
          fields: part.map(({ name, value }) => ({
            type: 'mrkdwn',
            text: cut(`*${asText(name)}*\n${asText(value)}`, limits.field),
          })),
        }),
      );
    case 'table':
      return tableSections(block);
    case 'actions':
      return chunks(
        block.actions
          .map((action, place) => renderAction(action, `${index}.${place}`, nonce))
          .filter((button) => button !== undefined),
        limits.buttons,
      ).map((elements): ActionsBlock => ({ type: 'actions', elements }));
  }
}

function renderAction(
  { label, style, press, confirm }: Action,
  place: string,
  nonce: string,
): Button | undefined {
  const pressed: Pressed = {
    command: press.command,
    input: press.input,
    nonce,
    ...(press.form ? { form: true } : {}),
  };
  const value = writePressed(pressed);
  // A button that cannot carry what it does would do something else: then no button.
  if (value.length > limits.buttonValue) return undefined;
  return {
    type: 'button',
    action_id: `${press.form ? 'form' : 'press'}:${place}`,
    text: { type: 'plain_text', text: cut(label, limits.buttonText), emoji: false },
    value,
    ...(style === 'plain' ? {} : { style }),
    ...(confirm
      ? {
          confirm: {
            title: { type: 'plain_text', text: cut(confirm.title, limits.confirmTitle) },
            text: { type: 'plain_text', text: cut(confirm.text, limits.confirmText) },
            confirm: { type: 'plain_text', text: cut(confirm.yes, limits.confirmButton) },
            deny: { type: 'plain_text', text: cut(confirm.no, limits.confirmButton) },
            style: 'danger',
          },
        }
      : {}),
  };
}

/** One line a row: tables with columns do not fit a phone. */
function tableSections({ caption, columns, rows }: Block & { kind: 'table' }): KnownBlock[] {
  const lines = rows.map(([first = '', ...rest]) => {
    const named = rest
      .map((cell, index) => (columns[index + 1] ? `${columns[index + 1]}: ${cell}` : cell))
      .filter((cell) => cell !== '');
    return `• *${asText(first)}* ${asText(named.join(' · '))}`;
  });
  const sections: KnownBlock[] = caption === '' ? [] : [section(`*${asText(caption)}*`)];
  let part = '';
  for (const line of lines) {
    if (part.length + line.length + 1 > limits.section) {
      sections.push(section(part));
      part = '';
    }
    part += `${part === '' ? '' : '\n'}${cut(line, limits.section)}`;
  }
  if (part !== '') sections.push(section(part));
  return sections;
}

/** Too many blocks: what is in the middle goes and is counted, the buttons at the end stay. */
export function withinLimit(blocks: readonly KnownBlock[], limit: number): KnownBlock[] {
  if (blocks.length <= limit) return [...blocks];
  const tail = blocks.filter((block) => block.type === 'actions').slice(-2);
  const rest = blocks.filter((block) => block.type !== 'actions');
  const room = limit - tail.length - 1;
  const left = rest.slice(room).reduce((sum, block) => sum + itemsIn(block), 0);
  return [...rest.slice(0, room), context(leftOut(left)), ...tail];
}

/** A list in one section has a dot before each of its lines; small print below something is no thing by itself. */
function itemsIn(block: KnownBlock): number {
  if (block.type !== 'section') return 0;
  return Math.max(1, block.text?.text.match(/^• /gm)?.length ?? 0);
}

function leftOut(count: number): string {
  return `… nog ${count} niet getoond: vraag het preciezer / ${count} more not shown: please narrow it down`;
}

function section(mrkdwn: string): SectionBlock {
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: cut(mrkdwn === '' ? ' ' : mrkdwn, limits.section), verbatim: true },
  };
}

function context(text: string): ContextBlock {
  return {
    type: 'context',
    elements: [{ type: 'plain_text', text: cut(text, limits.section), emoji: false }],
  };
}

/** What people wrote is text, not markup, and never a mention. */
function asText(text: string): string {
  return escaped(text).replace(/([*_~`])/g, '\u200b$1');
}

/** The three characters that make links and mentions, also in what notifications and screen readers read. */
function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
