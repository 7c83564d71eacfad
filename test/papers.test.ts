/** The papers tell the truth: what they name exists, what exists is named, and what is derived was derived. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { commandReference } from '#app/command-reference.ts';
import { rooms } from '#commands/index.ts';
import { createRegistry } from '#conversation/registry.ts';
import { targetGroups } from '#domain/capacity/household.ts';
import { blockerKinds, phases } from '#domain/outflow/outflow-case.ts';
import { stallRules } from '#domain/outflow/stalled.ts';
import { roles } from '#domain/people/roles.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

/** What git would not take along, and what was made by tools. */
const leftOut = /(^|\/)(node_modules|generated|\.git|\.data|own|screenshots)(\/|$)/;
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = normalize(join(folder, entry.name));
    if (leftOut.test(path)) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

const papers = filesBelow('.').filter((path) => path.endsWith('.md'));
const programs = ['src', 'commands'].flatMap(filesBelow).filter((path) => path.endsWith('.ts'));
const tops = new Set(readdirSync('.'));

/** Paths of the repository in the code of a paper: `src/domain`, `test/corpus/`; without patterns such as `<room>`. */
function pathsIn(text: string): string[] {
  const inline = [...text.matchAll(/`([^`\s]+)`/g)].map(([, path = '']) => path);
  const drawn = [...text.matchAll(/(?<=\s{2})((?:src|commands|prisma|test|docs)\/[^\s]+)/g)].map(
    ([, path = '']) => path,
  );
  return [...inline, ...drawn].filter(
    (path) => tops.has(path.split('/')[0] ?? '') && !/[<>*{}:…]/.test(path),
  );
}

describe.each(papers)('%s', (paper) => {
  const text = read(paper);

  test('its links lead somewhere, also within a page', () => {
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)) {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? paper : normalize(join(dirname(paper), path));
      expect(existsSync(target), `${link} in ${paper}`).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(read(target)), `${link} in ${paper}`).toContain(anchor);
    }
  });

  test('the paths and the scripts that it names exist', () => {
    // The changelog tells of what was; elsewhere every path is one of today.
    if (paper === 'CHANGELOG.md') return;
    for (const path of pathsIn(text).filter((one) => !leftOut.test(one)))
      expect(existsSync(path), `${path} in ${paper}`).toBe(true);
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(json('package.json'));
    for (const [, name = ''] of text.matchAll(/npm run (?:--silent )?([a-z:]+)/g))
      expect(Object.keys(scripts), `npm run ${name} in ${paper}`).toContain(name);
  });
});

function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('ARCHITECTURE.md', () => {
  const map = read('ARCHITECTURE.md');
  const [, tree = ''] = /```text\n(commands\/[\s\S]*?)```/.exec(map) ?? [];
  /** The lines of a folder: those that stand in. */
  const below = (top: string) => {
    const [, ...lines] = tree.slice(tree.indexOf(`${top}/`)).split('\n');
    return lines
      .slice(
        0,
        lines.findIndex((line) => !line.startsWith(' ')),
      )
      .join('\n');
  };

  test.each(['src', 'commands'])('every folder directly under %s stands in the tree, and no other', (top) => {
    const named = [...below(top).matchAll(/^ {2}([a-z-]+)\/ +\S/gm)].map(([, folder = '']) => folder);
    expect(named.toSorted()).toEqual(foldersIn(top).toSorted());
  });

  test('what stands in the tree behind a folder exists in it', () => {
    for (const [, folder = '', line = ''] of below('src').matchAll(/^ {2}([a-z-]+\/) +(.+)$/gm))
      for (const [, name = ''] of line.matchAll(/(?<![\w/])([\w-]+(?:\/|\.ts))(?![\w])/g))
        expect(existsSync(join('src', folder, name)), `src/${folder}${name}`).toBe(true);
  });

  test('who may import which packages is what dependency-cruiser guards', () => {
    const { forbidden } = z
      .object({
        forbidden: z.array(z.object({ name: z.string(), to: z.object({ pathNot: z.unknown().optional() }) })),
      })
      .parse(json('.dependency-cruiser.json'));
    const guarded = (rule: string) =>
      /node_modules\/\(([^)]+)\)/
        .exec(JSON.stringify(forbidden.find(({ name }) => name === rule)?.to))?.[1]
        ?.split('|');
    const told = (from: string) =>
      map
        .split('\n')
        .find((line) => line.startsWith(`| ${from}`))
        ?.split('|')[3]
        ?.trim()
        .split(', ');
    expect(told('`src/domain`')).toEqual(guarded('domain-is-pure'));
    expect(told('`src/conversation`')).toEqual(guarded('conversation-knows-the-domain'));
    expect(told('`src/escalation`')).toEqual(guarded('use-cases-know-domain-and-conversation'));
    expect(told('`commands/<room>`')).toEqual(guarded('a-room-uses-no-sdk'));
  });
});

describe('GLOSSARY.md', () => {
  const glossary = read('GLOSSARY.md');
  test.each([
    ['target group', targetGroups],
    ['phase', phases],
    ['blocker', blockerKinds],
    ['role', roles],
    ['stall rule', stallRules],
  ])('knows every %s of the domain, once', (_what, ids) => {
    for (const id of ids)
      expect(
        glossary.split('\n').filter((line) => line.startsWith(`| \`${id}\` `)),
        id,
      ).toHaveLength(1);
  });

  test('tells of nobody and nothing that the domain does not know', () => {
    const known = new Set<string>([...targetGroups, ...phases, ...blockerKinds, ...roles, ...stallRules]);
    for (const [, id = ''] of glossary.matchAll(/^\| `(\w+)` +\|/gm)) expect([...known], id).toContain(id);
  });
});

test('docs/commands.md is that of the registry', () => {
  expect(read('docs/commands.md'), 'run: npm run docs').toBe(
    commandReference(createRegistry(rooms).commands),
  );
});

describe('docs/decisions', () => {
  const records = readdirSync('docs/decisions')
    .filter((name) => name !== 'README.md')
    .toSorted();
  const index = read('docs/decisions/README.md');

  test('are numbered without a gap, and the index has each under its title', () => {
    for (const [at, name] of records.entries()) {
      expect(name.startsWith(`${String(at + 1).padStart(4, '0')}-`), name).toBe(true);
      const [, title = ''] = /^# \d+\. (.+)$/m.exec(read(`docs/decisions/${name}`)) ?? [];
      expect(index).toContain(`${at + 1}. [${title}](${name})`);
    }
  });

  test.each(records)('%s says why, what, and what follows', (name) => {
    const titles = [...read(`docs/decisions/${name}`).matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(titles).toEqual(['Context', 'Decision', 'Consequence']);
  });
});

describe('docs/runbook.md', () => {
  const runbook = read('docs/runbook.md');

  test('knows every line that can stand in the log', () => {
    const calls = programs.flatMap((path) => [
      ...read(path).matchAll(/\blog\s*\.(?:error|warn|info)\(([^;]*?)\)(?:;|,\n|\)|\n)/g),
    ]);
    const lines = calls.flatMap(([, given = '']) =>
      [...given.matchAll(/'([a-zA-Z][^']* [^']*)'/g)].map(([, line = '']) => line),
    );
    expect(new Set(lines).size).toBeGreaterThan(25);
    for (const line of lines) expect(runbook).toContain(`\`${line}\``);
  });

  test('knows every question of a monitor, every answer of /readyz, and every field of /healthz/work', () => {
    for (const [, path = ''] of read('src/app/health.ts').matchAll(/path: '([^']+)'/g))
      expect(runbook).toMatch(new RegExp(`^\\| \`${path}\` `, 'm'));
    const [, whys = ''] = /why: ((?:'\w+'(?: \| )?)+)/.exec(read('src/database/readiness.ts')) ?? [];
    const [, work = ''] =
      /interface RegionWork \{([\s\S]*?)\n\}/.exec(read('src/database/work-state.ts')) ?? [];
    const answers = [...whys.matchAll(/'(\w+)'/g), ...work.matchAll(/^ {2}(\w+): (?:number|boolean)/gm)];
    expect(answers.length).toBeGreaterThanOrEqual(9);
    for (const [, name = ''] of answers) expect(runbook).toMatch(new RegExp(`^\\| \`${name}\\b`, 'm'));
  });
});

describe('CHANGELOG.md', () => {
  test('is one that keeps: unreleased first, then the version of the package, with kinds that are known', () => {
    const text = read('CHANGELOG.md');
    const { version } = z.object({ version: z.string() }).parse(json('package.json'));
    const versions = [...text.matchAll(/^## \[([^\]]+)\](?: - (\d{4}-\d\d-\d\d))?$/gm)];
    expect(versions[0]?.[1]).toBe('Unreleased');
    expect(versions[1]?.slice(1, 3)).toEqual([version, expect.any(String)]);
    for (const [, kind = ''] of text.matchAll(/^### (.+)$/gm))
      expect(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']).toContain(kind);
  });
});

test('the README names the Node that package.json asks for, and how to get the code', () => {
  const { engines } = z.object({ engines: z.object({ node: z.string() }) }).parse(json('package.json'));
  const { url } = z.object({ url: z.string() }).parse(parse(read('publiccode.yml')));
  const readme = read('README.md');
  expect(readme).toContain(`[Node.js](https://nodejs.org) ${engines.node.replace('>=', '')} or newer`);
  expect(readme).toContain(`git clone ${url}\n`);
});

test('no paper speaks of a machine or a folder outside the repository', () => {
  for (const paper of papers)
    for (const word of [/(?<![\w.])\/(?:home|Users|work|root|tmp)\//, /\.\.\/shared/])
      expect(read(paper), paper).not.toMatch(word);
});
