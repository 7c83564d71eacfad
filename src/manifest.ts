/** Writes what Slack and Teams must be told about the app, from the registry; `--zip` packs the Teams app. */
import { readFile, writeFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { rooms } from '#commands/index.ts';
import { createRegistry } from '#conversation/registry.ts';
import { slackManifest } from '#platforms/slack/manifest.ts';
import { teamsManifest } from '#platforms/teams/manifest.ts';
import { readEnvironment } from './config.ts';

const folder = new URL('../manifest/', import.meta.url);
const { commands } = createRegistry(rooms);

/** The files of manifest/, as they must be for these commands. */
const files = { 'slack.json': slackManifest(commands), 'teams/manifest.json': teamsManifest(commands) };

for (const [name, content] of Object.entries(files)) await writeFile(new URL(name, folder), `${JSON.stringify(content, null, 2)}\n`);

if (process.argv.includes('--zip')) {
  const appId = readEnvironment()['TEAMS_APP_ID'];
  if (!appId) {
    process.stderr.write('Zet TEAMS_APP_ID: het pakket voor Teams moet zeggen welke app het is.\n');
    process.exit(2);
  }
  const manifest = JSON.stringify(files['teams/manifest.json'], null, 2).replaceAll('{{TEAMS_APP_ID}}', appId);
  const icons = await Promise.all(
    ['color.png', 'outline.png'].map(async (name) => [name, new Uint8Array(await readFile(new URL(`teams/${name}`, folder)))] as const),
  );
  await writeFile(new URL('doorstroom-teams.zip', folder), zipSync({ 'manifest.json': strToU8(manifest), ...Object.fromEntries(icons) }));
  process.stdout.write('manifest/doorstroom-teams.zip\n');
}
