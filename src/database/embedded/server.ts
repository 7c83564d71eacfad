import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import {
  chown,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  statfs,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tryLock, withExclusiveLock } from './file-lock.ts';
import { type Binaries, findBinaries, findHome, type Home, reachableBinaries, run } from './host.ts';

export interface EmbeddedServer {
  url: string;
  /** Lets go of the server; the last process to do so stops it. */
  close(): Promise<void>;
}

const patienceMs = 120_000; // for initdb or a recovery after a crash on a slow disk

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // their paths may be at most 107 bytes
  max_connections: '100',
  shared_buffers: '32MB',
  max_wal_size: '256MB',
  io_method: 'sync', // saves the three I/O worker processes
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * Gives the caller a PostgreSQL of its own on 127.0.0.1, keeping its data below `dataDirectory`. All processes that
 * open the same directory share one server: the first starts it, the last stops it. The server outlives a process that
 * is killed, for the next one to find.
 */
export async function openEmbeddedServer(options: { dataDirectory: string }): Promise<EmbeddedServer> {
  try {
    await mkdir(options.dataDirectory, { recursive: true });
    // One spelling for all, because the server is recognised by the path on its command line.
    const home = await findHome(await realpath(options.dataDirectory));
    return await joinOrStart(home, await findBinaries());
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const hint = 'Or set DATABASE_URL to use a PostgreSQL of your own.';
    throw new Error(`No embedded PostgreSQL in ${options.dataDirectory}: ${reason}\n${hint}`, { cause });
  }
}

async function joinOrStart(home: Home, installed: Binaries): Promise<EmbeddedServer> {
  const gate = join(home.directory, 'lock'); // held by whoever starts or stops the server
  const users = join(home.directory, 'users'); // shared by whoever uses the server

  const { port, binaries, use } = await withExclusiveLock(gate, patienceMs, async () => {
    const alone = tryLock(users, 'exclusive');
    alone?.release();
    const use = tryLock(users, 'shared');
    if (!use) throw new Error(`${users} is locked`);
    try {
      const binaries = await reachableBinaries(installed, home);
      const port = (await findServer(home)) ?? (await startServer(home, binaries, alone !== undefined));
      return { port, binaries, use };
    } catch (error) {
      use.release();
      throw error;
    }
  });

  const password = await readFile(join(home.directory, 'password'), 'utf8');
  let closing: Promise<void> | undefined;
  const leave = () =>
    withExclusiveLock(gate, patienceMs, async () => {
      use.release();
      const last = tryLock(users, 'exclusive');
      if (!last) return;
      last.release(); // newcomers are still waiting at the gate
      if (await findServer(home)) await stopServer(home, binaries);
    });
  return {
    url: `postgres://doorstroom:${password}@127.0.0.1:${port}/doorstroom`,
    close: () => (closing ??= leave()),
  };
}

/** The port of the running server of this home, once it accepts connections; undefined when there is none. */
async function findServer(home: Home): Promise<number | undefined> {
  const cluster = join(home.directory, 'cluster');
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const [pid, , , port, , , , status] = (await readPidFile(cluster)).split('\n');
    if (!pid || !isServer(Number(pid), cluster)) return undefined;
    if (status?.trim() === 'ready') return Number(port);
    await sleep(50); // it is starting, recovering or stopping
  }
  throw new Error(`The server in ${cluster} is running but does not get ready: see server.log beside it`);
}

/** Whether the process is the server on this cluster, rather than gone, a zombie, or another one that got its pid. */
function isServer(pid: number, cluster: string): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform === 'win32') {
      return execFileSync('tasklist', ['/NH', '/FI', `PID eq ${pid}`], { encoding: 'utf8' }).includes(
        'postgres',
      );
    }
    const commandLine =
      process.platform === 'linux' // without ps, which slim containers lack
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    return commandLine.includes('postgres') && commandLine.includes(cluster);
  } catch {
    return false;
  }
}

function readPidFile(cluster: string): Promise<string> {
  return readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
}

async function startServer(home: Home, binaries: Binaries, alone: boolean): Promise<number> {
  const cluster = join(home.directory, 'cluster');
  const log = join(home.directory, 'server.log');
  if (process.platform !== 'win32' && /["$`\\]/.test(cluster + binaries.postgres)) {
    throw new Error(`pg_ctl cannot start a server whose path contains one of " $ \` \\: ${cluster}`);
  }
  await refuseOtherContainer(home, alone);
  if (!existsSync(cluster)) await createCluster(home, binaries);

  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (version !== binaries.version.split('.')[0]) {
    throw new Error(
      `${cluster} was made by PostgreSQL ${version}, but ${binaries.version} is installed. ` +
        `Install that version again, or move the directory away to start with an empty database`,
    );
  }

  // The killed server's port, if free, lets the pools of its remaining users reconnect.
  let port = (await disownPidFile(home)) ?? (await freePort());
  const deadline = Date.now() + 90_000;
  for (;;) {
    const logged = await prepareLog(log, home);
    const flags = Object.entries({ ...settings, port }).map(([name, value]) => `-c ${name}=${value}`);
    const args = [
      'start',
      '-w',
      '-t',
      String(patienceMs / 1000),
      '-D',
      cluster,
      '-l',
      log,
      '-o',
      flags.join(' '),
    ];
    // Nothing captured: on Windows the server would inherit the pipes, and we would wait for its end.
    const { code } = await run(home, binaries.pg_ctl, args, { capture: false });
    if (code === 0) return port;

    const tail = (await readFile(log)).subarray(logged).toString().trim().split('\n').slice(-15).join('\n');
    // The port was taken meanwhile; or the backends of a killed server are still finding out that they are orphans; or
    // the directory was moved under a running server, which notices within a minute and stops itself.
    const passing = /could not bind|pre-existing shared memory block/.test(tail);
    if (!passing || Date.now() > deadline) {
      throw new Error(`The server did not start.\n${tail}\n${await freeSpace(home)}`);
    }
    await sleep(250);
    port = await freePort();
  }
}

/**
 * Makes a cluster that is complete or not there at all, even when we are killed meanwhile. Our role is no superuser, as
 * in production; the superuser `postgres` has no password and so cannot log in.
 */
async function createCluster(home: Home, binaries: Binaries): Promise<void> {
  const prefix = 'unfinished-';
  for (const name of await readdir(home.directory)) {
    if (name.startsWith(prefix))
      await rm(join(home.directory, name), { recursive: true, force: true, maxRetries: 5 });
  }
  const directory = join(home.directory, prefix + randomBytes(4).toString('hex'));
  await mkdir(directory, { mode: 0o700 });
  await giveAway(directory, home);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const initdb = ['-D', directory, '-U', 'postgres', '--auth=reject', ...locale];
  await runOrThrow(home, binaries.initdb, initdb);
  await writeFile(join(directory, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');

  const password = randomBytes(24).toString('base64url');
  const passwordFile = join(home.directory, 'password');
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, password, { mode: 0o600, flag: 'wx', flush: true });
  await runOrThrow(
    home,
    binaries.postgres,
    ['--single', '-D', directory, '-c', 'exit_on_error=on', 'postgres'],
    `create role doorstroom login createdb password '${password}';\ncreate database doorstroom owner doorstroom;\n`,
  );
  await rename(directory, join(home.directory, 'cluster'));
}

async function stopServer(home: Home, binaries: Binaries): Promise<void> {
  const cluster = join(home.directory, 'cluster');
  const timeout = String(patienceMs / 1000);
  await runOrThrow(home, binaries.pg_ctl, ['stop', '-w', '-t', timeout, '-m', 'fast', '-D', cluster]);
}

async function runOrThrow(home: Home, program: string, args: string[], input?: string): Promise<void> {
  const { code, output } = await run(home, program, args, { input });
  if (code === 0) return;
  const tail = output.trim().split('\n').slice(-15).join('\n');
  throw new Error(`${program} failed with code ${code}.\n${tail}\n${await freeSpace(home)}`);
}

/**
 * After a kill -9 or a reboot, the pid in postmaster.pid may by now be that of any process, and then the server refuses
 * to start. Put a pid there that cannot exist. Removing the file would also lose the identity of the shared memory, by
 * which the server checks that no orphaned backend, nor a server of the same but moved directory, still uses the data.
 * Returns the port of the server that left the file.
 */
async function disownPidFile(home: Home): Promise<number | undefined> {
  const cluster = join(home.directory, 'cluster');
  const file = await readPidFile(cluster);
  if (!file) return undefined;
  await writeFile(join(cluster, 'postmaster.pid'), file.replace(/^.*/, '2147483647'));
  return Number(file.split('\n')[3]) || undefined;
}

/**
 * Two containers with one checkout mounted see neither each other's processes nor each other's shared memory, so both
 * would start a server on the same files and ruin them. The kernel's file locks do cross that border.
 */
async function refuseOtherContainer(home: Home, alone: boolean): Promise<void> {
  const path = join(home.directory, 'started-in');
  const here = process.platform === 'linux' ? readlinkSync('/proc/self/ns/pid') : hostname();
  const there = await readFile(path, 'utf8').catch(() => here);
  if (!alone && there !== here)
    throw new Error('it is in use from another container that shares this directory');
  await writeFile(path, here);
}

/** Makes sure that the server can append to its log, and returns where it will; a long log starts over. */
async function prepareLog(path: string, home: Home): Promise<number> {
  const file = await open(path, 'a', 0o600);
  try {
    if ((await file.stat()).size > 5_000_000) await file.truncate();
    return (await file.stat()).size;
  } finally {
    await file.close();
    await giveAway(path, home);
  }
}

async function giveAway(path: string, { account }: Home): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}

async function freeSpace(home: Home): Promise<string> {
  const { bavail, bsize } = await statfs(home.directory);
  return `(${Math.floor((bavail * bsize) / 1e6)} MB free on the disk of ${home.directory})`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
