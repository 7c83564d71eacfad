/** The answer to somebody whom nobody knows yet: they may ask for help and link; everything else is told so. */
import type { Gate } from '#domain/ports.ts';
import { type Card, card, heading, text } from './card.ts';
import type { Showing } from './command.ts';
import { asTyped, helpCard } from './help.ts';
import type { Locale } from './locale.ts';
import type { Recognised } from './recognise.ts';
import type { Registry } from './registry.ts';
import type { InboundEvent, Reply } from './request.ts';
import { words } from './texts/index.ts';

type Body = Omit<Reply, 'locale' | 'nonce'>;

export async function answerStranger(
  event: InboundEvent,
  recognised: Recognised,
  locale: Locale,
  { registry, gate }: { registry: Registry; gate: Pick<Gate, 'knowsWorkspace'> },
): Promise<Body> {
  if (recognised.kind === 'unknown' || recognised.command.id === 'help') {
    return { outcome: 'answered', command: 'help', input: {}, facts: {}, card: helpForStranger(registry, locale, event.account.platform) };
  }
  const { command } = recognised;
  const refused = (code: 'not_found' | 'not_linked', shown: Card): Body => ({
    outcome: 'refused',
    code,
    command: command.id,
    input: {},
    facts: {},
    card: shown,
  });
  if (command.id === 'account') {
    const unknownCode = { outcome: 'refused', code: 'not_found', facts: {} } as const;
    return refused('not_found', command.card(unknownCode as never, showingTo(event, locale)));
  }
  const { refusal } = words(locale);
  const { title, text: say } = (await gate.knowsWorkspace(event.account)) ? refusal.notLinked : refusal.unknownWorkspace;
  const link = registry.byId('account')?.aliases[locale][0] ?? 'koppel';
  return refused('not_linked', card(heading(title), text(say(asTyped(link, event.account.platform)))));
}

export function helpForStranger(registry: Registry, locale: Locale, platform: string): Card {
  return helpCard(registry.commands, null, { platform, directory: emptyDirectory, known: {}, isComplete: true }, locale);
}

const emptyDirectory = { locations: [], municipalities: [], organisations: [] };

function showingTo({ account, audience }: InboundEvent, locale: Locale): Showing {
  const nobody = { key: '', name: '', organisation: '', roles: [], locale };
  return { asker: { member: nobody, account, audience, locale }, directory: emptyDirectory, timeZone: 'UTC', now: new Date() };
}
