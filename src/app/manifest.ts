/**
 * Writes what Slack and Teams must be told about the app, from the registry. With `--address https://…` it makes them for one
 * organisation, in manifest/own/: Slack's file, and the Teams app packed to be uploaded.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { rooms } from '#commands/index.ts';
import { createRegistry } from '#conversation/registry.ts';
import { slackManifest } from '#platforms/slack/manifest.ts';
import { teamsManifest } from '#platforms/teams/manifest.ts';
import { readEnvironment } from '#src/config.ts';

const folder = new URL('../../manifest/', import.meta.url);
const own = new URL('own/', folder);
const { commands } = createRegistry(rooms);
const written = (content: unknown) => `${JSON.stringify(content, null, 2)}\n`;

const at = process.argv.indexOf('--address');
if (at < 0) {
  await writeFile(new URL('slack.json', folder), written(slackManifest(commands)));
  await writeFile(new URL('teams/manifest.json', folder), written(teamsManifest(commands)));
} else await makeOwn(process.argv[at + 1] ?? '');

async function makeOwn(address: string): Promise<void> {
  if (!/^https:\/\/[a-z0-9.-]+$/i.test(address))
    return stop('Zo kan het wel: npm run manifest -- --address https://doorstroom.mijnorganisatie.nl');
  await mkdir(own, { recursive: true });
  await writeFile(new URL('slack.json', own), written(slackManifest(commands, address)));
  process.stdout.write('manifest/own/slack.json\n');
  const appId = readEnvironment()['TEAMS_APP_ID'];
  if (!appId)
    return stop(
      'Het pakket voor Teams is niet gemaakt: zet TEAMS_APP_ID, want het moet zeggen welke app het is.',
    );
  const manifest = written(teamsManifest(commands, address)).replaceAll('{{TEAMS_APP_ID}}', appId);
  const icons = await Promise.all(
    ['color.png', 'outline.png'].map(
      async (name) => [name, new Uint8Array(await readFile(new URL(`teams/${name}`, folder)))] as const,
    ),
  );
  await writeFile(
    new URL('doorstroom-teams.zip', own),
    zipSync({ 'manifest.json': strToU8(manifest), ...Object.fromEntries(icons) }),
  );
  process.stdout.write('manifest/own/doorstroom-teams.zip\n');
}

function stop(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 2;
}
