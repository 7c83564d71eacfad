/** A card as text for a terminal: everything in words, buttons as what can be typed or pressed elsewhere. */
import type { Block, Card } from '#conversation/contract/card.ts';
import type { Form, Question } from '#conversation/contract/form.ts';

export function renderCard({ blocks }: Card): string {
  return blocks
    .map(renderBlock)
    .filter((part) => part !== '')
    .join('\n');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${'='.repeat(Math.min(block.text.length, 72))}`;
    case 'text':
      return block.quiet
        ? `  ${block.text}`
        : block.lead === undefined
          ? block.text
          : `${block.lead}: ${block.text}`;
    case 'notice':
      return `${{ info: 'i', good: '+', warning: '!' }[block.level]} ${block.text}`;
    case 'facts': {
      const width = Math.max(0, ...block.facts.map(({ name }) => name.length));
      return block.facts
        .map(({ name, value }) => `  ${name.padEnd(Math.min(width, 40))}  ${value}`)
        .join('\n');
    }
    case 'table':
      return renderTable(block.columns, block.rows);
    case 'actions':
      return block.actions.map(({ label }) => `[${label}]`).join(' ');
  }
}

function renderTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const named = columns.some((column) => column !== '');
  const lines = named ? [columns, ...rows] : rows;
  const widths = columns.map((_, index) =>
    Math.min(60, Math.max(...lines.map((line) => (line[index] ?? '').length))),
  );
  return lines
    .map((line) =>
      `  ${line.map((cell, index) => cell.padEnd(index === line.length - 1 ? 0 : (widths[index] ?? 0))).join('  ')}`.trimEnd(),
    )
    .join('\n');
}

/** The questions of a form, with the words that answer them in a message. */
export function renderForm({ title, questions }: Form): string {
  const lines = questions.map(
    (question) =>
      `  ${question.label}${question.required ? ' *' : ''}${choicesOf(question)}${question.error ? `  ! ${question.error}` : ''}`,
  );
  return `${title}:\n${lines.join('\n')}`;
}

function choicesOf(question: Question): string {
  if (question.kind !== 'choice')
    return question.kind === 'number' ? ` (${question.min}-${question.max})` : '';
  return `: ${question.options.map(({ label }) => label).join(' | ')}`;
}
