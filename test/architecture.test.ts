/** The house itself: who may import whom, what the manifests say, and that the README tells the truth. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { doors } from '#platforms/doors.ts';

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
      'a platform that knows the list of platforms',
      'src/platforms/slack/planted.ts',
      "import { doors } from '#platforms/doors.ts';\nexport const planted = doors;\n",
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

test('a platform is one folder and one line: nobody else knows it by its name', async () => {
  const files = await Promise.all(
    ['src/app', 'src/http', 'src/delivery', 'src/database/outbox'].map(async (folder) =>
      (await readdir(folder)).filter((file) => file.endsWith('.ts')).map((file) => `${folder}/${file}`),
    ),
  );
  for (const file of ['src/config.ts', 'src/main.ts', ...files.flat()]) {
    const source = await readFile(file, 'utf8');
    for (const { name } of doors)
      expect(source, file).not.toMatch(new RegExp(`['"\`](${name}|#platforms/${name}/.*)['"\`]`));
  }
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
    const files = ['src/config.ts', ...doors.map(({ name }) => `src/platforms/${name}/settings.ts`)];
    const config = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
    for (const name of settings) expect(config).toContain(`${name}:`);
    for (const [, name = ''] of config.matchAll(/^ {2}([A-Z_]+):/gm)) expect(settings).toContain(name);
    for (const [, link = ''] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      await expect(readFile(link).then(() => link)).resolves.toBe(link);
  });
});
