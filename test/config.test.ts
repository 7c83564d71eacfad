import { expect, test } from 'vitest';
import { describeError } from '#app/log.ts';
import { ConfigError, readConfig } from '#src/config.ts';

const faults = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
};

test('nothing set is everything on this machine', () => {
  expect(readConfig({})).toMatchObject({
    databaseUrl: undefined,
    dataDirectory: '.data',
    host: '127.0.0.1',
    port: 3_000,
    doors: new Map(),
    playground: true,
  });
});

test('an empty variable is one that is not set', () => {
  expect(readConfig({ DATABASE_URL: '', SLACK_BOT_TOKEN: ' ', PORT: '' })).toMatchObject({
    databaseUrl: undefined,
    doors: new Map(),
    port: 3_000,
  });
});

test('all faults are told at once, each with the name of what to set', () => {
  const told = faults({
    DATABASE_URL: 'mysql://x',
    PORT: 'drie',
    SLACK_BOT_TOKEN: 'xoxb-1',
    TEAMS_APP_ID: 'x',
    LOG_LEVEL: 'hard',
  });
  for (const name of ['DATABASE_URL', 'PORT', 'TEAMS_APP_ID', 'LOG_LEVEL']) expect(told).toContain(name);
});

test('half a platform is a fault that names the other half', () => {
  expect(faults({ SLACK_BOT_TOKEN: 'xoxb-1' })).toContain('SLACK_SIGNING_SECRET');
  expect(faults({ SLACK_SIGNING_SECRET: 'long-enough' })).toContain('SLACK_BOT_TOKEN');
  expect(faults({ TEAMS_APP_ID: '00000000-0000-4000-8000-000000000001' })).toMatch(
    /TEAMS_APP_PASSWORD[\s\S]*TEAMS_TENANT_ID/,
  );
});

test('without a token only on this machine, and the playground never elsewhere', () => {
  expect(faults({ TEAMS_ALLOW_UNAUTHENTICATED: 'loopback', HOST: '0.0.0.0' })).toContain(
    'TEAMS_ALLOW_UNAUTHENTICATED',
  );
  expect(faults({ PLAYGROUND: '1', HOST: '0.0.0.0' })).toContain('PLAYGROUND');
  expect(readConfig({ TEAMS_ALLOW_UNAUTHENTICATED: 'loopback' }).doors.get('teams')).toEqual({
    kind: 'unauthenticated',
  });
  expect(readConfig({ HOST: '0.0.0.0' }).playground).toBe(false);
  expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'long-enough' }).playground).toBe(
    false,
  );
});

test('what is logged of an error is its kind and where it came from, never its words', () => {
  const logged = JSON.stringify(
    describeError(new TypeError('notitie: mevrouw Jansen', { cause: new Error('111222333') })),
  );
  expect(logged).toContain('TypeError');
  expect(logged).not.toMatch(/Jansen|111222333/);
});

test('an id of Microsoft is the same in capitals', () => {
  const id = '00000000-0000-4000-8000-00000000ABCD';
  const set = readConfig({ TEAMS_APP_ID: id, TEAMS_APP_PASSWORD: 'long-enough', TEAMS_TENANT_ID: id });
  expect(set.doors.get('teams')).toMatchObject({ appId: id.toLowerCase(), tenantId: id.toLowerCase() });
});
