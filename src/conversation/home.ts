/** Somebody's own page: what waits for them, room by room. */
import { may } from '#domain/people/roles.ts';
import { actions, button, type Card, card, heading, quiet } from './contract/card.ts';
import { inLanguage } from './contract/locale.ts';
import type { Asking, Showing } from './contract/step.ts';
import type { Registry } from './registry.ts';
import { words } from './replies/texts/index.ts';

export async function homeCard({ rooms }: Registry, asking: Asking, showing: Showing): Promise<Card> {
  const { member, locale } = asking.asker;
  const say = words(locale).home;
  const open = rooms.filter(({ command }) => may(member, command.permission));
  const waiting: Card[] = [];
  for (const room of open) {
    const waits = await room.onHome?.(asking, showing);
    if (waits) waiting.push(waits);
  }
  return card(
    heading(say.title),
    waiting.length === 0 ? quiet(say.nothing) : waiting.flatMap(({ blocks }) => blocks),
    actions(
      ...open.map(
        ({ command, homeButton }) => homeButton && button(inLanguage(homeButton, locale), command.id, {}),
      ),
    ),
  );
}
