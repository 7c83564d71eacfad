/** Speaks to the playground's side of the server. */
import type { Locale } from './texts.ts';

export type LookName = 'slack' | 'teams';
export type Place = 'direct' | 'channel';

export interface Person {
  key: string;
  name: string;
  organisation: string;
  roles: string[];
}

/** Who speaks, on which platform, and where on it. */
export interface Speaker {
  as: string;
  look: LookName;
  place: Place;
}

export interface Clock {
  now: string;
  movedSeconds: number;
  timeZone: string;
  region: string;
}

/** A message that somebody got while the clock was moved. */
export interface Told {
  member: string;
  name: string;
  title: string;
}

export type Answer =
  | {
      kind: 'message';
      message: unknown;
      settles: boolean;
      refused: boolean;
      onlyYou: boolean;
      locale: Locale;
    }
  | { kind: 'form'; form: unknown; locale: Locale }
  | { kind: 'result'; result: unknown; message: unknown; stays: boolean; onlyYou: boolean; locale: Locale }
  | { kind: 'unheard' };

export type InboxEvent =
  | { id: string; at: string; message: unknown; locale: Locale }
  | { id: string; gone: true };

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(`/playground/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-doorstroom': 'playground' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error('De server is niet te bereiken. Draait npm start nog?');
  });
  if (!response.ok) throw new Error(`De server antwoordde ${response.status}`);
  return (await response.json()) as T;
}

export const say = (who: Speaker, text: string) => post<Answer>('say', { ...who, text });
export const press = (who: Speaker, sent: unknown) => post<Answer>('press', { ...who, sent });
export const submit = (who: Speaker, sent: unknown) => post<Answer>('submit', { ...who, sent });
export const moveClock = (seconds: number | null) =>
  post<{ clock: Clock | null; told: Told[] }>('clock', { seconds });

export async function readState(): Promise<{ people: Person[]; clock: Clock | null }> {
  const response = await fetch('/playground/state');
  if (!response.ok) throw new Error(`De server antwoordde ${response.status}`);
  return (await response.json()) as { people: Person[]; clock: Clock | null };
}

/** Tells what reaches a member's inbox, until it is closed. */
export function watchInbox(as: string, look: LookName, onEvent: (event: InboxEvent) => void): () => void {
  const source = new EventSource(`/playground/inbox?${new URLSearchParams({ as, look })}`);
  source.onmessage = ({ data }) => onEvent(JSON.parse(String(data)) as InboxEvent);
  return () => source.close();
}
