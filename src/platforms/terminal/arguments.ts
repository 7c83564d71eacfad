/** What was typed after `npm run chat --` and `npm run admin --`. */
import { parseArgs } from 'node:util';
import { type Locale, locales } from '#conversation/contract/locale.ts';

export interface ChatArguments {
  as: string;
  lang: Locale | undefined;
  json: boolean;
  inbox: boolean;
  message: string;
}

/** The arguments make no sense; the message says how they do. */
export class UsageError extends Error {}

/** Not a mistake: the message is what was asked. */
export class HelpAsked extends Error {}

export const chatUsage = `Zo praat je met Doorstroom in de terminal:
  npm run --silent chat -- --as <lid> [--lang en] [--json] "<bericht>"
  npm run --silent chat -- --as <lid> --inbox
Leden van de demo: opvang, crisis, casus, regie, corporatie, wijkteam, toegang, regiegroep, beheer.`;

export function readChatArguments(given: readonly string[]): ChatArguments {
  if (given.includes('--help') || given.includes('-h')) throw new HelpAsked(chatUsage);
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        lang: { type: 'string' },
        json: { type: 'boolean', default: false },
        inbox: { type: 'boolean', default: false },
      },
    });
    const { as, lang, json, inbox } = values;
    if (as === undefined || as === '') throw new UsageError('Zeg wie je bent: --as <lid>');
    const spoken = locales.find((one) => one === lang);
    if (lang !== undefined && !spoken) throw new UsageError(`--lang is ${locales.join(' of ')}`);
    if (!inbox && positionals.length === 0) throw new UsageError('Er staat geen bericht');
    return { as, lang: spoken, json, inbox, message: positionals.join(' ') };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : ''}\n\n${chatUsage}`);
  }
}
