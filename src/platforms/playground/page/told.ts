/** The strip under the clock: who was told what while it was moved, with a press to look as that person. */
import { announce } from './clock.ts';
import { byId, element } from './elements.ts';
import type { Told } from './server.ts';

export interface ToldStrip {
  show(told: readonly Told[], step: string): void;
  hide(): void;
}

/** `onLook` shows the conversation of the member who was chosen. */
export function createTold(onLook: (member: string) => void): ToldStrip {
  const strip = byId('told');
  const hide = () => {
    strip.hidden = true;
    strip.replaceChildren();
  };
  return {
    hide,
    show(told, step) {
      const people = [...Map.groupBy(told, ({ member }) => member)];
      const summary =
        people.length === 0
          ? `${step} later: niemand kreeg een bericht.`
          : `${step} later: ${people.length === 1 ? '1 mens kreeg' : `${people.length} mensen kregen`} bericht.`;
      const close = element(
        'button',
        { type: 'button', class: 'pg-told__close', 'aria-label': 'Sluit' },
        '×',
      );
      close.addEventListener('click', hide);
      strip.replaceChildren(
        element('p', { class: 'pg-told__summary' }, summary),
        ...(people.length === 0
          ? []
          : [
              element(
                'ul',
                { class: 'pg-told__list' },
                ...people.map(([member, messages]) => element('li', {}, lookAs(member, messages))),
              ),
            ]),
        close,
      );
      strip.hidden = false;
      announce(summary);
    },
  };

  function lookAs(member: string, messages: readonly Told[]): HTMLElement {
    const titles = [...new Set(messages.map(({ title }) => title))];
    const button = element(
      'button',
      { type: 'button', class: 'pg-told__look' },
      element('strong', {}, messages[0]?.name ?? member),
      ` kreeg: ${titles.slice(0, 2).join('; ')}${titles.length > 2 ? ` en nog ${titles.length - 2}` : ''}`,
    );
    button.addEventListener('click', () => onLook(member));
    return button;
  }
}
