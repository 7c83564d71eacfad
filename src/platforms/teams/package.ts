/** The Teams app, packed to be uploaded by one organisation. */
import { readFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import type { Command } from '#conversation/contract/command.ts';
import type { Environment, ManifestFile } from '../door.ts';
import { teamsManifest, teamsTexts } from './manifest.ts';

const icons = new URL('../../../manifest/teams/', import.meta.url);

export async function packTeamsApp(
  commands: readonly Command[],
  site: string,
  environment: Environment,
): Promise<{ files: ManifestFile[]; missing?: string }> {
  const appId = environment['TEAMS_APP_ID'];
  if (!appId)
    return {
      files: [],
      missing:
        'Het pakket voor Teams is niet gemaakt: zet TEAMS_APP_ID, want het moet zeggen welke app het is.',
    };
  const manifest = written(teamsManifest(commands, site)).replaceAll('{{TEAMS_APP_ID}}', appId);
  const pictures = await Promise.all(
    ['color.png', 'outline.png'].map(
      async (name) => [name, new Uint8Array(await readFile(new URL(name, icons)))] as const,
    ),
  );
  const content = zipSync({
    'manifest.json': strToU8(manifest),
    'en-us.json': strToU8(written(teamsTexts(commands))),
    ...Object.fromEntries(pictures),
  });
  return { files: [{ path: 'doorstroom-teams.zip', content }] };
}

function written(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
