/** Somebody's own page: what waits for them, room by room. */
import { may } from '#domain/people/roles.ts';
import { actions, button, type Card, card, heading, quiet } from './contract/card.ts';
import type { Asking, Showing } from './contract/command.ts';
import type { Registry } from './registry.ts';
import { words } from './replies/texts/index.ts';

export async function homeCard(registry: Registry, asking: Asking, showing: Showing): Promise<Card> {
  const { member, locale } = asking.asker;
  const say = words(locale).home;
  const waiting: Card[] = [];
  for (const room of registry.rooms) {
    if (!room.waiting || !may(member, room.command.permission)) continue;
    const waits = await room.waiting(asking, showing);
    if (waits) waiting.push(waits);
  }
  const beds = registry.byId('beds');
  return card(
    heading(say.title),
    waiting.length === 0 ? quiet(say.nothing) : waiting.flatMap(({ blocks }) => blocks),
    actions(
      beds && may(member, beds.permission) && button(say.openBeds, 'beds', {}),
      button(say.openHelp, 'help', {}),
    ),
  );
}
