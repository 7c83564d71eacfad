/** The one dialog of the page: a form, an answer, or a question with yes and no. */
import { showAdaptiveCard } from './adaptive-card.ts';
import { byId, element } from './elements.ts';
import { type Confirmation, type SlackBlock, type SlackPress, showBlocks } from './slack-blocks.ts';
import { type InputBlock, type SlackModal, showInput } from './slack-modal.ts';

const dialog = () => byId('dialog') as HTMLDialogElement;

function open(...content: (Node | string)[]): void {
  const box = dialog();
  box.replaceChildren(...content);
  if (!box.open) box.showModal();
  box.scrollTop = 0;
}

export function closeDialog(): void {
  dialog().close();
}

function closeButton(label: string): HTMLElement {
  const button = element('button', { type: 'button', class: 'utrecht-button utrecht-button--subtle' }, label);
  button.addEventListener('click', closeDialog);
  return button;
}

const title = (text: string) =>
  element('h2', { class: 'utrecht-heading-2 pg-dialog__title', id: 'dialog-title', tabindex: '-1' }, text);

/** A Slack modal with inputs is a form; without, it is an answer. */
export function openSlackModal(
  modal: SlackModal,
  handlers: { submit: (view: unknown) => void; press: (press: SlackPress) => void },
): void {
  const inputs = modal.blocks.filter((block): block is InputBlock => block.type === 'input');
  const others = modal.blocks.filter((block): block is SlackBlock => block.type !== 'input');
  const fields = inputs.map(showInput);
  const said = showBlocks(others, (press) => handlers.press(press));
  const form = element(
    'form',
    { class: 'utrecht-form pg-dialog__form' },
    title(modal.title.text),
    element(
      'div',
      { class: 'pg-dialog__fields' },
      others.length > 0 && said,
      ...fields.map((field) => field.shown),
    ),
  );
  const send =
    modal.submit &&
    element(
      'button',
      { type: 'submit', class: 'utrecht-button utrecht-button--primary-action utrecht-button--submit' },
      modal.submit.text,
    );
  form.append(
    element('div', { class: 'utrecht-button-group pg-dialog__actions' }, send, closeButton(modal.close.text)),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const values = Object.fromEntries(fields.map((field) => field.read()));
    handlers.submit({
      id: 'V-playground',
      private_metadata: modal.private_metadata ?? '',
      state: { values },
    });
  });
  open(form);
}

/** The dialog of Teams: an Adaptive Card that sends itself. */
export function openTeamsDialog(
  { title: name, card }: { title: string; card: unknown },
  handlers: { submit: (data: unknown) => void },
): void {
  const shown = showAdaptiveCard(card, ({ data }) => handlers.submit(data));
  open(
    title(name),
    element('div', { class: 'pg-card pg-dialog__card' }, shown),
    element('div', { class: 'utrecht-button-group pg-dialog__actions' }, closeButton('Sluiten')),
  );
}

export function askConfirmation({ title: question, text, yes, no }: Confirmation, onYes: () => void): void {
  const agree = element(
    'button',
    { type: 'button', class: 'utrecht-button utrecht-button--primary-action utrecht-button--danger' },
    yes,
  );
  agree.addEventListener('click', () => {
    closeDialog();
    onYes();
  });
  open(
    title(question),
    element('div', { class: 'pg-dialog__fields' }, element('p', { class: 'utrecht-paragraph' }, text)),
    element('div', { class: 'utrecht-button-group pg-dialog__actions' }, agree, closeButton(no)),
  );
}
