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
  /** `posted` is the platform's own address of the message, needed to change it. */
  | { kind: 'sent'; posted: unknown }
  /** Busy or broken: later. `afterSeconds` is what the platform asked for. */
  | { kind: 'later'; why: string; afterSeconds?: number }
  /** This account cannot be reached this way any more. */
  | { kind: 'blocked'; why: string };

export interface Sender {
  platform: string;
  send(outgoing: Outgoing): Promise<SendResult>;
  update(outgoing: Outgoing, posted: unknown): Promise<SendResult>;
}
