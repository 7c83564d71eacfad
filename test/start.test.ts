/** `npm start` as people use it: a Node that is too old, the address that is in use, and an end with everything it started. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { makeDataDirectory } from './support/data-directory.ts';

const manifest = z
  .object({ scripts: z.record(z.string(), z.string()), engines: z.object({ node: z.string() }) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

// biome-ignore lint/style/noProcessEnv: what any program needs to be found and to start
const environment = process.env;

function begin(program: string, given: readonly string[], settings: Record<string, string> = {}) {
  const child = spawn(program, given, { env: { ...environment, ...settings }, detached: true });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  return { child, said, ended: endOf(child) };
}

const endOf = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));

/** A Node that says that it is another version. */
const pretending = (version: string) => {
  const source = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  return ['--import', `data:text/javascript,${encodeURIComponent(source)}`, 'src/start.js', 'chat', '--help'];
};

test.each(['16.20.2', '20.20.2', '22.17.1'])(
  'Node %s is told in one sentence that it is too old',
  async (version) => {
    const { said, ended } = begin(process.execPath, pretending(version));
    expect(await ended).toBe(2);
    expect(said.out).toBe('');
    expect(said.err.trim().split('\n')).toHaveLength(1);
    expect(said.err).toContain(`Node.js ${manifest.engines.node.replace('>=', '')}`);
    expect(said.err).toContain(version);
  },
);

test.each(['22.18.0', '23.0.0', '24.21.0'])('Node %s may begin', async (version) => {
  const { said, ended } = begin(process.execPath, pretending(version));
  expect(await ended, said.err).toBe(0);
  expect(said.out).toContain('npm run --silent chat');
});

test('every script that people run begins with the look at the version, and takes the place of its shell', () => {
  for (const name of ['start', 'dev', 'chat', 'admin']) {
    expect(manifest.scripts[name], name).toMatch(/^exec node (--\S+ )*src\/start\.js \w+$/);
  }
});

/** The processes that were given this directory, by argument or by environment; Linux only. */
async function processesOf(directory: string): Promise<string[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  const isOf = async (pid: string) => {
    const about = await Promise.all(
      ['cmdline', 'environ'].map((file) => readFile(join('/proc', pid, file), 'utf8').catch(() => '')),
    );
    return about.join('\0').includes(directory);
  };
  const found = await Promise.all(all.map(async (pid) => ((await isOf(pid)) ? [pid] : [])));
  return found.flat();
}

test.skipIf(!existsSync('/proc/self/cmdline'))(
  'npm start ends on SIGTERM with everything that it started; admin status tells where it runs until then',
  async () => {
    const directory = await makeDataDirectory();
    onTestFinished(() => rm(directory, { recursive: true, force: true }));
    const settings = {
      DATABASE_URL: '',
      DOORSTROOM_DATA: directory,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'silent',
    };
    const { child, said } = begin('npm', ['start'], settings);
    onTestFinished(async () => {
      for (const pid of await processesOf(directory)) process.kill(Number(pid), 'SIGKILL');
    });
    await expect.poll(() => said.out + said.err, { timeout: 90_000 }).toMatch(/luistert op http:\/\/\S+\n/);
    const address = /luistert op (http:\/\/\S+)/.exec(said.out)?.[1] ?? '';
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    // npm or its shell, node, and the server of the database with its own children.
    expect((await processesOf(directory)).length).toBeGreaterThan(2);

    const admin = begin(process.execPath, ['src/start.js', 'admin', 'status'], { ...settings, PORT: '3000' });
    expect(await admin.ended, admin.said.err).toBe(0);
    expect(admin.said.out).toContain(`Doorstroom draait op ${address}\n`);
    expect(admin.said.out).toContain(`Speelplaats: open op ${address}\n`);
    expect(admin.said.out).not.toContain(':3000');

    child.kill('SIGTERM');
    await expect.poll(() => processesOf(directory), { timeout: 20_000 }).toEqual([]);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  },
  180_000,
);
