/** Where something is typed, what of it reaches the bot there, and who sees the answer: as on the platforms themselves. */
import { z } from 'zod';
import type { InboundEvent, Intent } from '#conversation/request.ts';
import type { Look } from './look.ts';

export const place = z.enum(['direct', 'channel']);
export type Place = z.infer<typeof place>;

export interface Heard {
  intent: Intent;
  /** True when only the asker sees the answer: on Slack a command, and what is asked in a channel. */
  onlyYou: boolean;
}

const mention = /@doorstroom\b[:,]?/giu;

/** Undefined for what is said in a channel to others: there a bot hears only commands and mentions. */
export function hear({ slashes }: Look, where: Place, typed: string): Heard | undefined {
  const said = typed.trim();
  // On Slack a slash goes to the slash command, which opens its form at once; on Teams it is text like any other.
  const slash = slashes && /^\/(\S+)\s*([\s\S]*)$/.exec(said);
  if (slash)
    return { intent: { kind: 'slash', command: slash[1] ?? '', text: slash[2] ?? '' }, onlyYou: true };
  const isMention = said.search(mention) !== -1;
  if (where === 'channel' && !isMention) return undefined;
  return {
    intent: { kind: 'text', text: said.replace(mention, ' ').trim() },
    onlyYou: slashes && where === 'channel',
  };
}

/** In a channel of Teams everybody reads the answer. On Slack only the asker does, so there it is private everywhere. */
export function audienceOf({ slashes }: Look, where: Place): InboundEvent['audience'] {
  return !slashes && where === 'channel' ? 'channel' : 'private';
}
