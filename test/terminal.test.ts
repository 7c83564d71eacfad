/** The terminal as a script uses it: a process, its exit code, one line of JSON. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from './support/database.ts';

let url: string;
let drop: () => Promise<void>;
let directory: string;
beforeAll(async () => {
  ({ url, drop } = await freshDatabase());
  directory = await mkdtemp(join(tmpdir(), 'doorstroom-terminal-'));
});
afterAll(async () => {
  await drop();
  await rm(directory, { recursive: true, force: true });
});

async function run(...given: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['src/main.ts', ...given], {
    env: { DATABASE_URL: url, LOG_LEVEL: 'silent' },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err };
}

const chat = async (as: string, message: string, ...more: string[]) => {
  const { code, out } = await run('chat', '--as', as, '--json', ...more, message);
  expect(out.trim().split('\n')).toHaveLength(1);
  return {
    code,
    ...(JSON.parse(out) as {
      command: string;
      input: Record<string, unknown>;
      outcome: string;
      code?: string;
      facts: Record<string, unknown>;
      text: string;
    }),
  };
};

describe('chat', () => {
  test('answered is 0, with the facts by their stable names', async () => {
    const said = await chat('opvang', 'bedden');
    expect(said).toMatchObject({ command: 'beds', input: {}, outcome: 'answered' });
    expect(said.facts['locations']).toContainEqual({
      key: 'dno',
      name: 'Dag- en nachtopvang Singel 9',
      usable: 20,
      occupied: 10,
      reserved: 0,
      free: 10,
      freshness: 'fresh',
      answer: 'free',
    });
    expect((await run('chat', '--as', 'opvang', 'bedden')).code).toBe(0);
  });

  test('refused is 3, with a code, and the input that was understood', async () => {
    const { code } = await run('chat', '--as', 'corporatie', 'plaatsing doelgroep: man');
    expect(code).toBe(3);
    expect(await chat('crisis', 'plaatsing locatie: Mars, doelgroep: man')).toMatchObject({
      outcome: 'refused',
      code: 'unknown_location',
      input: { targetGroup: 'single_man' },
    });
    expect(await chat('crisis', 'blabla')).toMatchObject({
      outcome: 'refused',
      code: 'unknown_command',
      command: null,
    });
    expect(await chat('niemand', 'bedden')).toMatchObject({ outcome: 'refused', code: 'not_linked' });
  });

  test('English beside Dutch', async () => {
    expect((await chat('crisis', 'beds woman', '--lang', 'en')).text).toContain(
      'Free places tonight: single woman',
    );
  });

  test('a placement and the inbox of the location', async () => {
    const placed = await chat('crisis', 'plaatsing locatie: Singel 9, doelgroep: man, gemeente: Meerssen');
    expect(placed.facts).toMatchObject({
      reference: expect.stringMatching(/^P-/),
      location: 'dno',
      place: 'bed 11',
      until: expect.stringMatching(/Z$/),
    });
    const { code, out } = await run('chat', '--as', 'opvang', '--inbox', '--json');
    expect(code).toBe(0);
    const { messages } = JSON.parse(out) as { messages: { view: string; text: string }[] };
    expect(messages).toMatchObject([{ view: 'placement_expected' }]);
    expect(messages[0]?.text).toContain(String(placed.facts['reference']));
  });

  test('wrong usage is 2, and says how it does work', async () => {
    for (const given of [
      ['chat', 'bedden'],
      ['chat', '--as', 'opvang'],
      ['chat', '--as', 'opvang', '--lang', 'de', 'x'],
      ['dansen'],
    ]) {
      const { code, err } = await run(...given);
      expect(`${given.join(' ')}: ${code}`).toBe(`${given.join(' ')}: 2`);
      expect(err).not.toContain('    at ');
    }
  });
});

describe('admin', () => {
  test('link, invite, work, clock and status say what they did', async () => {
    expect(
      (
        await run(
          'admin',
          'link',
          '--member',
          'regie',
          '--platform',
          'slack',
          '--workspace',
          'T1',
          '--user',
          'U1',
        )
      ).out,
    ).toContain('regie is gekoppeld aan slack');
    expect((await run('admin', 'invite', 'casus')).out).toMatch(/[2-9A-Z]{5}-[2-9A-Z]{5}/);
    expect((await run('admin', 'clock', '+1d')).out).toContain('De klok staat op');
    expect((await run('admin', 'work')).out).toContain('trede 0 -> casus');
    expect((await run('admin', 'work')).out).toContain('0 opschaling(en) gestart');
    const { out } = await run('admin', 'status');
    expect(out).toContain('Slack: dicht');
    expect(out).toContain('(verzet)');
    expect((await run('admin', 'clock', 'reset')).code).toBe(0);
  });

  test('import is idempotent, and a broken file is told with line and field', async () => {
    const source = await readFile('prisma/regions/maastricht-heuvelland.yaml', 'utf8');
    expect((await run('admin', 'import', 'prisma/regions/maastricht-heuvelland.yaml')).out).toContain(
      'niets veranderd',
    );
    const broken = join(directory, 'stuk.yaml');
    await writeFile(broken, source.replace('kind: VLOT', 'kindd: VLOT'));
    const { code, err } = await run('admin', 'import', broken);
    expect(code).toBe(2);
    expect(err).toMatch(/stuk\.yaml:\d+: locations\.1/);
  });

  test.each([
    [
      ['admin', 'link', '--member', 'x', '--platform', 'slack', '--workspace', 'T', '--user', 'U'],
      'Er is geen lid "x"',
    ],
    [
      ['admin', 'link', '--member', 'regie', '--platform', 'fax', '--workspace', 'T', '--user', 'U'],
      'slack of teams',
    ],
    [['admin', 'clock', 'morgen'], 'is geen tijd'],
    [['admin', 'clock', '+99999w'], 'hooguit tien jaar'],
    [['admin', 'import', '/nergens.yaml'], 'kan ik niet lezen'],
    [['admin'], 'Beheer:'],
  ])('%s is 2', async (given, words) => {
    const { code, err } = await run(...given);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

describe('start', () => {
  test('listens, says which doors are open, and stops in order on SIGTERM, also when Slack and Microsoft are away', async () => {
    const away = {
      SLACK_BOT_TOKEN: 'xoxb-away',
      SLACK_SIGNING_SECRET: 'long-enough',
      SLACK_APP_TOKEN: 'xapp-away',
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
      TEAMS_APP_ID: '00000000-0000-4000-8000-000000000001',
      TEAMS_APP_PASSWORD: 'long-enough',
      TEAMS_TENANT_ID: '00000000-0000-4000-8000-000000000002',
      TEAMS_LOGIN_URL: 'http://127.0.0.1:9',
      TEAMS_OPENID_METADATA: 'http://127.0.0.1:9/metadata',
    };
    const child = spawn(process.execPath, ['src/main.ts', 'start'], {
      env: { DATABASE_URL: url, LOG_LEVEL: 'silent', PORT: '0', ...away },
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    await expect.poll(() => out, { timeout: 20_000 }).toContain('Speelplaats: dicht');
    expect(out).toContain('Slack: open (HTTP en Socket Mode)');
    expect(out).toContain('Teams: open');
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? '';
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    expect(
      await Promise.race([ended, new Promise((resolve) => setTimeout(() => resolve('too late'), 10_000))]),
    ).toBe(0);
  });

  test('a port that is taken stops it at once, with the setting to change', async () => {
    const { createServer } = await import('node:net');
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    const child = spawn(process.execPath, ['src/main.ts', 'start'], {
      env: { DATABASE_URL: url, LOG_LEVEL: 'silent', PORT: String(port) },
    });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(2);
    expect(err).toContain('zet PORT');
    taken.close();
  });

  test('half a setting stops it with everything that is wrong', async () => {
    const child = spawn(process.execPath, ['src/main.ts', 'start'], {
      env: { DATABASE_URL: 'mysql://x', SLACK_BOT_TOKEN: 'xoxb-1' },
    });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(2);
    expect(err).toMatch(/DATABASE_URL[\s\S]*SLACK_SIGNING_SECRET/);
  });
});
