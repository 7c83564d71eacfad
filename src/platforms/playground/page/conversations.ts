/** What was said where: kept while somebody else is shown, and shared by all who are in the same channel. */
import type { LookName, Person, Speaker } from './server.ts';
import type { Locale } from './texts.ts';

export interface Entry {
  id: string;
  /** In demo time, as an ISO moment. */
  at: string;
  /** `playground` is the page itself: what went wrong, or what is not heard. */
  by: Person | 'app' | 'playground';
  shows: { text: string } | { message: unknown };
  locale: Locale;
  /** The member who is the only one to see it. */
  onlyFor?: string;
}

export interface Conversation {
  entries(): readonly Entry[];
  /** Adds it in the order of time, or puts it where the entry with this id stood. */
  put(entry: Entry): void;
  remove(id: string): void;
  /** Hears of every change until it is closed. */
  listen(listener: (change: Change) => void): () => void;
}

export type Change =
  | { kind: 'added'; entry: Entry; isLast: boolean }
  | { kind: 'changed'; entry: Entry }
  | { kind: 'removed'; id: string }
  | { kind: 'cleared' };

export interface Conversations {
  of(who: Speaker): Conversation;
  /** Forgets all that was said anywhere. */
  clear(): void;
}

export function createConversations(): Conversations {
  const all = new Map<string, ReturnType<typeof createConversation>>();
  return {
    of({ as, look, place }) {
      const key = place === 'channel' ? channelKey(look) : `${look} ${as}`;
      const known = all.get(key) ?? createConversation();
      all.set(key, known);
      return known;
    },
    clear() {
      for (const conversation of all.values()) conversation.clear();
    },
  };
}

const channelKey = (look: LookName) => `${look} #`;

function createConversation() {
  let entries: Entry[] = [];
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  return {
    entries: () => entries,
    put(entry: Entry) {
      const known = entries.findIndex(({ id }) => id === entry.id);
      if (known !== -1) {
        entries[known] = entry;
        return tell({ kind: 'changed', entry });
      }
      // What arrives late stands where it belongs: above what was said after it.
      const place = entries.findLastIndex(({ at }) => at <= entry.at) + 1;
      entries.splice(place, 0, entry);
      tell({ kind: 'added', entry, isLast: place === entries.length - 1 });
    },
    remove(id: string) {
      entries = entries.filter((entry) => entry.id !== id);
      tell({ kind: 'removed', id });
    },
    clear() {
      entries = [];
      tell({ kind: 'cleared' });
    },
    listen(listener: (change: Change) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
