/** The doors through which messages go out, for a process that serves nobody: `admin work`. */
import type { Sender } from '#delivery/sender.ts';
import type { Config } from '#src/config.ts';

export async function openSenders(config: Config): Promise<ReadonlyMap<string, Sender>> {
  const senders = new Map<string, Sender>();
  if (config.slack) {
    const { openSlackSender } = await import('#platforms/slack/open-sender.ts');
    senders.set('slack', openSlackSender(config.slack));
  }
  if (config.teams) {
    const { openTeamsSender } = await import('#platforms/teams/open-sender.ts');
    senders.set('teams', await openTeamsSender(config.teams));
  }
  return senders;
}
