/** What the platforms are told about the app: made from the registry, complete, and within what each of them takes. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { rooms } from '#commands/index.ts';
import type { Command } from '#conversation/contract/command.ts';
import { createRegistry } from '#conversation/registry.ts';
import { doors } from '#platforms/doors.ts';
import { slackManifest } from '#platforms/slack/manifest.ts';
import { teamsManifest, teamsTexts } from '#platforms/teams/manifest.ts';
import { testCommand } from '../support/command.ts';

const { commands } = createRegistry(rooms);

const files = doors.flatMap(({ manifest }) => manifest?.example(commands) ?? []);
test.each(files)('manifest/$path is that of the registry', async ({ path, content }) => {
  expect(await readFile(`manifest/${path}`, 'utf8'), 'run: npm run manifest').toBe(content);
});

/** Microsoft's schema 1.29, as far as our manifest goes: what it requires, and nothing that it does not know. */
const list = z.strictObject({
  scopes: z.array(z.enum(['team', 'personal', 'groupChat', 'copilot'])).max(4),
  triggers: z
    .array(z.enum(['mention', 'slash']))
    .max(2)
    .optional(),
  commands: z
    .array(z.strictObject({ title: z.string().min(1).max(128), description: z.string().max(4_000) }))
    .max(12),
});
const schema129 = z.strictObject({
  $schema: z.literal('https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json'),
  manifestVersion: z.literal('1.29'),
  version: z.string().max(256),
  id: z.literal('{{TEAMS_APP_ID}}'),
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.strictObject({ languageTag: z.string(), file: z.string().max(2_048) })),
  }),
  developer: z.strictObject({
    name: z.string().max(32),
    websiteUrl: z.url({ protocol: /^https$/ }),
    privacyUrl: z.url({ protocol: /^https$/ }),
    termsOfUseUrl: z.url({ protocol: /^https$/ }),
  }),
  name: z.strictObject({ short: z.string().max(30), full: z.string().max(100) }),
  description: z.strictObject({ short: z.string().max(80), full: z.string().max(4_000) }),
  icons: z.strictObject({ color: z.string(), outline: z.string() }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/i),
  bots: z
    .array(
      z.strictObject({
        botId: z.literal('{{TEAMS_APP_ID}}'),
        scopes: z.array(z.enum(['team', 'personal', 'groupChat', 'copilot'])).max(4),
        supportsFiles: z.boolean(),
        isNotificationOnly: z.boolean(),
        commandLists: z.array(list).max(3),
      }),
    )
    .max(1),
  permissions: z.array(z.enum(['identity', 'messageTeamMembers'])).max(2),
  validDomains: z.array(z.string().max(2_048)).max(16),
  defaultInstallScope: z.enum(['personal', 'team', 'groupChat', 'meetings', 'copilot']),
});

describe('Teams', () => {
  test('the manifest is what schema 1.29 takes', () => {
    expect(() => schema129.parse(teamsManifest(commands))).not.toThrow();
  });

  test('every text has its English, at a path that is there', () => {
    const manifest = teamsManifest(commands) as unknown as Record<string, unknown>;
    const at = (path: string) =>
      path
        .replace(/\[(\d+)\]/g, '.$1')
        .split('.')
        .reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], manifest);
    const { $schema: _schema, ...texts } = teamsTexts(commands);
    for (const path of Object.keys(texts)) expect(typeof at(path), path).toBe('string');
    const listed = teamsManifest(commands).bots[0]?.commandLists.flatMap((one) => one.commands) ?? [];
    expect(Object.keys(texts).filter((path) => path.endsWith('.title'))).toHaveLength(listed.length);
    expect(JSON.stringify(texts)).toContain('"beds"');
  });

  const command = (index: number, privacy: 'channel' | 'personal'): Command =>
    testCommand({ id: `test${index}`, privacy });
  const many = (count: number, privacy: 'channel' | 'personal') =>
    Array.from({ length: count }, (_, index) => command(index, privacy));

  test('up to three lists of twelve hold every command; one that would not be seen is an error', () => {
    const lists = teamsManifest(many(24, 'personal')).bots[0]?.commandLists ?? [];
    expect(lists.flatMap((one) => one.commands)).toHaveLength(24);
    expect(() => schema129.parse(teamsManifest(many(24, 'personal')))).not.toThrow();
    expect(() => teamsManifest(many(25, 'channel'))).toThrow(/choose which of them are listed/);
  });

  test('a text that Teams would cut is an error that names it', () => {
    const { texts } = testCommand();
    const long = testCommand({ texts: { ...texts, nl: { ...texts.nl, summary: 'x'.repeat(129) } } });
    expect(() => teamsManifest([long])).toThrow(/128 characters/);
  });
});

test('Slack: no command twice, and a description long enough for its directory', () => {
  const slack = slackManifest(commands);
  const names = slack.features.slash_commands.map((one) => one.command);
  expect(new Set(names).size).toBe(names.length);
  expect(slack.display_information.long_description.length).toBeGreaterThan(174);
});
