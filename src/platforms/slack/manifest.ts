/** The Slack app as Slack wants it described: its slash commands come from the registry. */
import type { Command } from '#conversation/contract/command.ts';
import { locales } from '#conversation/contract/locale.ts';

/** Names that Slack keeps for itself. */
const reserved = new Set([
  'help',
  'open',
  'search',
  'status',
  'who',
  'call',
  'invite',
  'join',
  'leave',
  'me',
  'remind',
  'topic',
]);

/** Stands where an organisation puts its own. */
const exampleAddress = 'https://doorstroom.example';

export function slackManifest(commands: readonly Command[], site = exampleAddress) {
  const address = `${site}/slack/events`;
  return {
    display_information: {
      name: 'Doorstroom',
      description: 'Vrije plekken, crisisplaatsing en uitstroom',
      long_description:
        'Doorstroom laat de opvangketen van een regio samenwerken: welke plekken zijn vannacht vrij en hoe zeker is dat, een huishouden plaatsen zonder dubbele toewijzing, en merken wanneer iemands weg uit de opvang stokt. Er komen geen namen of andere persoonsgegevens in de chat.',
      background_color: '#7b2d8e',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Doorstroom', always_online: true },
      slash_commands: commands.flatMap((command) =>
        locales.flatMap((locale) => {
          const [alias] = command.words[locale].aliases;
          if (reserved.has(alias)) return [];
          const hint = Object.values(command.texts[locale].examples)
            .find(({ text }) => !text.includes('{') && text !== alias)
            ?.text.slice(alias.length)
            .trim();
          return [
            {
              command: `/${alias}`,
              url: address,
              description: command.texts[locale].summary,
              ...(hint ? { usage_hint: hint.slice(0, 100) } : {}),
              should_escape: false,
            },
          ];
        }),
      ),
    },
    oauth_config: {
      scopes: { bot: ['app_mentions:read', 'chat:write', 'commands', 'im:history', 'im:write'] },
    },
    settings: {
      event_subscriptions: {
        request_url: address,
        bot_events: ['app_home_opened', 'app_mention', 'message.im'],
      },
      interactivity: { is_enabled: true, request_url: address },
      org_deploy_enabled: false,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    },
  };
}
