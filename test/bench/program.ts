/** Starts a program of ours and waits until it says that it listens. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Program {
  child: ChildProcess;
  url: string;
  readyMs: number;
  stop(): Promise<void>;
}

/** As `npm start` has it: a smaller nursery keeps the whole under its promised size. */
const flags = ['--max-semi-space-size=12'];

export async function startProgram(
  file: string,
  given: readonly string[],
  environment: Record<string, string>,
): Promise<Program> {
  const started = performance.now();
  const child = spawn(process.execPath, [...flags, file, ...given], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (!url) continue;
    child.stdout.resume();
    return {
      child,
      url,
      readyMs: performance.now() - started,
      async stop() {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
      },
    };
  }
  throw new Error(`${file} ended before it listened`);
}

export const bothPlatforms = {
  PORT: '0',
  LOG_LEVEL: 'silent',
  SLACK_BOT_TOKEN: 'xoxb-bench',
  SLACK_SIGNING_SECRET: 'a-signing-secret',
  SLACK_API_URL: 'http://127.0.0.1:9/api/',
  TEAMS_APP_ID: '00000000-0000-4000-8000-00000000a991',
  TEAMS_APP_PASSWORD: 'a-teams-password',
  TEAMS_TENANT_ID: '00000000-0000-4000-8000-0000000007e4',
};
