/** The whole program in this process, on a database of its own, with fakes only for the outside world. */
import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { createLog } from '#app/log.ts';
import { operationsOf } from '#app/operations.ts';
import { type Service, startService } from '#app/serve.ts';
import { rooms } from '#commands/index.ts';
import type { Reply } from '#conversation/request.ts';
import { readConfig } from '#src/config.ts';
import { freshDatabase } from './database.ts';
import { type FakeMicrosoft, startFakeMicrosoft } from './fake-microsoft.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';

export const appId = '00000000-0000-4000-8000-00000000a991';
export const tenantId = '00000000-0000-4000-8000-0000000007e4';
export const workspace = 'T0MAASTR';
export const signingSecret = 'a-signing-secret';

export interface House {
  url: string;
  databaseUrl: string;
  service: Service;
  slack: FakeSlack;
  microsoft: FakeMicrosoft;
  admin: ReturnType<typeof operationsOf>;
  /** Every line of the log, as it would be written. */
  logged: readonly Record<string, unknown>[];
  /** Says something as a member of the demo, the way the terminal does. */
  say(member: string, text: string): Promise<Reply>;
  close(): Promise<void>;
}

export interface HouseOptions {
  /** Members to link: to Slack as U-<member>, to Teams as aad-<member>. */
  slack?: readonly string[];
  teams?: readonly string[];
  playground?: boolean;
  /** Lets the minute of the real clock raise alerts; without it time passes when a test says so. */
  ticks?: boolean;
  environment?: Record<string, string>;
  /** What the outside world is like before the program starts. */
  outside?: (slack: FakeSlack) => void;
}

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const { url: databaseUrl, drop } = await freshDatabase();
  const slack = await startFakeSlack();
  const microsoft = await startFakeMicrosoft({ appId, tenantId, secret: 'a-teams-password' });
  options.outside?.(slack);
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    PORT: '0',
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_TEAM_ID: workspace,
    SLACK_API_URL: slack.url,
    TEAMS_APP_ID: appId,
    TEAMS_APP_PASSWORD: 'a-teams-password',
    TEAMS_TENANT_ID: tenantId,
    TEAMS_OPENID_METADATA: microsoft.metadataUrl,
    TEAMS_LOGIN_URL: microsoft.url,
    TEAMS_SERVICE_ORIGINS: microsoft.url,
    ...(options.playground ? { PLAYGROUND: '1' } : {}),
    ...options.environment,
  });
  const logged: Record<string, unknown>[] = [];
  const log = createLog('debug', {
    write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>),
  });
  const service = await startService(config, rooms, log, {
    ticks: options.ticks ?? false,
  });
  const admin = operationsOf(service.runtime, new Map());
  for (const member of options.slack ?? [])
    await admin.link(member, { platform: 'slack', workspace, user: `U-${member}` }, undefined);
  for (const member of options.teams ?? [])
    await admin.link(member, { platform: 'teams', workspace: tenantId, user: `aad-${member}` }, undefined);
  const close = async () => {
    await service.stop();
    await slack.close();
    await microsoft.close();
    await drop();
  };
  return {
    url: `http://127.0.0.1:${service.port}`,
    databaseUrl,
    service,
    slack,
    microsoft,
    admin,
    logged,
    say: (member, text) =>
      service.runtime.router.handle({
        account: { platform: 'terminal', workspace: 'test', user: member },
        member,
        audience: 'private',
        key: `said-${randomUUID()}`,
        intent: { kind: 'text', text },
      }),
    close,
  };
}

/** The same, closed when the running test is over. */
export async function houseForTest(options: HouseOptions = {}): Promise<House> {
  const house = await openHouse(options);
  onTestFinished(() => house.close());
  return house;
}
