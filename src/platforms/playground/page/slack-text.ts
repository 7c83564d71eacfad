/** Slack's own little markup: bold, a quotation, a list. */
import { element } from './elements.ts';

export interface Text {
  type: 'plain_text' | 'mrkdwn';
  text: string;
}

/** Lines with a bar in front are what Slack shows as a quotation; lines with a dot are a list. */
export function showMrkdwn({ type, text }: Text): HTMLElement {
  if (type === 'plain_text') return element('p', { class: 'pg-text' }, text);
  const lines = text.split('\n');
  if (lines.every((line) => line.startsWith('> '))) {
    return element(
      'blockquote',
      { class: 'pg-quote' },
      ...lines.map((line) => element('p', { class: 'pg-text' }, ...inline(line.slice(2)))),
    );
  }
  if (lines.every((line) => line.startsWith('• '))) {
    return element(
      'ul',
      { class: 'pg-list' },
      ...lines.map((line) => element('li', {}, ...inline(line.slice(2)))),
    );
  }
  return element(
    'p',
    { class: 'pg-text' },
    ...lines.flatMap((line, index) => (index === 0 ? inline(line) : [element('br'), ...inline(line)])),
  );
}

function inline(line: string): (Node | string)[] {
  return line.split(/(\*[^*\n]+\*|(?<![\p{L}\d])_[^_\n]+_(?![\p{L}\d])|~[^~\n]+~)/u).map((part) => {
    const inner = plain(part.slice(1, -1));
    if (/^\*[^*]+\*$/.test(part)) return element('strong', {}, inner);
    if (/^_[^_]+_$/.test(part)) return element('em', {}, inner);
    if (/^~[^~]+~$/.test(part)) return element('s', {}, inner);
    return plain(part);
  });
}

function plain(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\u200b/g, '');
}
