/** A list from which one is chosen: the person one is, or the platform. */
import { element, freshId } from './elements.ts';

export function picker(label: string, options: readonly { value: string; label: string }[]) {
  const id = freshId('pick');
  const select = element(
    'select',
    { id, class: 'pg-who__select' },
    ...options.map((option) => element('option', { value: option.value }, option.label)),
  );
  return {
    shown: element(
      'span',
      { class: 'pg-picker' },
      element('label', { class: 'pg-visually-hidden', for: id }, label),
      select,
    ),
    choose(value: string) {
      select.value = value;
    },
    onChange: (listener: (value: string) => void) =>
      select.addEventListener('change', () => listener(select.value)),
  };
}
