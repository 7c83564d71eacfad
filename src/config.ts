/** The only reader of the environment. All faults are reported together, in words that say what to set. */
import { z } from 'zod';
import { doors } from '#platforms/doors.ts';
import { isLoopback } from '#platforms/kit/settings.ts';

const flag = z
  .enum(['', '0', '1', 'true', 'false', 'ja', 'nee'], 'set it to 1 or 0')
  .transform((value) => value === '1' || value === 'true' || value === 'ja');
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
  PLAYGROUND: flag.optional(),
});

/** What does not go together, judged on what was set: a value that is wrong in itself hides none of it. */
function contradictions(given: Record<string, string | undefined>): [name: string, why: string][] {
  const faults: [string, string][] = [];
  const host = given['HOST'] ?? defaultHost;
  if (flag.safeParse(given['PLAYGROUND']).data === true && !isLoopback(host))
    faults.push(['PLAYGROUND', 'the playground is only for this machine: set HOST to 127.0.0.1']);
  return faults;
}

export interface Config {
  databaseUrl: string | undefined;
  dataDirectory: string;
  host: string;
  port: number;
  logLevel: string;
  /** The settings of each platform that is set, by its name; only the platform itself knows what is in them. */
  doors: ReadonlyMap<string, unknown>;
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
  const asked = doors.map((door) => ({ door, ...door.settings(given) }));
  const wrong = [
    ...(parsed.error?.issues.map((issue) => [issue.path.join('.'), issue.message] as const) ?? []),
    ...contradictions(given),
    ...asked.flatMap(({ faults }) => faults),
  ];
  if (!parsed.success || wrong.length > 0) {
    const faults = wrong.map(([name, why]) => `  ${name}: ${why}`);
    throw new ConfigError(
      `The settings are not right:\n${faults.join('\n')}\nSee .env.example for what each of them means.`,
    );
  }
  const values = parsed.data;
  const set = asked.filter(({ settings }) => settings !== undefined);
  const isAlone = !set.some(({ door, settings }) => door.isOfOrganisation(settings));
  return {
    databaseUrl: values.DATABASE_URL,
    dataDirectory: values.DOORSTROOM_DATA,
    host: values.HOST,
    port: values.PORT,
    logLevel: values.LOG_LEVEL,
    doors: new Map(set.map(({ door, settings }) => [door.name, settings])),
    playground: isLoopback(values.HOST) && (values.PLAYGROUND ?? isAlone),
  };
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
