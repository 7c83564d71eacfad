/** Answers to somebody whose language nobody knows: a stranger, or anybody while the database is away. */
import { type Card, card } from '../contract/card.ts';
import type { Locale } from '../contract/locale.ts';

/** In the language that was asked for, or else first in Dutch and then in English. */
export function inEitherLanguage(asked: Locale | undefined, make: (locale: Locale) => Card): Card {
  return asked ? make(asked) : card(make('nl').blocks, make('en').blocks);
}
