/** The Teams app as Teams wants it described: the commands that it lists come from the registry, in Dutch and beside it in English. */
import type { Command } from '#conversation/contract/command.ts';
import type { Locale } from '#conversation/contract/locale.ts';

/** Teams takes three lists of twelve commands; a list is for one person, or for who is in a channel or a group. */
const mostLists = 3;
const mostCommands = 12;
const titleLength = 32;
const descriptionLength = 128;
/** Stands where an organisation puts its own. */
const exampleAddress = 'https://doorstroom.example';
/** Filled in when the app is packed. */
const appId = '{{TEAMS_APP_ID}}';

const words = {
  nl: {
    short: 'Vrije plekken, crisisplaatsing en uitstroom',
    fullName: 'Doorstroom: opvang, plaatsing en uitstroom',
    full: 'Doorstroom laat de opvangketen van een regio samenwerken: welke plekken zijn vannacht vrij en hoe zeker is dat, een huishouden plaatsen zonder dubbele toewijzing, en merken wanneer iemands weg uit de opvang stokt. Er komen geen namen of andere persoonsgegevens in de chat.',
  },
  en: {
    short: 'Free places, crisis placement and outflow',
    fullName: 'Doorstroom: shelter, placement and outflow',
    full: "Doorstroom helps the shelters of a region to work together: which places are free tonight and how sure that is, placing a household without giving a place twice, and noticing when somebody's way out of the shelter stalls. No names or other personal data go into the chat.",
  },
} as const satisfies Record<Locale, unknown>;

interface CommandList {
  scopes: ('personal' | 'team' | 'groupChat')[];
  commands: { title: string; description: string }[];
}

/** Throws when there is no room for all of them: a command that nobody sees is a mistake, not a detail. */
function listsOf(commands: readonly Command[], locale: Locale): CommandList[] {
  const everywhere = commands.filter(({ privacy }) => privacy === 'channel');
  const lists = [
    ...listed(['personal'], commands, locale),
    ...listed(['team', 'groupChat'], everywhere, locale),
  ];
  if (lists.length > mostLists)
    throw new Error(
      `Teams shows ${mostLists} lists of ${mostCommands} commands; ${commands.length} commands of which ${everywhere.length} in channels need ${lists.length}: choose which of them are listed`,
    );
  return lists;
}

function listed(scopes: CommandList['scopes'], commands: readonly Command[], locale: Locale): CommandList[] {
  const described = commands.map((command) => ({
    title: fitting(command.words[locale].aliases[0], titleLength, command.id),
    description: fitting(command.texts[locale].summary, descriptionLength, command.id),
  }));
  return Array.from({ length: Math.ceil(described.length / mostCommands) }, (_, index) => ({
    scopes,
    commands: described.slice(index * mostCommands, (index + 1) * mostCommands),
  }));
}

function fitting(text: string, length: number, command: string): string {
  if (text.length > length)
    throw new Error(`Teams takes ${length} characters, and "${text}" of ${command} has ${text.length}`);
  return text;
}

export function teamsManifest(commands: readonly Command[], site = exampleAddress) {
  const { short, full, fullName } = words.nl;
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json',
    manifestVersion: '1.29',
    version: '0.1.0',
    id: appId,
    developer: {
      name: 'Doorstroom',
      websiteUrl: site,
      privacyUrl: `${site}/privacy`,
      termsOfUseUrl: `${site}/voorwaarden`,
    },
    name: { short: 'Doorstroom', full: fullName },
    description: { short, full },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#7B2D8E',
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: listsOf(commands, 'nl'),
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [new URL(site).host],
    defaultInstallScope: 'personal',
    localizationInfo: {
      defaultLanguageTag: 'nl-nl',
      additionalLanguages: [{ languageTag: 'en-us', file: 'en-us.json' }],
    },
  };
}

/** The English of the manifest, as Teams wants it: a file of paths and texts. */
export function teamsTexts(commands: readonly Command[]): Record<string, string> {
  const { short, full, fullName } = words.en;
  return {
    $schema:
      'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json',
    'name.full': fullName,
    'description.short': short,
    'description.full': full,
    ...Object.fromEntries(
      listsOf(commands, 'en').flatMap((list, at) =>
        list.commands.flatMap(({ title, description }, index) => [
          [`bots[0].commandLists[${at}].commands[${index}].title`, title],
          [`bots[0].commandLists[${at}].commands[${index}].description`, description],
        ]),
      ),
    ),
  };
}
