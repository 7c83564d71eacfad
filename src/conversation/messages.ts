/** A stored message as a card for its reader: rendered from the database as it is now. */

import type { Gate, Identified } from '#domain/ports.ts';
import { type Card, card, heading, text } from './contract/card.ts';
import type { Asker, Showing } from './contract/command.ts';
import { directoryFor } from './directory.ts';
import type { Registry } from './registry.ts';

export interface MessageRenderer {
  /** The card, or null when the subject is gone or no longer concerns this member. */
  show(
    reader: Identified,
    message: { view: string; subject: string },
    account?: Asker['account'],
  ): Promise<Card | null>;
  /** True when the message has nothing left to tell this member. */
  isOver(reader: Identified, message: { view: string; subject: string }): Promise<boolean>;
}

const ownInbox = { platform: 'inbox', workspace: '', user: '' };

export function createMessageRenderer(registry: Registry, gate: Gate): MessageRenderer {
  const askerFor = (member: Identified['member'], account: Asker['account']): Asker => ({
    member,
    account,
    audience: 'private',
    locale: member.locale,
  });
  return {
    async show({ member, region, now }, { view: viewId, subject }, account = ownInbox) {
      const view = registry.view(viewId);
      if (!view) return null;
      const asker = askerFor(member, account);
      const directory = directoryFor(await gate.names(region, now), member, 'private');
      const showing: Showing = { asker, directory, timeZone: region.timeZone, now };
      return gate.read({ region, now }, (ports) => view.show(subject, { asker, ports }, showing));
    },

    async isOver({ member, region, now }, { view: viewId, subject }) {
      const view = registry.view(viewId);
      if (!view) return true;
      return gate.read({ region, now }, (ports) =>
        view.isOver(subject, { asker: askerFor(member, ownInbox), ports }),
      );
    },
  };
}

/** What stands where a message was, when it no longer concerns its reader. */
export function goneCard(locale: 'nl' | 'en'): Card {
  return locale === 'en'
    ? card(heading('Settled'), text('This message no longer applies.'))
    : card(heading('Afgehandeld'), text('Dit bericht geldt niet meer.'));
}
