/** One HTTP server for all doors. Routes are a list; what no route knows is not found. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface Route {
  method: 'GET' | 'POST';
  /** Exact path, or a prefix when it ends in "/". */
  path: string;
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> | void;
}

export interface HttpServer {
  port: number;
  /** Takes no new requests and lets the running ones finish. */
  stop(withinMs: number): Promise<void>;
}

const largestBody = 1_024 * 1_024;

/** A request whose body cannot be read; `status` is the answer. */
export class BodyError extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`body refused with ${status}`);
    this.status = status;
  }
}

export function listen(
  routes: readonly Route[],
  { host, port }: { host: string; port: number },
  onFault: (error: unknown) => void,
): Promise<HttpServer> {
  const server = createServer((request, response) => {
    // "//" is a path that Node lets through and no address.
    if (!URL.canParse(request.url ?? '/', 'http://localhost'))
      return answer(response, 400, { error: 'not readable' });
    const url = new URL(request.url ?? '/', 'http://localhost');
    const route = routes.find(
      ({ method, path }) =>
        method === request.method &&
        (path === url.pathname || (path.length > 1 && path.endsWith('/') && url.pathname.startsWith(path))),
    );
    if (!route) {
      const isKnown = routes.some(({ path }) => path === url.pathname);
      return answer(response, isKnown ? 405 : 404, { error: isKnown ? 'method not allowed' : 'not found' });
    }
    Promise.resolve()
      .then(() => route.handle(request, response, url))
      .catch((error: unknown) => {
        if (error instanceof BodyError) {
          response.setHeader('connection', 'close');
          return answer(response, error.status, {
            error: error.status === 413 ? 'too large' : 'not readable',
          });
        }
        onFault(error);
        answer(response, 500, { error: 'fault' });
      });
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        stop: (withinMs) => stop(server, withinMs),
      });
    });
  });
}

function stop(server: Server, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), withinMs);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

export function answer(response: ServerResponse, status: number, body?: unknown): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  if (body === undefined) response.writeHead(status).end();
  else
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
      .end(JSON.stringify(body));
}

/** Reads a JSON body. Throws BodyError 413 when it is too large, 415 when it is no JSON, 400 when it cannot be read. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw new BodyError(415);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBody) throw new BodyError(413);
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw new BodyError(400);
  }
}

/** A page from elsewhere can make a browser call this machine by another name; it cannot make it use this name. */
export function isThisMachine(request: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? '');
}
