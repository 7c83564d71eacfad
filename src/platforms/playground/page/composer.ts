/** Where one types: a field that grows with what is typed, a button to send, and above it a few things to press. */
import { element, freshId } from './elements.ts';

export interface Composer {
  shown: HTMLElement;
  focus(): void;
  /** Puts back what could not be sent, unless something else was typed meanwhile. */
  restore(text: string): void;
  setPlaceholder(text: string): void;
  /** `wording` is what is said when one is pressed. */
  suggest(suggestions: readonly string[], wording: (suggestion: string) => string): void;
}

export function createComposer(onSend: (text: string) => void): Composer {
  const fieldId = freshId('say');
  const field = element('textarea', {
    class: 'pg-composer__field',
    id: fieldId,
    name: 'text',
    rows: '1',
    autocomplete: 'off',
  });
  const suggestions = element('div', { class: 'pg-suggestions', role: 'group', 'aria-label': 'Probeer' });
  const form = element(
    'form',
    { class: 'pg-composer__form' },
    element('label', { class: 'pg-visually-hidden', for: fieldId }, 'Bericht'),
    field,
    element('button', { type: 'submit', class: 'pg-send' }, 'Stuur'),
  );

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = field.value.trim();
    if (typed === '') return;
    field.value = '';
    onSend(typed);
  });
  // Enter sends and Shift+Enter is a new line, as on both platforms.
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });

  return {
    shown: element('div', { class: 'pg-composer' }, suggestions, form),
    focus: () => field.focus(),
    restore(text) {
      if (field.value === '') field.value = text;
    },
    setPlaceholder: (text) => field.setAttribute('placeholder', text),
    suggest(list, wording) {
      suggestions.replaceChildren(
        ...list.map((text) => {
          const button = element('button', { type: 'button', class: 'pg-suggestion' }, text);
          button.addEventListener('click', () => onSend(wording(text)));
          return button;
        }),
      );
    },
  };
}
