/** Speaks to the playground's side of the server. */

export type LookName = 'slack' | 'teams';

export interface Person {
  key: string;
  name: string;
  organisation: string;
}

export interface Clock {
  now: string;
  movedSeconds: number;
  timeZone: string;
  region: string;
}

export type Answer =
  | { kind: 'message'; message: unknown; settles: boolean; refused: boolean }
  | { kind: 'form'; form: unknown }
  | { kind: 'result'; result: unknown; message: unknown; settles: boolean };

export interface InboxEvent {
  id: string;
  at: string;
  message: unknown;
}

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

export const say = (as: string, look: LookName, text: string) => post<Answer>('say', { as, look, text });
export const press = (as: string, look: LookName, sent: unknown) => post<Answer>('press', { as, look, sent });
export const submit = (as: string, look: LookName, sent: unknown) =>
  post<Answer>('submit', { as, look, sent });
export const moveClock = (seconds: number | null) => post<{ clock: Clock | null }>('clock', { seconds });

export async function readState(): Promise<{ people: Person[]; clock: Clock | null }> {
  return (await (await fetch('/playground/state')).json()) as { people: Person[]; clock: Clock | null };
}

/** Tells what reaches a member's inbox, until it is closed. */
export function watchInbox(as: string, look: LookName, onEvent: (event: InboxEvent) => void): () => void {
  const source = new EventSource(`/playground/inbox?${new URLSearchParams({ as, look })}`);
  source.onmessage = ({ data }) => onEvent(JSON.parse(String(data)) as InboxEvent);
  return () => source.close();
}
