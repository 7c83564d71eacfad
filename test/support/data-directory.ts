/** A directory for an embedded server. Others may enter it: as root the server runs as somebody else, who would move out otherwise. */
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export async function makeDataDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'doorstroom-'));
  await chmod(directory, 0o755);
  return directory;
}
