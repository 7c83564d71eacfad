/** Keeps the language that somebody chose: for answers, and for the messages that come by themselves. */
import type { Asking } from '#conversation/contract/command.ts';
import type { Locale } from '#conversation/contract/locale.ts';
import { answered, type Outcome } from '#domain/refusal.ts';
import type { LanguageInput } from './input.ts';

export interface LanguageFacts {
  language: Locale;
}

export async function chooseLanguage(
  { language }: LanguageInput,
  { asker, ports }: Asking,
): Promise<Outcome<LanguageFacts>> {
  const chosen = language ?? asker.locale;
  await ports.members.chooseLocale(asker.member.key, chosen);
  return answered({ language: chosen });
}
