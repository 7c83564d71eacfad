/** How a platform looks and reads, without the platform: its real renderers and readers, for the playground. */
import type { Card } from '#conversation/contract/card.ts';
import type { Form } from '#conversation/contract/form.ts';
import type { Locale } from '#conversation/contract/locale.ts';
import type { Intent } from '#conversation/request.ts';

export interface Look {
  /** A slash is a command of its own here; what is answered to it, or in a channel, only the asker sees. */
  slashes: boolean;
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
