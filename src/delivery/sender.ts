/** What a platform offers to the outbox: send a card to an account, and change one that it sent before. */
import type { Card } from '#conversation/contract/card.ts';
import type { Locale } from '#conversation/contract/locale.ts';
import type { Account } from '#domain/ports.ts';

export interface Outgoing {
  account: Account;
  /** What the platform told us about reaching this account. */
  conversation: unknown;
  card: Card;
  locale: Locale;
  /** For the buttons on the card: stable, so that a card that was sent twice still presses once. */
  nonce: string;
}

export type SendResult =
  /** `posted` is the platform's own address of the message, needed to change it; `asText` is why it went as plain text only. */
  | { kind: 'sent'; posted: unknown; asText?: string }
  /** Busy or broken: later. `afterSeconds` is what the platform asked for. */
  | { kind: 'later'; why: string; afterSeconds?: number }
  /** This account cannot be reached this way any more. */
  | { kind: 'blocked'; why: string }
  /** The app may not send at all, or the message is refused also as text: another account is tried, this one stays as it is. */
  | { kind: 'refused'; why: string };

export interface Sender {
  platform: string;
  /** The workspace or tenant that its token is for; undefined while nobody could tell. Its messages are for no other. */
  workspace(): Promise<string | undefined>;
  send(outgoing: Outgoing): Promise<SendResult>;
  update(outgoing: Outgoing, posted: unknown): Promise<SendResult>;
}

/** The lane of the outbox that an account belongs to: jobs of one workspace are never taken by a process for another. */
export function laneName({ platform, workspace }: Pick<Account, 'platform' | 'workspace'>): string {
  return `${platform}:${workspace}`;
}
