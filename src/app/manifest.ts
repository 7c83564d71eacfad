/**
 * Writes what the platforms must be told about the app, from the registry. With `--address https://…` it makes them for one
 * organisation, in manifest/own/.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { rooms } from '#commands/index.ts';
import { createRegistry } from '#conversation/registry.ts';
import type { ManifestFile } from '#platforms/door.ts';
import { doors } from '#platforms/doors.ts';
import { readEnvironment } from '#src/config.ts';

const folder = new URL('../../manifest/', import.meta.url);
const own = new URL('own/', folder);
const { commands } = createRegistry(rooms);

const at = process.argv.indexOf('--address');
if (at < 0) {
  for (const { manifest } of doors) await write(manifest?.example(commands) ?? [], folder);
} else await makeOwn(process.argv[at + 1] ?? '');

async function makeOwn(address: string): Promise<void> {
  if (!/^https:\/\/[a-z0-9.-]+$/i.test(address))
    return stop('Zo kan het wel: npm run manifest -- --address https://doorstroom.mijnorganisatie.nl');
  await mkdir(own, { recursive: true });
  for (const { manifest } of doors) {
    const made = await manifest?.own(commands, address, readEnvironment());
    if (!made) continue;
    await write(made.files, own);
    for (const { path } of made.files) process.stdout.write(`manifest/own/${path}\n`);
    if (made.missing) stop(made.missing);
  }
}

async function write(files: readonly ManifestFile[], into: URL): Promise<void> {
  for (const { path, content } of files) await writeFile(new URL(path, into), content);
}

function stop(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 2;
}
