/** The messages of one conversation on the page, under the day on which they were said. */
import type { Change, Conversation, Entry } from './conversations.ts';
import { element } from './elements.ts';
import { createLogKeys } from './log-keys.ts';

export interface Log {
  shown: HTMLElement;
  /** Shows a conversation from now on, as far as this reader may see it. */
  follow(conversation: Conversation, reader: string): void;
  /** What stands there while nothing was said yet. */
  setBeginning(words: string): void;
}

export interface LogParts {
  headId: string;
  render(entry: Entry): HTMLElement;
  dayOf(at: string): string;
}

export function createLog({ headId, render, dayOf }: LogParts): Log {
  const shown = element('div', { class: 'pg-log', role: 'log', 'aria-labelledby': headId });
  const keys = createLogKeys(shown);
  const articles = new Map<string, HTMLElement>();
  const beginning = element('p', { class: 'pg-beginning' });
  let lastDay = '';
  let stop = () => {};

  function append(entry: Entry): HTMLElement {
    beginning.remove();
    const day = dayOf(entry.at);
    if (day !== lastDay)
      shown.append(element('p', { class: 'pg-day' }, element('span', { class: 'pg-day__name' }, day)));
    lastDay = day;
    const article = render(entry);
    articles.set(entry.id, article);
    shown.append(article);
    return article;
  }

  function fill(entries: readonly Entry[]): void {
    shown.replaceChildren(beginning);
    articles.clear();
    lastDay = '';
    for (const entry of entries) append(entry);
    shown.scrollTop = shown.scrollHeight;
  }

  /** The beginning of what is new, not its end, is where reading starts. */
  function scrollTo(article: HTMLElement | undefined): void {
    if (article) shown.scrollTop = article.offsetTop - shown.offsetTop - 16;
  }

  function replace(entry: Entry): void {
    const old = articles.get(entry.id);
    if (!old) return;
    const hadFocus = old.contains(document.activeElement);
    const article = render(entry);
    articles.set(entry.id, article);
    old.replaceWith(article);
    keys.settle();
    // The button that was pressed is gone: who reads on begins at the message.
    if (hadFocus) article.focus();
  }

  return {
    shown,
    setBeginning(words) {
      beginning.textContent = words;
    },
    follow(conversation, reader) {
      stop();
      const visible = () =>
        conversation.entries().filter(({ onlyFor }) => onlyFor === undefined || onlyFor === reader);
      const hear = (change: Change) => {
        if ('entry' in change && change.entry.onlyFor !== undefined && change.entry.onlyFor !== reader)
          return;
        if (change.kind === 'changed') return replace(change.entry);
        if (change.kind === 'added' && change.isLast) scrollTo(append(change.entry));
        else {
          fill(visible());
          if (change.kind === 'added') scrollTo(articles.get(change.entry.id));
        }
        keys.settle();
      };
      stop = conversation.listen(hear);
      fill(visible());
      keys.settle();
    },
  };
}
