/** A language more is one entry in a list: the compiler names everything that has to be said in it, and nothing starts half-done. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';

const run = promisify(execFile);

/** A copy of the sources in which something is different; gives what the compiler says of it. */
async function complaintsOf(change: (directory: string) => Promise<void>): Promise<string[]> {
  const copy = await mkdtemp(join(tmpdir(), 'doorstroom-types-'));
  onTestFinished(() => rm(copy, { recursive: true, force: true }));
  for (const part of ['src', 'commands', 'package.json', 'tsconfig.json'])
    await cp(part, join(copy, part), { recursive: true });
  await symlink(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  await change(copy);
  const { stdout } = await run('node_modules/.bin/tsc', ['-p', copy, '--pretty', 'false']).catch(
    (error: { stdout: string }) => error,
  );
  return stdout.split('\n').filter((line) => line.startsWith('.') || /^\S+\.ts\(/.test(line));
}

const memberFile = 'src/domain/people/member.ts';
const withGerman = async (directory: string) => {
  const path = join(directory, memberFile);
  const source = await readFile(path, 'utf8');
  await writeFile(path, source.replace("['nl', 'en']", "['nl', 'en', 'de']"));
};

test('the compiler names every room, the vocabulary, the replies and the lexicon that lack a third language', async () => {
  const complaints = (await complaintsOf(withGerman)).join('\n');
  for (const place of [
    ...['account', 'beds', 'count', 'escalation', 'help', 'language', 'outflow', 'placement'].map(
      (room) => `commands/${room}/command.ts`,
    ),
    'src/conversation/replies/texts/index.ts',
    'src/language/compile.ts',
    'src/vocabulary/shared.ts',
  ])
    expect(complaints).toContain(place);
});

test('the compiler names a step that draws no card for one of its refusals', async () => {
  const complaints = await complaintsOf(async (directory) => {
    const path = join(directory, 'commands/escalation/steps/resolve.ts');
    const source = await readFile(path, 'utf8');
    expect(source).toContain(', nothing_moved: nothingMovedCard');
    await writeFile(path, source.replace(', nothing_moved: nothingMovedCard', ''));
  });
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(/resolve\.ts.*nothing_moved/);
});

test('nothing starts with a language that is half-done', async () => {
  vi.resetModules();
  vi.doMock('#domain/people/member.ts', async (original) => ({
    ...(await original<typeof import('#domain/people/member.ts')>()),
    locales: ['nl', 'en', 'de'],
  }));
  onTestFinished(() => vi.doUnmock('#domain/people/member.ts'));
  const { createRegistry } = await import('#conversation/registry.ts');
  const { rooms } = await import('#commands/index.ts');
  expect(() => createRegistry(rooms)).toThrow(/Command "\w+": no words in de/);
});
