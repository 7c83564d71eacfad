/** The one dialog of the page, as Slack or Teams would show it: a form, an answer, or a question with yes and no. */
import { showAdaptiveCard } from './adaptive-card.ts';
import { byId, element } from './elements.ts';
import { avatar } from './message.ts';
import type { LookName } from './server.ts';
import { type Confirmation, type SlackBlock, type SlackPress, showSlackMessage } from './slack-blocks.ts';
import { type InputBlock, type SlackModal, showInput } from './slack-modal.ts';
import { type Locale, words } from './texts.ts';

const dialog = () => byId('dialog') as HTMLDialogElement;

interface Content {
  look: LookName;
  locale: Locale;
  title: string;
  /** What stands between the title and the end. */
  body: HTMLElement;
}

function open({ look, locale, title, body }: Content): void {
  const box = dialog();
  box.dataset['look'] = look;
  box.lang = locale;
  const close = element(
    'button',
    { type: 'button', class: 'pg-dialog__close', 'aria-label': words(locale).close },
    '×',
  );
  close.addEventListener('click', closeDialog);
  box.replaceChildren(
    element(
      'div',
      { class: 'pg-dialog__head' },
      avatar('app'),
      element(
        'h2',
        { class: 'pg-dialog__title', id: 'dialog-title', tabindex: '-1', autofocus: true },
        title,
      ),
      close,
    ),
    body,
  );
  if (box.open) byId('dialog-title').focus();
  else box.showModal();
  box.scrollTop = 0;
}

export function closeDialog(): void {
  dialog().close();
}

/** Says what went wrong in the dialog; false when none is open. */
export function sayInDialog(words: string): boolean {
  const box = dialog();
  if (!box.open) return false;
  box.querySelector('.pg-dialog__fault')?.remove();
  box
    .querySelector('.pg-dialog__body')
    ?.append(element('p', { class: 'pg-field__error pg-dialog__fault', role: 'alert' }, words));
  return true;
}

function closeButton(label: string): HTMLElement {
  const button = element('button', { type: 'button', class: 'pg-button pg-button--plain' }, label);
  button.addEventListener('click', closeDialog);
  return button;
}

/** A Slack modal with inputs is a form; without, it is an answer. */
export function openSlackModal(
  modal: SlackModal,
  locale: Locale,
  handlers: { submit: (view: unknown) => void; press: (press: SlackPress) => void },
): void {
  const inputs = modal.blocks.filter((block): block is InputBlock => block.type === 'input');
  const others = modal.blocks.filter((block): block is SlackBlock => block.type !== 'input');
  const fields = inputs.map((block) => showInput(block, locale));
  const said = showSlackMessage({ blocks: others }, (press, confirm) => {
    if (confirm) askConfirmation(confirm, { look: 'slack', locale }, () => handlers.press(press));
    else handlers.press(press);
  });
  // What a form says above its fields is what is wrong with it.
  if (fields.length > 0) said.classList.add('pg-dialog__wrong');
  const send =
    modal.submit &&
    element('button', { type: 'submit', class: 'pg-button pg-button--primary' }, modal.submit.text);
  // The browser would say what is missing in its own language, so it is not asked to.
  const form = element(
    'form',
    { class: 'pg-dialog__form', novalidate: true },
    element(
      'div',
      { class: 'pg-dialog__body' },
      others.length > 0 && said,
      ...fields.map((field) => field.shown),
    ),
    element('div', { class: 'pg-dialog__foot' }, closeButton(modal.close.text), send),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wrong = fields.filter((field) => !field.check());
    if (wrong[0]) return wrong[0].control.focus();
    const values = Object.fromEntries(fields.map((field) => field.read()));
    handlers.submit({
      id: 'V-playground',
      private_metadata: modal.private_metadata ?? '',
      state: { values },
    });
  });
  open({ look: 'slack', locale, title: modal.title.text, body: form });
}

/** The dialog of Teams: an Adaptive Card that sends itself. */
export function openTeamsDialog(
  { title, card }: { title: string; card: unknown },
  locale: Locale,
  handlers: { submit: (data: unknown) => void },
): void {
  const shown = showAdaptiveCard(card, ({ data }) => handlers.submit(data));
  const body = element('div', { class: 'pg-dialog__body pg-card pg-card--bare' }, shown);
  open({ look: 'teams', locale, title, body });
}

export function askConfirmation(
  { title, text, yes, no }: Confirmation,
  { look, locale }: { look: LookName; locale: Locale },
  onYes: () => void,
): void {
  const agree = element('button', { type: 'button', class: 'pg-button pg-button--danger' }, yes);
  agree.addEventListener('click', () => {
    closeDialog();
    onYes();
  });
  const body = element(
    'div',
    {},
    element('div', { class: 'pg-dialog__body' }, element('p', { class: 'pg-text' }, text)),
    element('div', { class: 'pg-dialog__foot' }, closeButton(no), agree),
  );
  open({ look, locale, title, body });
}
