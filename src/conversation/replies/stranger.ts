/** The answer to somebody whom nobody knows yet: they may ask for help and link; everything else is told so. */
import type { Gate } from '#domain/ports.ts';
import { refused } from '#domain/refusal.ts';
import { hear, understandFields } from '#language/understand.ts';
import type { Reading } from '#language/values.ts';
import { type Card, card, heading, text } from '../contract/card.ts';
import { stepOf } from '../contract/command.ts';
import { inLanguage, type Locale } from '../contract/locale.ts';
import type { Asker, Showing } from '../contract/step.ts';
import type { Registry } from '../registry.ts';
import type { Body, InboundEvent } from '../request.ts';
import type { Routed } from '../route.ts';
import { explainProblems } from './explain.ts';
import { asTyped, helpCard, type Where } from './help.ts';
import { emergencyCard } from './talk.ts';
import { words } from './texts/index.ts';
import { inEitherLanguage } from './unknown-language.ts';

export async function answerStranger(
  event: InboundEvent,
  routed: Routed,
  reading: Reading,
  { registry, gate }: { registry: Registry; gate: Pick<Gate, 'knowsWorkspace'> },
): Promise<Body> {
  const heard =
    routed.kind === 'words'
      ? hear(routed.text, registry.language, reading, routed.only)
      : routed.kind === 'values'
        ? {
            kind: 'understood' as const,
            command: routed.command,
            ...understandFields(routed.command, routed.step, routed.values, reading),
          }
        : { kind: 'nothing' as const };
  const answered = (shown: Card): Body => ({
    outcome: 'answered',
    command: 'help',
    input: {},
    facts: {},
    card: shown,
  });
  if (heard.kind === 'talk' && heard.talk === 'emergency')
    return answered(inEitherLanguage(event.locale, emergencyCard));
  if (
    heard.kind === 'talk' ||
    heard.kind === 'nothing' ||
    (heard.kind === 'understood' && heard.command.id === 'help')
  )
    return answered(helpForStranger(registry, event.locale, event.account));
  const command = heard.kind === 'understood' ? heard.command : undefined;
  const refuse = (code: 'not_found' | 'not_linked', shown: Card): Body => ({
    outcome: 'refused',
    code,
    command: command?.id ?? null,
    input: {},
    facts: {},
    card: shown,
  });
  if (heard.kind === 'understood' && command && registry.room(command.id)?.identify) {
    if (heard.problems.length > 0)
      return explainProblems(command, heard, '', { language: registry.language, reading }, nobody(event));
    const unknown = refused('not_found');
    return refuse(
      'not_found',
      inEitherLanguage(event.locale, (locale) =>
        stepOf(command, heard.step).card(unknown, showingTo(event, reading, locale)),
      ),
    );
  }
  const isKnownWorkspace = await gate.knowsWorkspace(event.account);
  const linking = registry.rooms.find(({ links }) => links)?.command;
  return refuse(
    'not_linked',
    inEitherLanguage(event.locale, (locale) => {
      const { refusal } = words(locale);
      const { title, text: say } = isKnownWorkspace ? refusal.notLinked : refusal.unknownWorkspace;
      const link = linking ? inLanguage(linking.words, locale).aliases[0] : '';
      return card(heading(title), text(say(asTyped(link, event.account))));
    }),
  );
}

export function helpForStranger({ commands }: Registry, asked: Locale | undefined, account: Where): Card {
  const directory = { locations: [], municipalities: [], organisations: [] };
  const surroundings = { account, directory, known: {}, isComplete: true };
  return inEitherLanguage(asked, (locale) => helpCard(commands, null, surroundings, locale));
}

function nobody({ account, audience, locale = 'nl' }: InboundEvent): Asker {
  return { member: { key: '', name: '', organisation: '', roles: [], locale }, account, audience, locale };
}

function showingTo(event: InboundEvent, { directory, timeZone, now }: Reading, locale: Locale): Showing {
  return { asker: { ...nobody(event), locale }, directory, timeZone, now };
}
