/** A message as it stands in a conversation: avatar, name, badge, time, and what it says. The styles make it Slack or Teams. */
import type { Entry } from './conversations.ts';
import { element } from './elements.ts';
import { words } from './texts.ts';

export interface MessageParts {
  entry: Entry;
  /** True for what the person who looks said. */
  isOwn: boolean;
  time: string;
  body: HTMLElement;
}

export function showMessage({ entry, isOwn, time, body }: MessageParts): HTMLElement {
  const { by, onlyFor, locale } = entry;
  const isApp = by === 'app';
  body.classList.add('pg-message__body');
  const article = element('article', {
    class: `pg-message pg-message--${by === 'playground' ? 'hint' : isOwn ? 'own' : 'other'}`,
    lang: isApp && locale,
  });
  if (by === 'playground') {
    article.append(body);
    return article;
  }
  article.append(
    ...(isApp && onlyFor !== undefined
      ? [element('p', { class: 'pg-only-you' }, words(locale).onlyYou)]
      : []),
    avatar(isApp ? 'app' : by.name),
    element(
      'p',
      { class: 'pg-message__meta' },
      element('span', { class: 'pg-message__author' }, isApp ? 'Doorstroom' : by.name),
      isApp && element('span', { class: 'pg-badge' }, 'APP'),
      element('time', { class: 'pg-message__time', datetime: entry.at }, time),
    ),
    body,
  );
  return article;
}

/** Words that a person typed, a mention of the bot set off as the platforms do. */
export function showTyped(text: string): HTMLElement {
  return element(
    'div',
    {},
    element(
      'p',
      { class: 'pg-typed' },
      ...text
        .split(/(@doorstroom\b)/i)
        .map((part) => (/^@doorstroom$/i.test(part) ? element('span', { class: 'pg-mention' }, part) : part)),
    ),
  );
}

const colours = 6;

/** Initials on one of a few colours; the app has its own sign. */
export function avatar(of: 'app' | (string & {})): HTMLElement {
  if (of === 'app') return element('span', { class: 'pg-avatar pg-avatar--app', 'aria-hidden': 'true' }, 'D');
  const place = [...of].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % colours;
  return element('span', { class: `pg-avatar pg-avatar--${place}`, 'aria-hidden': 'true' }, of.charAt(0));
}
