/** What the playground needs of a platform: its real renderers and its real readers, given from outside. */
import type { Card } from '#conversation/contract/card.ts';
import type { Form } from '#conversation/contract/form.ts';
import type { Locale } from '#conversation/contract/locale.ts';
import type { Intent } from '#conversation/request.ts';

export interface Look {
  /** A message as the platform gets it. */
  message(card: Card, nonce: string): unknown;
  /** A form as the platform gets it. */
  form(form: Form, nonce: string): unknown;
  /** An answer where the form was. */
  result(card: Card, nonce: string, locale: Locale): unknown;
  /** What a pressed button sent; undefined for one that we did not make. */
  readPress(sent: unknown): Intent | undefined;
  readSubmission(sent: unknown): Intent | undefined;
}

export type LookName = 'slack' | 'teams';
export type Looks = Record<LookName, Look>;
