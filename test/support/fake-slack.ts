/** Slack's Web API and response addresses, as far as we speak to them; it records, and fails when it is told to. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SlackCall {
  /** "chat.postMessage", or "response_url" for an answer to a command. */
  method: string;
  body: Record<string, unknown>;
  token: string | undefined;
}

export interface SlackFailure {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** What a call meets: a failure, a connection that never answers, or one that is cut. */
export type SlackTrouble = SlackFailure | 'hang' | 'reset';

/** Slack's own way to refuse: status 200, and a code. */
export const refuses = (error: string): SlackFailure => ({ status: 200, body: { ok: false, error } });

export interface FakeSlack {
  /** For SLACK_API_URL. */
  url: string;
  responseUrl: string;
  calls: SlackCall[];
  /** Failures to give first, one per call. */
  failures: SlackFailure[];
  /** Every call of this method meets this, until null is given. */
  always(method: string, trouble: SlackTrouble | null): void;
  /** The next calls of this method meet these, one each. */
  next(method: string, ...troubles: SlackTrouble[]): void;
  of(method: string): SlackCall[];
  close(): Promise<void>;
}

export async function startFakeSlack(workspace = 'T0MAASTR'): Promise<FakeSlack> {
  const calls: SlackCall[] = [];
  const failures: SlackFailure[] = [];
  const lasting = new Map<string, SlackTrouble>();
  const waiting = new Map<string, SlackTrouble[]>();
  let sequence = 0;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const raw = Buffer.concat(parts).toString('utf8');
    const method = (request.url ?? '').startsWith('/api/') ? (request.url ?? '').slice(5) : 'response_url';
    calls.push({
      method,
      body: readBody(raw, request.headers['content-type'] ?? ''),
      token: request.headers.authorization?.replace('Bearer ', ''),
    });
    const failure = failures.shift() ?? waiting.get(method)?.shift() ?? lasting.get(method);
    if (failure === 'hang') return;
    if (failure === 'reset') {
      request.socket.destroy();
      return;
    }
    if (failure) {
      response
        .writeHead(failure.status, { 'content-type': 'application/json', ...failure.headers })
        .end(JSON.stringify(failure.body ?? { ok: false }));
      return;
    }
    sequence += 1;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        ok: true,
        team_id: workspace,
        user_id: 'U0BOT001',
        channel: `D${sequence}`,
        ts: `1700000000.${String(sequence).padStart(6, '0')}`,
        view: { id: `V${sequence}`, hash: `h${sequence}` },
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/api/`,
    responseUrl: `${origin}/answer`,
    calls,
    failures,
    always(method, trouble) {
      if (trouble === null) lasting.delete(method);
      else lasting.set(method, trouble);
    },
    next: (method, ...troubles) => void waiting.set(method, [...(waiting.get(method) ?? []), ...troubles]),
    of: (method) => calls.filter((call) => call.method === method),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** The SDK sends forms in which structured values are JSON; response addresses get JSON. */
function readBody(raw: string, contentType: string): Record<string, unknown> {
  if (contentType.includes('json')) return JSON.parse(raw) as Record<string, unknown>;
  return Object.fromEntries(
    [...new URLSearchParams(raw)].map(([name, value]) => {
      try {
        return [name, /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value];
      } catch {
        return [name, value];
      }
    }),
  );
}
