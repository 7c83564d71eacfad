/** What comes in through a door and what goes out again, free of any platform. */
import type { Audience } from '#domain/capacity/visibility.ts';
import type { Account } from '#domain/ports.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import type { Card, Press } from './contract/card.ts';
import type { Form } from './contract/form.ts';
import type { Locale } from './contract/locale.ts';

/** Something a person did. */
export type Intent =
  | { kind: 'text'; text: string }
  /** A slash command: its name and the text after it. */
  | { kind: 'slash'; command: string; text: string }
  /** A pressed button. `nonce` is that of the card it stood on: the same press twice is one press. */
  | { kind: 'press'; press: Press; nonce: string | undefined }
  | { kind: 'submit'; command: string; values: Record<string, unknown>; nonce: string | undefined };

export interface InboundEvent {
  account: Account;
  /** The terminal and the playground name a member of this machine's database instead of a linked account. */
  member?: string;
  /** Region of that member, where there are several. */
  region?: string;
  audience: Audience;
  /** Overrules the member's own language. */
  locale?: Locale;
  /** Unique per platform and workspace for everything the platform may deliver twice. */
  key: string;
  intent: Intent;
  /** True for what the platform may deliver twice and we answer with a message of our own: then also a question is answered once. */
  answerOnce?: true;
}

/** The answer to an event. It can be stored as it is, to be given again. */
export interface Reply {
  outcome: 'answered' | 'refused' | 'fault';
  code?: RefusalCode;
  /** Command id, or null when none was recognised. */
  command: string | null;
  /** What was understood, by the schema's own field names. */
  input: Record<string, unknown>;
  facts: Record<string, unknown>;
  card: Card;
  /** What can be filled in to go on. */
  form?: Form;
  locale: Locale;
  /** True when something was done: the card may stand where the buttons stood. */
  settles?: true;
  /** True when this event was answered before, and this is that answer. */
  repeated?: true;
  /** For the buttons on the card. */
  nonce: string;
}

/** A reply before it is dressed: without its language and its nonce. */
export type Body = Omit<Reply, 'locale' | 'nonce'>;
