/** The Teams app as Teams wants it described: the commands that it lists come from the registry. */
import type { Command } from '#conversation/contract/command.ts';

/** Teams shows at most so many commands in a list. */
const mostCommands = 10;
/** Stands where an organisation puts its own. */
const exampleAddress = 'https://doorstroom.example';
/** Filled in when the app is packed. */
const appId = '{{TEAMS_APP_ID}}';

export function teamsManifest(commands: readonly Command[], site = exampleAddress) {
  const list = (scope: 'personal' | 'team' | 'groupChat') =>
    commands
      .filter((command) => scope === 'personal' || command.privacy === 'channel')
      .slice(0, mostCommands)
      .map((command) => ({
        title: (command.aliases.nl[0] ?? command.id).slice(0, 32),
        description: command.summary.nl.slice(0, 128),
      }));
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.17/MicrosoftTeams.schema.json',
    manifestVersion: '1.17',
    version: '0.1.0',
    id: appId,
    developer: {
      name: 'Doorstroom',
      websiteUrl: site,
      privacyUrl: `${site}/privacy`,
      termsOfUseUrl: `${site}/voorwaarden`,
    },
    name: { short: 'Doorstroom', full: 'Doorstroom: opvang, plaatsing en uitstroom' },
    description: {
      short: 'Vrije plekken, crisisplaatsing en uitstroom',
      full: 'Doorstroom laat de opvangketen van een regio samenwerken: welke plekken zijn vannacht vrij en hoe zeker is dat, een huishouden plaatsen zonder dubbele toewijzing, en merken wanneer iemands weg uit de opvang stokt. Er komen geen namen of andere persoonsgegevens in de chat.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#7B2D8E',
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [
          { scopes: ['personal'], commands: list('personal') },
          { scopes: ['team', 'groupChat'], commands: list('team') },
        ],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [new URL(site).host],
    defaultInstallScope: 'personal',
    localizationInfo: { defaultLanguageTag: 'nl-nl' },
  };
}
