/** One message from the terminal, or a member's inbox. The exit code says how it ended; `--json` is for scripts, and stable. */
import { plainText } from '#conversation/contract/card.ts';
import { defaultLocale, inLanguage, type PerLocale } from '#conversation/contract/locale.ts';
import { goneCard, type MessageRenderer } from '#conversation/messages.ts';
import { faultReply } from '#conversation/replies/fault.ts';
import type { Reply } from '#conversation/request.ts';
import type { Router } from '#conversation/router.ts';
import type { DeliveryStore, Gate } from '#domain/ports.ts';
import type { ChatArguments } from './arguments.ts';
import { localMoment } from './moments.ts';
import { renderCard, renderForm } from './render-card.ts';

export interface ChatParts {
  router: Router;
  gate: Gate;
  messages: MessageRenderer;
  deliveries: DeliveryStore;
  newId: () => string;
  write: (line: string) => void;
}

export const exitCodes = { answered: 0, refused: 3, fault: 1 } as const;

/** Gives the exit code: 0 answered, 3 refused, 1 fault. */
export async function chat(given: ChatArguments, parts: ChatParts): Promise<number> {
  return given.inbox ? showInbox(given, parts) : say(given, parts);
}

async function say(
  { as, lang, json, message }: ChatArguments,
  { router, gate, newId, write }: ChatParts,
): Promise<number> {
  if (!(await isMember(as, gate))) return refuseUnknown({ as, lang, json }, write);
  const reply = await router.handle({
    account: { platform: 'terminal', workspace: 'local', user: as },
    member: as,
    audience: 'private',
    ...(lang ? { locale: lang } : {}),
    key: newId(),
    intent: { kind: 'text', text: message },
  });
  write(
    json
      ? JSON.stringify(toJson(reply))
      : [renderCard(reply.card), ...(reply.form ? ['', renderForm(reply.form)] : [])].join('\n'),
  );
  return exitCodes[reply.outcome];
}

/** The database is away before anything could be asked: the same answer as when it goes away later. */
export function sayFault(
  { json, lang }: ChatArguments,
  { newId, write }: Pick<ChatParts, 'newId' | 'write'>,
): number {
  const reply = faultReply(newId, lang);
  write(json ? JSON.stringify(toJson(reply)) : renderCard(reply.card));
  return exitCodes.fault;
}

/** The interface for scripts: field names are those of the input schemas. */
export function toJson({ command, input, outcome, code, facts, card }: Reply): Record<string, unknown> {
  return { command, input, outcome, ...(code ? { code } : {}), facts, text: plainText(card) };
}

async function showInbox(
  { as, json, lang }: ChatArguments,
  { gate, messages, deliveries, write }: ChatParts,
): Promise<number> {
  const found = await gate.identifyMember(as);
  const reader = found && { ...found, member: { ...found.member, locale: lang ?? found.member.locale } };
  if (!reader) {
    return refuseUnknown({ as, lang, json }, write);
  }
  const list = [];
  for (const message of await deliveries.inbox(reader.region.id, as)) {
    const card = (await messages.show(reader, message)) ?? goneCard(reader.member.locale);
    list.push({ ...message, text: plainText(card), card });
  }
  if (json)
    write(
      JSON.stringify({ messages: list.map(({ card: _card, changedAt: _changedAt, ...message }) => message) }),
    );
  else
    write(
      list.length === 0
        ? inLanguage(noMessages, reader.member.locale)
        : list
            .map(({ at, card }) => `${localMoment(at, reader.region.timeZone)}\n${renderCard(card)}`)
            .join('\n\n'),
    );
  return exitCodes.answered;
}

const noMessages: PerLocale = { nl: 'Geen berichten.', en: 'No messages.' };
const noMember: PerLocale<(as: string) => string> = {
  nl: (as) => `Er is geen lid "${as}".`,
  en: (as) => `There is no member "${as}".`,
};

/** A database that is away is for the router to tell; only a name that is not there is told here. */
async function isMember(as: string, gate: Gate): Promise<boolean> {
  return gate.identifyMember(as).then(
    (found) => found !== null,
    () => true,
  );
}

function refuseUnknown(
  { as, lang, json }: Pick<ChatArguments, 'as' | 'lang' | 'json'>,
  write: (line: string) => void,
): number {
  const text = inLanguage(noMember, lang ?? defaultLocale)(as);
  write(
    json
      ? JSON.stringify({ command: null, input: {}, outcome: 'refused', code: 'not_linked', facts: {}, text })
      : text,
  );
  return exitCodes.refused;
}
