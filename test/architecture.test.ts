/** The house itself: who may import whom, what the manifests say, and that the README tells the truth. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { rooms } from '#commands/index.ts';
import { defineCommand } from '#conversation/contract/command.ts';
import { createRegistry } from '#conversation/registry.ts';
import { slackManifest } from '#platforms/slack/manifest.ts';
import { teamsManifest } from '#platforms/teams/manifest.ts';

const run = promisify(execFile);

describe('who may import whom', () => {
  test.each([
    [
      'a room that opens the database',
      'commands/beds/planted.ts',
      "import { connect } from '#database/connect.ts';\nexport const planted = connect;\n",
      'a-room-is-given-what-it-needs',
    ],
    [
      'a room in another room',
      'commands/beds/planted.ts',
      "import { helpRoom } from '#commands/help/index.ts';\nexport const planted = helpRoom;\n",
      'a-room-stays-in-its-room',
    ],
    [
      'a domain with a driver',
      'src/domain/planted.ts',
      "import { Pool } from 'pg';\nexport const planted = Pool;\n",
      'domain-is-pure',
    ],
    [
      'a platform in another platform',
      'src/platforms/teams/planted.ts',
      "import { cut } from '#platforms/slack/limits.ts';\nexport const planted = cut;\n",
      'a-platform-knows-no-other',
    ],
    [
      'Slack outside its door',
      'src/delivery/planted.ts',
      "import { WebClient } from '@slack/web-api';\nexport const planted = WebClient;\n",
      'slack-sdk-only-at-its-door',
    ],
  ])('%s is noticed', async (_what, path, source, rule) => {
    const copy = await mkdtemp(join(tmpdir(), 'doorstroom-boundaries-'));
    onTestFinished(() => rm(copy, { recursive: true, force: true }));
    for (const part of ['src', 'commands', 'package.json', 'tsconfig.json', '.dependency-cruiser.json'])
      await cp(part, join(copy, part), { recursive: true });
    await symlink(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
    await writeFile(join(copy, path), source);
    const cruise = run(
      'node_modules/.bin/depcruise',
      ['src', 'commands', '--config', '.dependency-cruiser.json', '--output-type', 'err'],
      {
        cwd: copy,
      },
    );
    await expect(cruise).rejects.toSatisfy((error: { stdout: string }) => error.stdout.includes(rule));
  });
});

describe('the registry refuses', () => {
  const command = (over: object) =>
    defineCommand({
      id: 'test',
      aliases: { nl: ['proef'], en: ['test'] },
      summary: { nl: 'proef', en: 'test' },
      permission: 'anyone',
      privacy: 'channel',
      steps: { show: { words: { nl: [], en: [] }, fields: [], required: [], changes: false } },
      examples: [],
      input: z.object({}),
      answer: async () => ({ outcome: 'answered', facts: {} }),
      card: () => ({ blocks: [] }),
      ...over,
    } as Parameters<typeof defineCommand>[0]);
  const room = (over: object) => ({ command: command(over), views: [] });

  test.each([
    ['a second id', [{}, { aliases: { nl: ['b'], en: ['c'] } }], /two|Two/],
    ['a second alias', [{}, { id: 'other' }], /alias/],
    ['a missing text', [{ summary: { nl: 'proef', en: '' } }], /summary/],
    ['a field that nobody described', [{ input: z.object({ x: z.string() }) }], /meta/],
    [
      'a step with a field that is not there',
      [{ steps: { show: { words: { nl: [], en: [] }, fields: ['y'], required: [], changes: false } } }],
      /field "y"/,
    ],
  ] as [string, object[], RegExp][])('%s', (_what, overs, complaint) => {
    expect(() => createRegistry(overs.map(room))).toThrow(complaint);
  });
});

describe('the manifests are those of the registry', () => {
  const { commands } = createRegistry(rooms);
  test.each([
    ['manifest/slack.json', slackManifest(commands)],
    ['manifest/teams/manifest.json', teamsManifest(commands)],
  ])('%s', async (path, wanted) => {
    expect(JSON.parse(await readFile(path, 'utf8')), 'run: npm run manifest').toEqual(
      JSON.parse(JSON.stringify(wanted)),
    );
  });

  test('within what the platforms allow', () => {
    const teams = teamsManifest(commands);
    for (const { commands: list } of teams.bots[0]?.commandLists ?? []) {
      expect(list.length).toBeLessThanOrEqual(10);
      for (const { title, description } of list)
        expect(title.length <= 32 && description.length <= 128).toBe(true);
    }
    expect(teams.description.short.length).toBeLessThanOrEqual(80);
    expect(teams.name.short.length).toBeLessThanOrEqual(30);
    const slack = slackManifest(commands);
    expect(new Set(slack.features.slash_commands.map((one) => one.command)).size).toBe(
      slack.features.slash_commands.length,
    );
    expect(slack.display_information.long_description.length).toBeGreaterThan(174);
  });
});

describe('the README tells the truth', () => {
  test('its commands exist, its settings are those of .env.example and of the code, its links lead somewhere', async () => {
    const readme = await readFile('README.md', 'utf8');
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [, name = ''] of readme.matchAll(/npm run (?:--silent )?([a-z:]+)/g))
      expect(Object.keys(scripts)).toContain(name);
    expect(readme).toMatch(/^npm ci && npm start$/m);
    expect(readme).toMatch(/^npm ci && npm test$/m);
    const example = await readFile('.env.example', 'utf8');
    const settings = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
    const config = await readFile('src/config.ts', 'utf8');
    for (const name of settings) expect(config).toContain(`${name}:`);
    for (const [, name = ''] of config.matchAll(/^ {4}([A-Z_]+):/gm)) expect(settings).toContain(name);
    for (const [, link = ''] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      await expect(readFile(link).then(() => link)).resolves.toBe(link);
  });
});
