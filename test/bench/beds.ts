/** Signed `/bedden` against a bare Bolt app: the same requests, in turns. */

import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { createLog } from '#app/log.ts';
import { createRuntime } from '#app/runtime.ts';
import { rooms } from '#commands/index.ts';
import { listRegions } from '#database/gate/regions.ts';
import { may } from '#domain/people/roles.ts';
import { readConfig } from '#src/config.ts';
import { bothPlatforms, startProgram } from './program.ts';

const rounds = 3;
const secondsPerRound = 5;
const connections = 128;

/** Twelve households, as people type them. */
const messages = [
  '',
  'vrouw',
  'gezin, personen: 4',
  'man singel',
  'stel met een hond',
  'jongere 19 jaar',
  'vrouw rolstoel',
  'voor een gezin met 2 kinderen',
  'is er nog iets vrij voor een man van 52',
  'moeder met zoon van 8 en dochter van 10',
  'verslaafde man',
  'vrouw uit Meerssen',
];
/** Whoever asks at one moment: their own account, role and organisation. */
const askers = 40;

function signedRequest(text: string, asker: number) {
  const body = new URLSearchParams({
    token: 'old',
    team_id: 'T1',
    team_domain: 'x',
    channel_id: 'C1',
    channel_name: 'nacht',
    user_id: `U${asker}`,
    user_name: 'asker',
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
    // Every asker asks every household, in an order in which no question follows itself.
    requests: Array.from({ length: askers * messages.length }, (_, index) =>
      signedRequest(messages[(index * 7) % messages.length] ?? '', index % askers),
    ),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} errors`);
  return result.requests.average;
}

/** Accounts for those who may ask, of every role, in turns. */
async function linkAskers(environment: Record<string, string>): Promise<void> {
  const config = readConfig(environment);
  const runtime = await createRuntime(config, rooms, createLog('silent'));
  try {
    const { regions } = await listRegions(runtime.database);
    const [region] = regions;
    if (!region) throw new Error('There is no region to ask in');
    const keys = await runtime.database.prisma.member.findMany({
      where: { regionId: region.id },
      select: { key: true },
    });
    const members = await Promise.all(keys.map(({ key }) => runtime.gate.identifyMember(key, region.id)));
    const asking = members.flatMap((one) => (one && may(one.member, 'see_beds') ? [one.member] : []));
    await runtime.gate.withRegion(region, 'write', async (ports) => {
      for (let asker = 0; asker < askers; asker += 1) {
        const member = asking[asker % asking.length];
        if (member)
          await ports.members.link(member.key, { platform: 'slack', workspace: 'T1', user: `U${asker}` });
      }
    });
  } finally {
    await runtime.close();
  }
}

export async function measureBeds(directory: string): Promise<{ ours: number; bare: number }> {
  const environment = { ...bothPlatforms, DOORSTROOM_DATA: join(directory, 'beds') };
  await linkAskers(environment);
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
