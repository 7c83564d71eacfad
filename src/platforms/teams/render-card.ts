/** A card as an Adaptive Card 1.5: Action.Execute, with Action.Submit for clients that do not know it. */
import { type Action, type Block, type Card, plainText } from '#conversation/contract/card.ts';
import { limits, sizeOf } from './limits.ts';
import { leftOut, withinSize } from './within-size.ts';

export type Json = Record<string, unknown>;

export interface AdaptiveCard extends Json {
  type: 'AdaptiveCard';
  version: '1.5';
  body: Json[];
}

const schema = 'http://adaptivecards.io/schemas/adaptive-card.json';

export function adaptiveCard(body: Json[], extra: Json = {}): AdaptiveCard {
  return { type: 'AdaptiveCard', $schema: schema, version: '1.5', body, ...extra };
}

export function renderCard(card: Card, nonce: string): AdaptiveCard {
  const speak = plainText(card);
  const body = card.blocks.flatMap((block) => renderBlock(block, nonce));
  const whole = adaptiveCard(body, { fallbackText: speak.slice(0, 2_000), msteams: { width: 'Full' } });
  if (sizeOf(whole) <= limits.cardBytes) return whole;
  const { kept, left } = withinSize(body, limits.cardBytes - bytesAround);
  return adaptiveCard([...kept, textBlock(leftOut(left))], {
    fallbackText: speak.slice(0, 500),
    msteams: { width: 'Full' },
  });
}

/** For what stands around the body, and for the line that says what is left out. */
const bytesAround = 2_000;

function renderBlock(block: Block, nonce: string): Json[] {
  switch (block.kind) {
    case 'heading':
      return [{ ...textBlock(block.text), size: 'Medium', weight: 'Bolder', style: 'heading' }];
    case 'text':
      return [renderText(block)];
    case 'notice':
      return [
        {
          type: 'Container',
          style: { info: 'accent', good: 'good', warning: 'warning' }[block.level],
          bleed: false,
          items: [textBlock(block.text)],
        },
      ];
    case 'facts':
      return [
        {
          type: 'FactSet',
          facts: block.facts.map(({ name, value }) => ({ title: asText(name), value: asText(value) })),
        },
      ];
    case 'table':
      return [renderTable(block)];
    case 'actions':
      return Array.from({ length: Math.ceil(block.actions.length / limits.actions) }, (_, index) => ({
        type: 'ActionSet',
        actions: block.actions
          .slice(index * limits.actions, (index + 1) * limits.actions)
          .map((action) => renderAction(action, nonce)),
      }));
  }
}

function renderText({ text, lead, quiet }: Block & { kind: 'text' }): Json {
  if (quiet) return { ...textBlock(text), isSubtle: true, size: 'Small', spacing: 'Small' };
  return lead === undefined
    ? textBlock(text)
    : { type: 'TextBlock', text: `**${asText(lead)}**: ${asText(text)}`, wrap: true };
}

/** More columns than this break in the middle of words on a phone. */
const mostColumns = 3;

/** Each row as two lines: what it is about, and what there is to say. */
function stackedRows({ caption, columns, rows }: Block & { kind: 'table' }): Json {
  const items = rows.flatMap(([first = '', ...rest]) => {
    const named = rest
      .map((cell, index) => (columns[index + 1] ? `${columns[index + 1]}: ${cell}` : cell))
      .filter((cell) => cell !== '');
    return [
      { ...textBlock(first), weight: 'Bolder', spacing: 'Medium' },
      { ...textBlock(named.join(' · ')), spacing: 'None' },
    ];
  });
  return {
    type: 'Container',
    items: [...(caption === '' ? [] : [{ ...textBlock(caption), weight: 'Bolder' }]), ...items],
  };
}

function renderTable(block: Block & { kind: 'table' }): Json {
  const { caption, columns, rows } = block;
  if (columns.length > mostColumns) return stackedRows(block);
  const hasHeader = columns.some((column) => column !== '');
  const row = (cells: readonly string[], bold: boolean): Json => ({
    type: 'TableRow',
    cells: cells.map((cell) => ({
      type: 'TableCell',
      items: [{ ...textBlock(cell), ...(bold ? { weight: 'Bolder' } : {}) }],
    })),
  });
  const table = {
    type: 'Table',
    // The schema and Microsoft's own renderer spell it differently.
    firstRowAsHeader: hasHeader,
    firstRowAsHeaders: hasHeader,
    showGridLines: false,
    columns: columns.map((_, index) => ({ width: index === columns.length - 1 ? 2 : 1 })),
    rows: [...(hasHeader ? [row(columns, true)] : []), ...rows.map((cells) => row(cells, false))],
  };
  return {
    type: 'Container',
    items: [...(caption === '' ? [] : [{ ...textBlock(caption), weight: 'Bolder' }]), table],
  };
}

/** What a button carries: read again in read-event.ts. */
export function renderAction({ label, style, press, confirm }: Action, nonce: string): Json {
  const data: Json = {
    command: press.command,
    input: press.input,
    nonce,
    ...(press.form ? { form: true } : {}),
  };
  const look =
    style === 'primary' ? { style: 'positive' } : style === 'danger' ? { style: 'destructive' } : {};
  if (press.form)
    return {
      type: 'Action.Submit',
      title: label,
      ...look,
      data: { ...data, msteams: { type: 'task/fetch' } },
    };
  if (confirm) return confirming(label, look, confirm, data);
  return {
    type: 'Action.Execute',
    title: label,
    verb: 'press',
    ...look,
    data,
    fallback: { type: 'Action.Submit', title: label, data },
  };
}

/** Teams has no confirmation of its own: a second card opens below, with the question and the button. */
function confirming(label: string, look: Json, confirm: NonNullable<Action['confirm']>, data: Json): Json {
  const yes = {
    type: 'Action.Execute',
    title: confirm.yes,
    verb: 'press',
    ...look,
    data,
    fallback: { type: 'Action.Submit', title: confirm.yes, data },
  };
  return {
    type: 'Action.ShowCard',
    title: label,
    card: {
      type: 'AdaptiveCard',
      body: [{ ...textBlock(confirm.title), weight: 'Bolder' }, textBlock(confirm.text)],
      actions: [yes],
    },
  };
}

export function textBlock(text: string): Json {
  return { type: 'TextBlock', text: asText(text), wrap: true };
}

/** Adaptive Cards read Markdown: what people wrote is text. */
function asText(text: string): string {
  return text.replace(/([\\*_[\]`~<>#])/g, '\\$1').replace(/^(\s*)([-+]|\d+\.)(\s)/gm, '$1\\$2$3');
}
