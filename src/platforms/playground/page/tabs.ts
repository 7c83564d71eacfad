/** On a small screen the conversations are tabs, one at a time; on a wide one both are simply there. */
import { announce } from './clock.ts';
import { byId, element } from './elements.ts';
import type { Pane } from './pane.ts';

export interface Tabs {
  choose(pane: Pane): void;
  /** The conversation that is shown, or the first of both. */
  chosen(): Pane | undefined;
}

const wide = matchMedia('(width >= 900px)');

export function showTabs(panes: readonly Pane[]): Tabs {
  let at = 0;
  const tabs = panes.map((pane, index) => {
    pane.shown.id = `pane-${index}`;
    return element(
      'button',
      { type: 'button', class: 'pg-tab', role: 'tab', id: `tab-${index}`, 'aria-controls': `pane-${index}` },
      pane.label(),
    );
  });
  const choose = (chosen: number) => {
    at = chosen;
    panes.forEach((pane, index) => {
      const tab = tabs[index];
      tab?.setAttribute('aria-selected', String(index === chosen));
      if (tab) tab.tabIndex = index === chosen ? 0 : -1;
      pane.shown.classList.toggle('pg-pane--shown', index === chosen);
      if (index === chosen && !wide.matches) pane.look();
      if (wide.matches) pane.shown.removeAttribute('role');
      else pane.shown.setAttribute('role', 'tabpanel');
    });
  };
  tabs.forEach((tab, index) => {
    tab.addEventListener('click', () => choose(index));
    tab.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
      const next = (index + 1) % tabs.length;
      choose(next);
      tabs[next]?.focus();
    });
    panes[index]?.onRename(() => {
      const isShown = wide.matches || index === at;
      if (isShown) panes[index]?.look();
      const label = panes[index]?.label() ?? '';
      // The other conversation is not shown, so it cannot speak for itself.
      if (!isShown && /nieuw$/.test(label) && label !== tab.textContent) announce(`Nieuw bericht: ${label}`);
      tab.textContent = label;
    });
  });
  byId('tabs').replaceChildren(...tabs);
  wide.addEventListener('change', () => choose(at));
  choose(0);
  return {
    choose: (pane) => choose(Math.max(0, panes.indexOf(pane))),
    chosen: () => panes[at],
  };
}
