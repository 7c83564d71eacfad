/** Structured logs: ids, codes and durations. Never what somebody said, and never an error with a statement's values. */
import { type Logger, pino } from 'pino';

/** Fields that may hold what people wrote or secrets that let in: cut out wherever they turn up. */
const redacted = [
  'text',
  'note',
  'reason',
  'moved',
  'input',
  'values',
  'body',
  'payload',
  'authorization',
  'token',
  'password',
  'code_hash',
  'client',
  'clients',
];

/** To standard output or error, or to whoever takes the lines. */
export function createLog(level: string, destination: 1 | 2 | { write(line: string): void } = 1): Logger {
  return pino(
    {
      level,
      base: null,
      redact: { paths: redacted.flatMap((name) => [name, `*.${name}`]), censor: '[left out]' },
      serializers: { error: describeError },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    typeof destination === 'number' ? pino.destination({ dest: destination, sync: true }) : destination,
  );
}

/** Of an error its kind, its code and where it came from. Messages of the database quote values, so they stay out. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, cause, data } = error as Error & { code?: unknown; data?: { error?: unknown } };
  // What a platform answered, where it is one word: "token_revoked".
  const said = data?.error;
  const meta = (error as { meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } }).meta
    ?.driverAdapterError?.cause?.originalCode;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof said === 'string' && /^[a-z_]{1,60}$/.test(said) ? { platformCode: said } : {}),
    ...(meta ? { sqlState: meta } : {}),
    ...(cause instanceof Error ? { cause: describeError(cause) } : {}),
    at: frames.slice(0, 4).map((line) => line.trim()),
  };
}
