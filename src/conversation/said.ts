/** What an event says: which one it is, and every word in it. */
import type { InboundEvent, Intent } from './request.ts';

/** A press counts once per card it stood on, whatever the platform makes of a double click; all else once per event. */
export function claimKey({ intent, key, account, member }: InboundEvent): string {
  if ((intent.kind === 'press' || intent.kind === 'submit') && intent.nonce) {
    const what = intent.kind === 'press' ? intent.press : { command: intent.command, input: intent.values };
    const input = Object.entries(what.input).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `${intent.nonce}:${member ?? account.user}:${JSON.stringify([what.command, input])}`;
  }
  return key;
}

/** The intent without what no database can hold: a NUL, half a character. */
export function readable(intent: Intent): Intent {
  const said = wordsIn(intent);
  if (said.isWellFormed() && !said.includes('\u0000')) return intent;
  const plain = (text: string) => text.toWellFormed().replaceAll('\u0000', '');
  return JSON.parse(JSON.stringify(intent), (_key, value: unknown) =>
    typeof value === 'string' ? plain(value) : value,
  ) as Intent;
}

/** Everything that the person typed or filled in, for the check on personal data. */
export function wordsIn(intent: Intent): string {
  switch (intent.kind) {
    case 'text':
    case 'slash':
      return intent.text;
    case 'press':
      return stringsIn(intent.press.input).join('\n');
    case 'submit':
      return stringsIn(intent.values).join('\n');
  }
}

/** Every text in a value, however deep. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
