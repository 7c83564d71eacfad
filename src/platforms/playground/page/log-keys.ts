/**
 * The log is one stop for the Tab key: the arrows go from message to message, and only the message where one is has its
 * buttons in the order. So the buttons of older messages never stand between a person and the field.
 */

const controls = 'button, a[href], input, select, textarea, [tabindex]';

export interface LogKeys {
  /** Looks again which message is the stop: the newest, unless the focus is in another. */
  settle(): void;
}

export function createLogKeys(log: HTMLElement): LogKeys {
  let current: HTMLElement | undefined;
  const messages = () => [...log.querySelectorAll<HTMLElement>('article')];

  const choose = (article: HTMLElement | undefined) => {
    current = article;
    for (const message of messages()) {
      message.tabIndex = message === article ? 0 : -1;
      for (const control of message.querySelectorAll<HTMLElement>(controls)) {
        if (message === article) restore(control);
        else takeOut(control);
      }
    }
  };

  log.addEventListener('focusin', ({ target }) => {
    const article = target instanceof HTMLElement ? target.closest<HTMLElement>('article') : null;
    if (article && article !== current) choose(article);
  });
  log.addEventListener('keydown', (event) => {
    const list = messages();
    const at = list.indexOf(event.target as HTMLElement);
    if (at === -1) return;
    const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: list.length - 1 }[event.key];
    const article = next === undefined ? undefined : list[next];
    if (!article) return;
    event.preventDefault();
    choose(article);
    article.focus();
  });

  return {
    settle() {
      const held = document.activeElement?.closest<HTMLElement>('article');
      choose(held && log.contains(held) ? held : messages().at(-1));
    },
  };
}

function takeOut(control: HTMLElement): void {
  if ('tabStop' in control.dataset) return;
  control.dataset['tabStop'] = control.getAttribute('tabindex') ?? '';
  control.tabIndex = -1;
}

function restore(control: HTMLElement): void {
  const before = control.dataset['tabStop'];
  if (before === undefined) return;
  delete control.dataset['tabStop'];
  if (before === '') control.removeAttribute('tabindex');
  else control.setAttribute('tabindex', before);
}
