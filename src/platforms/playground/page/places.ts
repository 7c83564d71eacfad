/** What one can open at the left of Slack or Teams: the direct conversation with the app, and one channel. */
import { element } from './elements.ts';
import { avatar } from './message.ts';
import type { LookName, Place } from './server.ts';

export interface Places {
  shown: HTMLElement;
  /** Shows which one is open, on which platform, and how much is unread in the direct conversation. */
  show(state: { look: LookName; place: Place; unread: number }): void;
  onChoose(listener: (place: Place) => void): void;
}

/** The channel of every workspace of the playground. */
export const channelName = 'nachtopvang';

const groups = {
  slack: { direct: 'Apps', channel: 'Kanalen', channelSign: '#' },
  teams: { direct: 'Chat', channel: 'Teams en kanalen', channelSign: '' },
};

export function createPlaces(): Places {
  const listeners: ((place: Place) => void)[] = [];
  const shown = element('nav', { class: 'pg-places' });
  return {
    shown,
    onChoose: (listener) => listeners.push(listener),
    show({ look, place, unread }) {
      const focused = shown.querySelector(':focus')?.getAttribute('data-place');
      const open = (name: Place, ...content: (Node | string | false)[]) => {
        const button = element(
          'button',
          {
            type: 'button',
            class: `pg-place${name === 'direct' && unread > 0 ? ' pg-place--unread' : ''}`,
            'data-place': name,
            'aria-current': name === place && 'true',
          },
          ...content,
        );
        button.addEventListener('click', () => {
          for (const listener of listeners) listener(name);
        });
        return button;
      };
      const { direct, channel, channelSign } = groups[look];
      shown.replaceChildren(
        group(
          channel,
          open('channel', element('span', { class: 'pg-place__sign' }, channelSign), channelName),
        ),
        group(
          direct,
          open(
            'direct',
            avatar('app'),
            'Doorstroom',
            unread > 0 &&
              element(
                'span',
                { class: 'pg-place__count' },
                String(unread),
                element('span', { class: 'pg-visually-hidden' }, ' nieuw'),
              ),
          ),
        ),
      );
      if (focused) shown.querySelector<HTMLElement>(`[data-place=${focused}]`)?.focus();
    },
  };
}

function group(name: string, place: HTMLElement): HTMLElement {
  return element(
    'div',
    { class: 'pg-places__group' },
    element('p', { class: 'pg-places__name' }, name),
    place,
  );
}
