/** The page: two conversations side by side, or one at a time on a small screen, and the clock of the demo. */
import { byId, element } from './elements.ts';
import { createPane, type Pane } from './pane.ts';
import { type Clock, moveClock, readState } from './server.ts';

const wide = matchMedia('(width >= 900px)');
let clock: Clock | null = null;
let readAt = Date.now();

function demoNow(): Date {
  return clock ? new Date(new Date(clock.now).getTime() + (Date.now() - readAt)) : new Date();
}

/** Of today only the time; of another day the day as well, in the region's zone. */
function timeOf(moment?: string): string {
  const zone = clock ? { timeZone: clock.timeZone } : {};
  const day = (date: Date) =>
    new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', ...zone }).format(date);
  const shown = moment === undefined ? demoNow() : new Date(moment);
  const time = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', ...zone }).format(
    shown,
  );
  return day(shown) === day(demoNow()) ? time : `${day(shown)} ${time}`;
}

function showClock(next: Clock | null): void {
  clock = next;
  readAt = Date.now();
  const shown = byId('clock');
  const words = new Intl.DateTimeFormat('nl-NL', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(clock ? { timeZone: clock.timeZone } : {}),
  });
  const spoken = words.format(demoNow());
  if (shown.textContent !== spoken) shown.textContent = spoken;
  shown.setAttribute('datetime', demoNow().toISOString());
  byId('region').textContent = clock ? `Regio ${clock.region}.` : 'Er is nog geen demoregio.';
}

/** Says something that is not where the reader is; only what went wrong is not to be seen elsewhere as well. */
function announce(words: string, isWrong = false): void {
  const status = byId('status');
  status.textContent = words;
  status.classList.toggle('pg-visually-hidden', !isWrong);
}

/** Below 900 px the conversations are tabs; above, both are simply there. */
function showTabs(panes: readonly Pane[]): void {
  const tabs = panes.map((pane, index) => {
    pane.shown.id = `pane-${index}`;
    return element(
      'button',
      { type: 'button', class: 'pg-tab', role: 'tab', id: `tab-${index}`, 'aria-controls': `pane-${index}` },
      pane.label(),
    );
  });
  const choose = (chosen: number) => {
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
      const isShown = wide.matches || tab.getAttribute('aria-selected') === 'true';
      if (isShown) panes[index]?.look();
      const label = panes[index]?.label() ?? '';
      // The other conversation is not shown, so it cannot speak for itself.
      if (!isShown && /nieuw$/.test(label) && label !== tab.textContent) announce(`Nieuw bericht: ${label}`);
      tab.textContent = label;
    });
  });
  byId('tabs').replaceChildren(...tabs);
  wide.addEventListener('change', () =>
    choose(tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true')),
  );
  choose(0);
}

const state = await readState();
showClock(state.clock);
const panes = [
  createPane(state.people, { as: 'crisis', look: 'slack' }, timeOf),
  createPane(state.people, { as: 'casus', look: 'teams' }, timeOf),
];
byId('panes').replaceChildren(...panes.map((pane) => pane.shown));
showTabs(panes);

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-seconds]')) {
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const { seconds } = button.dataset;
      showClock((await moveClock(seconds === 'reset' ? null : Number(seconds))).clock);
      announce(`De klok staat op ${byId('clock').textContent}.`);
    } catch (error) {
      announce(error instanceof Error ? error.message : 'De klok is niet verzet.', true);
    } finally {
      button.disabled = false;
      button.focus();
    }
  });
}
setInterval(() => showClock(clock && { ...clock, now: demoNow().toISOString() }), 30_000);
