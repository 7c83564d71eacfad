/** Slack, as the house sees it. Bolt is loaded when the door opens. */
import { defineDoor } from '../door.ts';
import { slackLook } from './look.ts';
import { slackManifest } from './manifest.ts';
import { type SlackSettings, slackSettings } from './settings.ts';

const file = (content: unknown) => ({
  path: 'slack.json',
  content: `${JSON.stringify(content, null, 2)}\n`,
});

export const slackDoor = defineDoor<SlackSettings>({
  name: 'slack',
  settings: slackSettings,
  words: (settings) =>
    settings
      ? `Slack: open (${[settings.signingSecret && 'HTTP', settings.appToken && 'Socket Mode'].filter(Boolean).join(' en ')})`
      : 'Slack: dicht: zet SLACK_BOT_TOKEN en SLACK_SIGNING_SECRET',
  isOfOrganisation: () => true,
  open: async (parts) => (await import('./connect.ts')).openSlack(parts),
  sender: async (settings, log) => (await import('./connect.ts')).openSlackSender(settings, log),
  manifest: {
    example: (commands) => [file(slackManifest(commands))],
    own: async (commands, site) => ({ files: [file(slackManifest(commands, site))] }),
  },
  look: async () => slackLook,
});
