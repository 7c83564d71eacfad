/** One half of the page: a person, the platform they are on, what is open there, and what arrives by itself. */
import type { DemoClock } from './clock.ts';
import { createComposer } from './composer.ts';
import type { Conversations } from './conversations.ts';
import { element, freshId } from './elements.ts';
import { type Here, inboxId, send, showContent } from './exchange.ts';
import { createLog } from './log.ts';
import { showMessage } from './message.ts';
import { picker } from './picker.ts';
import { channelName, createPlaces } from './places.ts';
import { type InboxEvent, type LookName, type Person, type Speaker, watchInbox } from './server.ts';
import { inChannel, suggestionsFor } from './suggestions.ts';

export interface Pane {
  shown: HTMLElement;
  label(): string;
  /** Another person, or news for this one. */
  onRename(listener: () => void): void;
  /** Somebody looks at it now: what arrived is no news any more. */
  look(): void;
  /** Who is shown in it. */
  speaker(): Readonly<Speaker>;
  speakAs(member: string): void;
  /** Begins again with what is in the inbox. */
  restart(): void;
  focus(): void;
}

export interface PaneParts {
  people: readonly Person[];
  start: { as: string; look: LookName };
  workspace: string;
  conversations: Conversations;
  clock: DemoClock;
}

export function createPane({ people, start, workspace, conversations, clock }: PaneParts): Pane {
  const who: Speaker = { ...start, place: 'direct' };
  let unread = 0;
  let stopWatching = () => {};
  const listeners: (() => void)[] = [];

  const headId = freshId('head');
  const heading = element('h2', { class: 'pg-visually-hidden', id: headId });
  const persons = picker(
    'Persoon',
    people.map(({ key, name }) => ({ value: key, label: name })),
  );
  const platforms = picker('Platform', [
    { value: 'slack', label: 'Slack' },
    { value: 'teams', label: 'Teams' },
  ]);
  const bar = element('p', { class: 'pg-workspace', 'aria-hidden': 'true' });
  const places = createPlaces();
  const title = element('p', { class: 'pg-title' });
  const log = createLog({ headId, render, dayOf: clock.dayOf });
  const composer = createComposer((text) => send(here(), text));
  const shown = element(
    'section',
    { class: 'pg-pane', 'aria-labelledby': headId },
    heading,
    element(
      'div',
      { class: 'pg-who' },
      element('span', { class: 'pg-who__word' }, 'Je bent'),
      persons.shown,
      element('span', { class: 'pg-who__word' }, 'op'),
      platforms.shown,
    ),
    element(
      'div',
      { class: 'pg-frame' },
      bar,
      places.shown,
      element('div', { class: 'pg-talk' }, title, log.shown, composer.shown),
    ),
  );

  const person = (): Person =>
    people.find(({ key }) => key === who.as) ?? { key: who.as, name: who.as, organisation: '', roles: [] };
  const here = (): Here => ({
    who: { ...who },
    person: person(),
    conversation: conversations.of(who),
    clock,
    focus: composer.focus,
    restore: composer.restore,
  });

  function render(entry: Parameters<typeof showContent>[1]): HTMLElement {
    return showMessage({
      entry,
      isOwn: typeof entry.by === 'object' && entry.by.key === who.as,
      time: clock.timeOf(entry.at),
      body: showContent(here(), entry),
    });
  }

  function receive(event: InboxEvent, to: Here): void {
    const id = inboxId(event.id);
    if ('gone' in event) {
      to.conversation.remove(id);
      return;
    }
    const isNew = !to.conversation.entries().some((entry) => entry.id === id);
    const { at, message, locale } = event;
    to.conversation.put({ id, at, by: 'app', shows: { message }, locale });
    if (!isNew) return;
    unread += 1;
    renamed();
  }

  function renamed(): void {
    for (const listener of listeners) listener();
    places.show({ look: who.look, place: who.place, unread });
  }

  function open(place: Speaker['place']): void {
    who.place = place;
    const { name, organisation, roles } = person();
    const isChannel = place === 'channel';
    heading.textContent = `${name} op ${who.look === 'slack' ? 'Slack' : 'Teams'}`;
    places.shown.setAttribute('aria-label', `Gesprekken en kanalen van ${heading.textContent}`);
    bar.textContent = who.look === 'slack' ? workspace : `${workspace} · ${organisation}`;
    const sign = who.look === 'slack' ? '# ' : '';
    title.textContent = isChannel ? `${sign}${channelName}` : 'Doorstroom';
    composer.setPlaceholder(isChannel ? `Bericht in ${sign.trim()}${channelName}` : 'Bericht aan Doorstroom');
    composer.suggest(suggestionsFor(roles), isChannel ? inChannel : (suggestion) => suggestion);
    log.setBeginning(
      isChannel
        ? `Dit is het begin van ${sign.trim()}${channelName}. Doorstroom antwoordt hier als je @Doorstroom noemt.`
        : 'Dit is het begin van je gesprek met Doorstroom. Druk hieronder op een voorbeeld, of typ zelf iets.',
    );
    log.follow(conversations.of(who), who.as);
    if (!isChannel) unread = 0;
    renamed();
  }

  function begin(): void {
    stopWatching();
    unread = 0;
    persons.choose(who.as);
    platforms.choose(who.look);
    shown.dataset['look'] = who.look;
    open(who.place);
    const to = { ...here(), conversation: conversations.of({ ...who, place: 'direct' }) };
    stopWatching = watchInbox(who.as, who.look, (event) => receive(event, to));
  }

  places.onChoose(open);
  persons.onChange((value) => {
    who.as = value;
    begin();
  });
  platforms.onChange((value) => {
    who.look = value === 'teams' ? 'teams' : 'slack';
    begin();
  });
  begin();
  return {
    shown,
    label: () =>
      `${person().name.split(' ')[0]} (${who.look === 'slack' ? 'Slack' : 'Teams'})${unread === 0 ? '' : `, ${unread} nieuw`}`,
    onRename: (listener) => listeners.push(listener),
    look() {
      if (unread === 0 || who.place === 'channel') return;
      unread = 0;
      renamed();
    },
    speaker: () => who,
    speakAs(member) {
      who.as = member;
      who.place = 'direct';
      begin();
    },
    restart: begin,
    focus: composer.focus,
  };
}
