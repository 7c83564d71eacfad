/** The only reader of the environment. All faults are reported together, in words that say what to set. */
import { z } from 'zod';

const flag = z
  .enum(['', '0', '1', 'true', 'false', 'ja', 'nee'], 'set it to 1 or 0')
  .transform((value) => value === '1' || value === 'true' || value === 'ja');
const secret = z.string().trim().min(8, 'this is too short to be real');

const defaultHost = '127.0.0.1';

const environmentSchema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'an address looks like postgres://user:password@host:5432/name')
    .optional(),
  DOORSTROOM_DATA: z.string().min(1).default('.data'),
  HOST: z.string().min(1).default(defaultHost),
  PORT: z.coerce
    .number('a port is a number')
    .int('a port is a whole number')
    .min(0, 'a port is 0 to 65535')
    .max(65_535, 'a port is 0 to 65535')
    .default(3_000),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'choose fatal, error, warn, info, debug or silent',
    )
    .default('info'),
  SLACK_SIGNING_SECRET: secret.optional(),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xox[a-z]-/, 'a bot token starts with xoxb-')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-/, 'an app token starts with xapp-')
    .optional(),
  SLACK_API_URL: z.url('this is not an address').default('https://slack.com/api/'),
  TEAMS_APP_ID: z.guid('an app id looks like 00000000-0000-0000-0000-000000000000').optional(),
  TEAMS_APP_PASSWORD: secret.optional(),
  TEAMS_TENANT_ID: z.guid('a tenant id looks like 00000000-0000-0000-0000-000000000000').optional(),
  TEAMS_ALLOW_UNAUTHENTICATED: z.enum(['', 'loopback'], 'the only value is loopback').optional(),
  TEAMS_OPENID_METADATA: z
    .url('this is not an address')
    .default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  TEAMS_LOGIN_URL: z.url('this is not an address').default('https://login.microsoftonline.com'),
  PLAYGROUND: flag.optional(),
});

/** What does not go together, judged on what was set: a value that is wrong in itself hides none of it. */
function contradictions(given: Record<string, string | undefined>): [name: string, why: string][] {
  const faults: [string, string][] = [];
  const slack = Boolean(
    given['SLACK_BOT_TOKEN'] || given['SLACK_SIGNING_SECRET'] || given['SLACK_APP_TOKEN'],
  );
  if (slack && !given['SLACK_BOT_TOKEN'])
    faults.push(['SLACK_BOT_TOKEN', 'Slack is half configured: this is needed as well']);
  if (slack && !given['SLACK_SIGNING_SECRET'] && !given['SLACK_APP_TOKEN'])
    faults.push([
      'SLACK_SIGNING_SECRET',
      'Slack is half configured: set this for HTTP, or SLACK_APP_TOKEN for Socket Mode',
    ]);
  const teams = ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'];
  if (teams.some((name) => given[name])) {
    for (const name of teams)
      if (!given[name]) faults.push([name, 'Teams is half configured: this is needed as well']);
  }
  const host = given['HOST'] ?? defaultHost;
  if (given['TEAMS_ALLOW_UNAUTHENTICATED'] === 'loopback') {
    if (!isLoopback(host))
      faults.push([
        'TEAMS_ALLOW_UNAUTHENTICATED',
        'this is refused unless HOST is 127.0.0.1: anybody could speak as anybody',
      ]);
    if (given['TEAMS_APP_ID'])
      faults.push(['TEAMS_ALLOW_UNAUTHENTICATED', 'this is refused together with TEAMS_APP_ID: choose one']);
  }
  if (flag.safeParse(given['PLAYGROUND']).data === true && !isLoopback(host))
    faults.push(['PLAYGROUND', 'the playground is only for this machine: set HOST to 127.0.0.1']);
  return faults;
}

export interface SlackSettings {
  botToken: string;
  signingSecret: string | undefined;
  appToken: string | undefined;
  apiUrl: string;
}

export type TeamsSettings =
  | {
      kind: 'registered';
      appId: string;
      password: string;
      tenantId: string;
      openIdMetadata: string;
      loginUrl: string;
    }
  /** For local emulators, on this machine only. */
  | { kind: 'unauthenticated' };

export interface Config {
  databaseUrl: string | undefined;
  dataDirectory: string;
  host: string;
  port: number;
  logLevel: string;
  slack: SlackSettings | undefined;
  teams: TeamsSettings | undefined;
  playground: boolean;
}

/** Something in the environment is wrong; the message says what to set. */
export class ConfigError extends Error {}

/** Reads a set of environment variables. Throws ConfigError with all faults at once. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  // An empty variable is one that is not set: that is how .env files and container settings leave things out.
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  const wrong = [
    ...(parsed.error?.issues.map((issue) => [issue.path.join('.'), issue.message] as const) ?? []),
    ...contradictions(given),
  ];
  if (!parsed.success || wrong.length > 0) {
    const faults = wrong.map(([name, why]) => `  ${name}: ${why}`);
    throw new ConfigError(
      `The settings are not right:\n${faults.join('\n')}\nSee .env.example for what each of them means.`,
    );
  }
  const values = parsed.data;
  const slack = values.SLACK_BOT_TOKEN
    ? {
        botToken: values.SLACK_BOT_TOKEN,
        signingSecret: values.SLACK_SIGNING_SECRET,
        appToken: values.SLACK_APP_TOKEN,
        apiUrl: values.SLACK_API_URL.replace(/\/?$/, '/'),
      }
    : undefined;
  return {
    databaseUrl: values.DATABASE_URL,
    dataDirectory: values.DOORSTROOM_DATA,
    host: values.HOST,
    port: values.PORT,
    logLevel: values.LOG_LEVEL,
    slack,
    teams: teamsOf(values),
    playground: isLoopback(values.HOST) && (values.PLAYGROUND ?? (!slack && !values.TEAMS_APP_ID)),
  };
}

function teamsOf(values: z.infer<typeof environmentSchema>): TeamsSettings | undefined {
  const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: password, TEAMS_TENANT_ID: tenantId } = values;
  if (appId && password && tenantId) {
    return {
      kind: 'registered',
      appId,
      password,
      tenantId,
      openIdMetadata: values.TEAMS_OPENID_METADATA,
      loginUrl: values.TEAMS_LOGIN_URL,
    };
  }
  return values.TEAMS_ALLOW_UNAUTHENTICATED === 'loopback' ? { kind: 'unauthenticated' } : undefined;
}

function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === '::1' || host === 'localhost';
}

/** The environment of this process, with a .env file beside it when there is one. */
export function readEnvironment(): Record<string, string | undefined> {
  try {
    process.loadEnvFile('.env');
  } catch {
    // No .env file is as good as an empty one.
  }
  // biome-ignore lint/style/noProcessEnv: the one place that reads it
  return process.env;
}
