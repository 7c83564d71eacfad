/** One conversation: a person, the platform they are on, what was said, and what arrives by itself. */
import { showAdaptiveCard } from './adaptive-card.ts';
import { askConfirmation, closeDialog, openSlackModal, openTeamsDialog } from './dialog.ts';
import { element, freshId } from './elements.ts';
import {
  type Answer,
  type InboxEvent,
  type LookName,
  type Person,
  press,
  say,
  submit,
  watchInbox,
} from './server.ts';
import { type SlackBlock, showBlocks } from './slack-blocks.ts';
import type { SlackModal } from './slack-modal.ts';

export interface Pane {
  shown: HTMLElement;
  label(): string;
  /** Another person, or news for this one. */
  onRename(listener: () => void): void;
  /** Somebody looks at it now: what arrived is no news any more. */
  look(): void;
}

/** What was said, and what arrived by itself, kept while somebody else is shown. */
interface Conversation {
  said: Element[];
  arrived: Map<string, HTMLElement>;
}

export function createPane(
  people: readonly Person[],
  start: { as: string; look: LookName },
  timeOf: (moment?: string) => string,
): Pane {
  let { as, look } = start;
  let stopWatching = () => {};
  const conversations = new Map<string, Conversation>();
  let arrived = new Map<string, HTMLElement>();
  let news = 0;
  const listeners: (() => void)[] = [];

  const headId = freshId('head');
  const who = picker(
    'Persoon',
    people.map(({ key, name }) => ({ value: key, label: name })),
    as,
  );
  const where = picker(
    'Platform',
    [
      { value: 'slack', label: 'Slack' },
      { value: 'teams', label: 'Teams' },
    ],
    look,
  );
  const heading = element('h2', { class: 'utrecht-heading-2 pg-pane__title', id: headId });
  const works = element('p', { class: 'utrecht-paragraph utrecht-paragraph--small pg-muted' });
  const log = element('div', { class: 'pg-log', role: 'log', 'aria-labelledby': headId, tabindex: '0' });
  const fieldId = freshId('say');
  const field = element('input', {
    class: 'utrecht-textbox utrecht-textbox--html-input',
    id: fieldId,
    name: 'text',
    autocomplete: 'off',
    placeholder: 'Bijvoorbeeld: bedden vrouw',
  });
  const composer = element(
    'form',
    { class: 'utrecht-form pg-composer' },
    element('label', { class: 'pg-visually-hidden', for: fieldId }, 'Bericht'),
    field,
    element(
      'button',
      { type: 'submit', class: 'utrecht-button utrecht-button--primary-action utrecht-button--submit' },
      'Stuur',
    ),
  );
  const shown = element(
    'section',
    { class: 'pg-pane', 'aria-labelledby': headId },
    element(
      'header',
      { class: 'pg-pane__head' },
      element('div', {}, heading, works),
      element('div', { class: 'pg-pane__choice' }, who.shown, where.shown),
    ),
    log,
    composer,
  );

  const person = () => people.find(({ key }) => key === as);

  function add(author: string, body: HTMLElement, isOwn = false, time = timeOf()): HTMLElement {
    const article = element(
      'article',
      { class: `pg-message${isOwn ? ' pg-message--own' : ''}` },
      element(
        'p',
        { class: 'pg-message__meta' },
        element('span', { class: 'pg-message__author' }, author),
        ` ${time}`,
      ),
      body,
    );
    log.append(article);
    // The beginning of what is new, not its end, is where reading starts.
    log.scrollTop = article.offsetTop - log.offsetTop - 16;
    return article;
  }

  /** Whatever goes wrong on the way is said where the answer would have stood. */
  async function safely(work: () => Promise<void>, otherwise = () => {}): Promise<void> {
    try {
      await work();
    } catch (error) {
      otherwise();
      add(
        'Speelplaats',
        element(
          'p',
          { class: 'utrecht-paragraph' },
          `Er kwam geen antwoord. ${error instanceof Error ? error.message : ''}`,
        ),
      );
    }
  }

  /** `home` is the message whose button was pressed: an outcome may stand where the buttons stood. */
  function render(message: unknown, home: () => HTMLElement | undefined): HTMLElement {
    if (look === 'slack') {
      return showBlocks((message as { blocks: SlackBlock[] }).blocks, (pressed, confirm) => {
        const go = () => void safely(async () => accept(await press(as, look, pressed), home()));
        if (confirm) askConfirmation(confirm, go);
        else go();
      });
    }
    const card = showAdaptiveCard(
      message,
      ({ data }) => void safely(async () => accept(await press(as, look, data), home())),
    );
    return element('div', { class: 'pg-message__body' }, element('div', { class: 'pg-card' }, card));
  }

  function show(message: unknown): void {
    let article: HTMLElement | undefined;
    article = add(
      'Doorstroom',
      render(message, () => article),
    );
  }

  function accept(answer: Answer, home: HTMLElement | undefined): void {
    switch (answer.kind) {
      case 'message':
        // Messages of the inbox follow the database by themselves.
        if (home && isReplacing(answer) && ![...arrived.values()].includes(home))
          replaceBody(home, answer.message);
        else show(answer.message);
        return;
      case 'form':
        openForm(answer.form);
        return;
      case 'result':
        if (answer.settles) {
          closeDialog();
          show(answer.message);
          field.focus();
        } else openForm(answer.result);
    }
  }

  /** As Slack and Teams do it: an outcome stands where the buttons stood, and Teams puts any answer there, but not a "no". */
  function isReplacing({ settles, refused }: Answer & { kind: 'message' }): boolean {
    return settles || (look === 'teams' && !refused);
  }

  function replaceBody(article: HTMLElement, message: unknown): void {
    const hadFocus = article.contains(document.activeElement);
    article.querySelector('.pg-message__body')?.replaceWith(render(message, () => article));
    if (!hadFocus) return;
    // The button that was pressed is gone: who reads on begins at the message.
    article.tabIndex = -1;
    article.focus();
  }

  function openForm(form: unknown): void {
    if (look === 'slack') {
      openSlackModal(form as SlackModal, {
        submit: (view) => void safely(async () => accept(await submit(as, look, view), undefined)),
        press: (pressed) =>
          void safely(async () => {
            closeDialog();
            accept(await press(as, look, pressed), undefined);
          }),
      });
    } else {
      openTeamsDialog(form as { title: string; card: unknown }, {
        submit: (data) =>
          void safely(async () => {
            const isForm = (data as { submit?: boolean }).submit === true;
            accept(isForm ? await submit(as, look, data) : await press(as, look, data), undefined);
          }),
      });
    }
  }

  function receive({ id, at, message }: InboxEvent): void {
    const known = arrived.get(id);
    if (known) {
      replaceBody(known, message);
      return;
    }
    let article: HTMLElement | undefined;
    article = add(
      'Doorstroom',
      render(message, () => article),
      false,
      timeOf(at),
    );
    article.classList.add('pg-message--alert');
    arrived.set(id, article);
    news += 1;
    for (const listener of listeners) listener();
  }

  function begin(): void {
    stopWatching();
    const conversation = conversations.get(`${as} ${look}`) ?? { said: [], arrived: new Map() };
    arrived = conversation.arrived;
    news = 0;
    log.replaceChildren(...conversation.said);
    heading.textContent = person()?.name ?? as;
    works.textContent = person()?.organisation ?? '';
    shown.dataset['look'] = look;
    stopWatching = watchInbox(as, look, receive);
    for (const listener of listeners) listener();
  }

  const keep = () => conversations.set(`${as} ${look}`, { said: [...log.children], arrived });
  who.onChange((value) => {
    keep();
    as = value;
    begin();
  });
  where.onChange((value) => {
    keep();
    look = value === 'teams' ? 'teams' : 'slack';
    begin();
  });
  composer.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = field.value.trim();
    if (typed === '') return;
    field.value = '';
    add(
      person()?.name ?? as,
      element('div', { class: 'pg-message__body' }, element('p', { class: 'utrecht-paragraph' }, typed)),
      true,
    );
    void safely(
      async () => accept(await say(as, look, typed), undefined),
      () => {
        // What was typed is not lost with the connection.
        if (field.value === '') field.value = typed;
      },
    );
  });
  begin();
  return {
    shown,
    label: () =>
      `${(person()?.name ?? as).split(' ')[0]} (${look === 'slack' ? 'Slack' : 'Teams'})${news === 0 ? '' : `, ${news} nieuw`}`,
    onRename: (listener) => listeners.push(listener),
    look() {
      if (news === 0) return;
      news = 0;
      for (const listener of listeners) listener();
    },
  };
}

function picker(label: string, options: readonly { value: string; label: string }[], chosen: string) {
  const id = freshId('pick');
  const select = element(
    'select',
    { id, class: 'utrecht-select utrecht-select--html-select pg-select' },
    ...options.map((option) =>
      element('option', { value: option.value, selected: option.value === chosen }, option.label),
    ),
  );
  const shown = element(
    'div',
    { class: 'pg-picker' },
    element('label', { class: 'pg-visually-hidden', for: id }, label),
    select,
  );
  return {
    shown,
    onChange: (listener: (value: string) => void) =>
      select.addEventListener('change', () => listener(select.value)),
  };
}
