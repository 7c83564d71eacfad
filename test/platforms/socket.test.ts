/** Socket Mode against a fake Slack: it connects when Slack comes back, answers, and comes back after a cut. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { houseForTest, workspace } from '../support/house.ts';

async function fakeSocketSlack() {
  let open = false;
  const sockets: WebSocket[] = [];
  const acknowledged: { envelope_id: string; payload?: { text?: string } }[] = [];
  const server = createServer((_request, response) => {
    const { port } = server.address() as AddressInfo;
    response.writeHead(open ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify(open ? { ok: true, url: `ws://127.0.0.1:${port}/link` } : { ok: false }));
  });
  const upgrade = new WebSocketServer({ server });
  upgrade.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data) =>
      acknowledged.push(JSON.parse(String(data)) as (typeof acknowledged)[number]),
    );
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: 1,
        connection_info: { app_id: 'A1' },
        debug_info: {},
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.terminate();
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    sockets,
    acknowledged,
    setOpen: (value: boolean) => {
      open = value;
    },
  };
}

const slash = (id: string) =>
  JSON.stringify({
    envelope_id: id,
    type: 'slash_commands',
    accepts_response_payload: true,
    payload: {
      team_id: workspace,
      user_id: 'U-crisis',
      command: '/bedden',
      text: 'vrouw',
      trigger_id: id,
      channel_id: 'C1',
      api_app_id: 'A1',
    },
  });

test('Slack is away at the start, comes back, is cut off, and comes back again', async () => {
  const slack = await fakeSocketSlack();
  await houseForTest({
    slack: ['crisis'],
    environment: { SLACK_APP_TOKEN: 'xapp-test', SLACK_API_URL: slack.url },
  });
  slack.setOpen(true);
  await expect.poll(() => slack.sockets.length, { timeout: 20_000 }).toBe(1);
  slack.sockets[0]?.send(slash('one'));
  await expect
    .poll(() => slack.acknowledged.find(({ envelope_id }) => envelope_id === 'one')?.payload?.text, {
      timeout: 10_000,
    })
    .toContain('alleenstaande vrouw');
  slack.sockets[0]?.terminate();
  await expect.poll(() => slack.sockets.length, { timeout: 20_000 }).toBe(2);
  slack.sockets[1]?.send(slash('two'));
  await expect
    .poll(() => slack.acknowledged.some(({ envelope_id }) => envelope_id === 'two'), { timeout: 10_000 })
    .toBe(true);
});
