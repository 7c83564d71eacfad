/** The clock of the demo: it shows, it is moved, and it tells who was told what meanwhile. All in the region's zone. */
import { byId } from './elements.ts';
import { type Clock, moveClock, type Told } from './server.ts';

export interface DemoClock {
  now(): Date;
  /** Of a moment the hour and minute. */
  timeOf(at: string): string;
  /** Of a moment the day, in words. */
  dayOf(at: string): string;
}

export interface ClockListeners {
  onForward(told: readonly Told[], step: string): void;
  onReset(): void;
}

export function createClock(first: Clock | null, { onForward, onReset }: ClockListeners): DemoClock {
  let clock = first;
  let readAt = Date.now();
  const now = () => (clock ? new Date(new Date(clock.now).getTime() + (Date.now() - readAt)) : new Date());
  const inZone = (moment: Date, parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('nl-NL', { ...parts, ...(clock ? { timeZone: clock.timeZone } : {}) }).format(
      moment,
    );

  const show = () => {
    const shown = byId('clock');
    const spoken = `${inZone(now(), { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })}, ${inZone(now(), { hour: '2-digit', minute: '2-digit' })}`;
    if (shown.textContent !== spoken) shown.textContent = spoken;
    shown.setAttribute('datetime', now().toISOString());
  };

  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-seconds]')) {
    button.addEventListener('click', async () => {
      button.disabled = true;
      const seconds = button.dataset['seconds'] === 'reset' ? null : Number(button.dataset['seconds']);
      try {
        const moved = await moveClock(seconds);
        clock = moved.clock;
        readAt = Date.now();
        show();
        announce(`De klok staat op ${byId('clock').textContent}.`);
        if (seconds === null) onReset();
        else onForward(moved.told, button.dataset['step'] ?? '');
      } catch (error) {
        announce(error instanceof Error ? error.message : 'De klok is niet verzet.', true);
      } finally {
        button.disabled = false;
        button.focus();
      }
    });
  }
  setInterval(show, 10_000);
  show();
  return {
    now,
    timeOf: (at) => inZone(new Date(at), { hour: '2-digit', minute: '2-digit' }),
    dayOf: (at) => inZone(new Date(at), { weekday: 'long', day: 'numeric', month: 'long' }),
  };
}

/** Says something that is not where the reader is; only what went wrong is not to be seen elsewhere as well. */
export function announce(words: string, isWrong = false): void {
  const status = byId('status');
  status.textContent = words;
  status.classList.toggle('pg-visually-hidden', !isWrong);
}
