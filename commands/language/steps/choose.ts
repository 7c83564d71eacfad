/** Keeps the language that somebody chose: for answers, and for the messages that come by themselves. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { type Locale, locales } from '#domain/people/member.ts';
import { answered } from '#domain/refusal.ts';
import { languageCard } from '../card.ts';

const chooseInput = z.object({
  language: z.enum(locales).meta({ field: { kind: 'choice', options: locales } }),
});

export interface LanguageFacts {
  language: Locale;
}

async function chooseLanguage({ language }: z.output<typeof chooseInput>, { asker, ports }: Asking) {
  await ports.members.chooseLocale(asker.member.key, language);
  const facts: LanguageFacts = { language };
  return answered(facts);
}

export const choose = defineStep({
  effect: 'everyday',
  input: chooseInput,
  form: true,
  answer: chooseLanguage,
  card: { answered: languageCard, refused: {} },
});
