/** Only the way out to Teams, without a door to come in by. */
import type { Sender } from '#delivery/sender.ts';
import { loadSdk, type TeamsSettings } from './sdk.ts';
import { teamsSender } from './send.ts';

export async function openTeamsSender(settings: TeamsSettings): Promise<Sender> {
  return teamsSender(await loadSdk(settings));
}
