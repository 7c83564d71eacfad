/** Writes docs/commands.md from the registry. */
import { writeFile } from 'node:fs/promises';
import { rooms } from '#commands/index.ts';
import { createRegistry } from '#conversation/registry.ts';
import { commandReference } from './command-reference.ts';

await writeFile(
  new URL('../../docs/commands.md', import.meta.url),
  commandReference(createRegistry(rooms).commands),
);
