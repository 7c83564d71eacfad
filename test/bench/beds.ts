/** Signed `/bedden` against a bare Bolt app: the same requests, in turns. */

import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { bothPlatforms, startProgram } from './program.ts';

const rounds = 3;
const secondsPerRound = 5;
const connections = 128;

const messages = [
  '',
  'vrouw',
  'gezin, personen: 4',
  'man singel',
  'stel met een hond',
  'jongere 19 jaar',
  'vrouw rolstoel',
  'voor een gezin met 2 kinderen',
];

function signedRequest(text: string) {
  const body = new URLSearchParams({
    token: 'old',
    team_id: 'T1',
    team_domain: 'x',
    channel_id: 'C1',
    channel_name: 'nacht',
    user_id: 'U1',
    user_name: 'crisis',
    command: '/bedden',
    text,
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: 'http://127.0.0.1:9/none',
    trigger_id: '1.2.3',
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', 'a-signing-secret').update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST' as const,
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}

async function load(url: string): Promise<number> {
  const result = await autocannon({
    url: `${url}/slack/events`,
    connections,
    duration: secondsPerRound,
    requests: messages.map(signedRequest),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} errors`);
  return result.requests.average;
}

export async function measureBeds(directory: string): Promise<{ ours: number; bare: number }> {
  const environment = { ...bothPlatforms, DOORSTROOM_DATA: join(directory, 'beds') };
  spawnSync(
    process.execPath,
    [
      'src/main.ts',
      'admin',
      'link',
      '--member',
      'crisis',
      '--platform',
      'slack',
      '--workspace',
      'T1',
      '--user',
      'U1',
    ],
    { env: environment, stdio: 'inherit' },
  );
  const ours = await startProgram('src/main.ts', ['start'], environment);
  const bare = await startProgram('test/bench/bare-bolt.ts', [], {});
  const sums = { ours: 0, bare: 0 };
  await load(ours.url);
  await load(bare.url);
  for (let round = 0; round < rounds; round += 1) {
    sums.ours += await load(ours.url);
    sums.bare += await load(bare.url);
  }
  await Promise.all([ours.stop(), bare.stop()]);
  return { ours: sums.ours / rounds, bare: sums.bare / rounds };
}
