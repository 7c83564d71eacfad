/** What a process writes: lines of JSON with the platform's own codes, whoever knocks and whatever is away. And its two pages. */
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { type FakeMicrosoft, startFakeMicrosoft } from '../support/fake-microsoft.ts';
import { type FakeSlack, refuses, startFakeSlack } from '../support/fake-slack.ts';
import { appId, signingSecret, tenantId } from '../support/house.ts';
import { directMessage, signed } from '../support/slack-requests.ts';

let url: string;
let drop: () => Promise<void>;
let slack: FakeSlack;
let microsoft: FakeMicrosoft;
beforeAll(async () => {
  ({ url, drop } = await freshDatabase());
  slack = await startFakeSlack();
  microsoft = await startFakeMicrosoft({ appId, tenantId, secret: 'a-teams-password' });
});
afterAll(async () => {
  await slack.close();
  await microsoft.close();
  await drop();
});

test('every line of the log is JSON, names what Slack said, and nobody without a token can fill it', async () => {
  const child = spawn(process.execPath, ['src/main.ts', 'start'], {
    env: {
      DATABASE_URL: url,
      PORT: '0',
      LOG_LEVEL: 'debug',
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_APP_TOKEN: 'xapp-away',
      SLACK_API_URL: slack.url,
      TEAMS_APP_ID: appId,
      TEAMS_APP_PASSWORD: 'a-teams-password',
      TEAMS_TENANT_ID: tenantId,
      TEAMS_OPENID_METADATA: microsoft.metadataUrl,
      TEAMS_LOGIN_URL: microsoft.url,
      TEAMS_SERVICE_ORIGINS: microsoft.url,
    },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  try {
    await expect.poll(() => out, { timeout: 30_000 }).toContain('Speelplaats: dicht');
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? '';
    slack.always('chat.postMessage', refuses('account_inactive'));
    await fetch(`${address}/slack/events`, signed(directMessage('niemand', 'hulp'), {}, 'application/json'));
    for (const token of [
      { foreignKey: true },
      { expiresIn: -3_600 },
      { issuer: 'https://sts.windows.net/x/' },
    ])
      expect(
        (
          await fetch(`${address}/api/messages`, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              authorization: `Bearer ${await microsoft.sign(token)}`,
            },
            body: JSON.stringify(microsoft.activity()),
          })
        ).status,
      ).toBe(401);
    for (const [path, word] of [
      ['/privacy', 'burgerservicenummers'],
      ['/voorwaarden', 'uitnodigingscode'],
    ] as const) {
      const page = await fetch(`${address}${path}`);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(await page.text()).toContain(word);
    }
    await expect.poll(() => out, { timeout: 15_000 }).toContain('answer not given');
  } finally {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  const lines = out.split('\n').filter((line) => line !== '');
  const log = lines.filter((line) => !/^(Doorstroom luistert| {2}(Slack|Teams|Speelplaats): )/.test(line));
  expect(log.filter((line) => !line.startsWith('{'))).toEqual([]);
  const codes = log.map((line) => (JSON.parse(line) as { code?: string }).code);
  expect(codes).toContain('account_inactive');
  expect(err).toBe('');
}, 60_000);
