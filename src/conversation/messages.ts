/** A stored message as a card for its reader: rendered from the database as it is now. */

import type { Actor, Gate, Identified, Unheard } from '#domain/ports.ts';
import { createContexts } from './context.ts';
import { type Card, card, heading, text } from './contract/card.ts';
import { inLanguage, type Locale } from './contract/locale.ts';
import type { Asker, Showing } from './contract/step.ts';
import type { Registry } from './registry.ts';
import { texts } from './replies/texts/index.ts';

export interface MessageRenderer {
  /** The card, or null when the subject is gone or no longer concerns this member. */
  show(
    reader: Identified,
    message: { view: string; subject: string },
    account?: Asker['account'],
  ): Promise<Card | null>;
  /** True when the message has nothing left to tell this member. */
  isOver(reader: Identified, message: { view: string; subject: string }): Promise<boolean>;
  /** Whom to tell that this message reached nobody; null when nobody counts on it. */
  unheard(reader: Identified, message: { view: string; subject: string }): Promise<Unheard | null>;
}

const ownInbox = { platform: 'inbox', workspace: '', user: '' };

export function createMessageRenderer(registry: Registry, gate: Gate): MessageRenderer {
  const contexts = createContexts(registry, gate);
  const askerFor = (member: Identified['member'], account: Asker['account']): Asker => ({
    member,
    account,
    audience: 'private',
    locale: member.locale,
  });
  return {
    async show(reader, { view: viewId, subject }, account = ownInbox) {
      const { member, region, now } = reader;
      const view = registry.view(viewId);
      if (!view) return null;
      const asker = askerFor(member, account);
      const directory = await contexts.directoryFor(reader, 'private');
      const showing: Showing = { asker, directory, timeZone: region.timeZone, now };
      return gate.withRegion(
        region,
        'read',
        (ports) => view.show(subject, { asker, ports }, showing),
        actorOf(asker),
      );
    },

    async isOver({ member, region }, { view: viewId, subject }) {
      const view = registry.view(viewId);
      if (!view) return true;
      const asker = askerFor(member, ownInbox);
      return gate.withRegion(
        region,
        'read',
        (ports) => view.isOver(subject, { asker, ports }),
        actorOf(asker),
      );
    },

    async unheard({ member, region }, { view: viewId, subject }) {
      const tell = registry.view(viewId)?.unheard;
      if (!tell) return null;
      const asker = askerFor(member, ownInbox);
      return gate.withRegion(region, 'read', (ports) => tell(subject, { asker, ports }), actorOf(asker));
    },
  };
}

/** Who reads a message that we send: it reached them through the door of their account. */
const actorOf = ({ member, account }: Asker): Actor => ({ member: member.key, door: account.platform });

/** What stands where a message was, when it no longer concerns its reader. */
export function goneCard(locale: Locale): Card {
  const { title, text: say } = inLanguage(texts, locale).gone;
  return card(heading(title), text(say));
}
