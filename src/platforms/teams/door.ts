/** Teams, as the house sees it. Its SDK costs a second and a hundred megabytes: it is loaded when the door opens. */
import { defineDoor } from '../door.ts';
import { teamsLook } from './look.ts';
import { teamsManifest, teamsTexts } from './manifest.ts';
import { type TeamsSettings, teamsSettings } from './settings.ts';

const file = (name: string, content: unknown) => ({
  path: `teams/${name}`,
  content: `${JSON.stringify(content, null, 2)}\n`,
});

export const teamsDoor = defineDoor<TeamsSettings>({
  name: 'teams',
  settings: teamsSettings,
  words(settings) {
    if (!settings) return 'Teams: dicht: zet TEAMS_APP_ID, TEAMS_APP_PASSWORD en TEAMS_TENANT_ID';
    return settings.kind === 'registered'
      ? 'Teams: open'
      : 'Teams: open zonder aanmelding, alleen op deze machine';
  },
  isOfOrganisation: ({ kind }) => kind === 'registered',
  open: async (parts) => (await import('./connect.ts')).openTeams(parts),
  sender: async (settings) => (await import('./connect.ts')).openTeamsSender(settings),
  manifest: {
    example: (commands) => [
      file('manifest.json', teamsManifest(commands)),
      file('en-us.json', teamsTexts(commands)),
    ],
    own: async (commands, site, environment) =>
      (await import('./package.ts')).packTeamsApp(commands, site, environment),
  },
  look: async () => teamsLook,
});
