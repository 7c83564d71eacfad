/** The thing to compare with: a Bolt app that checks the signature and acknowledges, and does nothing else. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver } from '@slack/bolt';

const receiver = new HTTPReceiver({ signingSecret: 'a-signing-secret', endpoints: ['/slack/events'] });
const app = new App({ receiver, convoStore: false, authorize: async () => ({ botToken: 'xoxb-bench' }) });
app.command(/.*/, async ({ ack }) => ack());
const server = createServer((request, response) => receiver.requestListener(request, response));
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`),
);
process.on('SIGTERM', () => process.exit(0));
