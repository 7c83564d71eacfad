/** The answer to somebody whom nobody knows yet: they may ask for help and link; everything else is told so. */
import type { Gate } from '#domain/ports.ts';
import { type Card, card, heading, text } from '../contract/card.ts';
import type { Showing } from '../contract/command.ts';
import type { Locale } from '../contract/locale.ts';
import type { Recognised } from '../recognise.ts';
import type { Registry } from '../registry.ts';
import type { InboundEvent, Reply } from '../request.ts';
import { asTyped, helpCard, type Where } from './help.ts';
import { words } from './texts/index.ts';
import { inEitherLanguage } from './unknown-language.ts';

type Body = Omit<Reply, 'locale' | 'nonce'>;

export async function answerStranger(
  event: InboundEvent,
  recognised: Recognised,
  { registry, gate }: { registry: Registry; gate: Pick<Gate, 'knowsWorkspace'> },
): Promise<Body> {
  if (recognised.kind === 'unknown' || recognised.command.id === 'help') {
    return {
      outcome: 'answered',
      command: 'help',
      input: {},
      facts: {},
      card: helpForStranger(registry, event.locale, event.account),
    };
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
    return refused(
      'not_found',
      inEitherLanguage(event.locale, (locale) =>
        command.card(unknownCode as never, showingTo(event, locale)),
      ),
    );
  }
  const isKnownWorkspace = await gate.knowsWorkspace(event.account);
  return refused(
    'not_linked',
    inEitherLanguage(event.locale, (locale) => {
      const { refusal } = words(locale);
      const { title, text: say } = isKnownWorkspace ? refusal.notLinked : refusal.unknownWorkspace;
      const link = registry.byId('account')?.aliases[locale][0] ?? 'koppel';
      return card(heading(title), text(say(asTyped(link, event.account))));
    }),
  );
}

export function helpForStranger(registry: Registry, asked: Locale | undefined, account: Where): Card {
  const surroundings = { account, directory: emptyDirectory, known: {}, isComplete: true };
  return inEitherLanguage(asked, (locale) => helpCard(registry.commands, null, surroundings, locale));
}

const emptyDirectory = { locations: [], municipalities: [], organisations: [] };

function showingTo({ account, audience }: InboundEvent, locale: Locale): Showing {
  const nobody = { key: '', name: '', organisation: '', roles: [], locale };
  return {
    asker: { member: nobody, account, audience, locale },
    directory: emptyDirectory,
    timeZone: 'UTC',
    now: new Date(),
  };
}
