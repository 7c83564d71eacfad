// A local stand-in for Microsoft: OpenID metadata + JWKS, the Entra token endpoint, and the Bot Connector (serviceUrl).
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { payload } from './payloads.ts';

export interface Call {
  method: string;
  path: string;
  authorization: string | undefined;
  headers: IncomingMessage['headers'];
  body: unknown;
  at: number;
}
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}
export type Failure = Reply | 'hang' | 'reset';

export const ISSUER = 'https://api.botframework.com';

export async function startFakeMicrosoft(options: { appId: string; tenantId: string; secret: string }) {
  let kid = 'fake-key-1';
  let keyFetches = 0;
  let good = await generateKeyPair('RS256', { extractable: true });
  const foreign = await generateKeyPair('RS256', { extractable: true });
  const published = async () => ({
    ...(await exportJWK(good.publicKey)),
    kid,
    use: 'sig',
    alg: 'RS256',
    endorsements: ['msteams'],
  });
  let jwk = await published();
  const tokenCalls: Call[] = [];
  const connectorCalls: Call[] = [];
  const failures: Failure[] = []; // consumed one per connector call
  const tokenFailures: Failure[] = [];
  let issued = 0;
  let sequence = 0;
  const tokens = new Set<string>();

  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const path = new URL(req.url ?? '/', 'http://x').pathname;
    const json = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      res.writeHead(status, { 'content-type': 'application/json', ...headers });
      res.end(body === undefined ? undefined : JSON.stringify(body));
    };
    const fail = (list: Failure[]): boolean => {
      const failure = list.shift();
      if (failure === undefined) return false;
      if (failure === 'hang') return true;
      if (failure === 'reset') {
        req.socket.destroy();
        return true;
      }
      json(failure.status, failure.body ?? { error: { code: 'Error', message: 'fake' } }, failure.headers);
      return true;
    };
    const record = (list: Call[], body: unknown) =>
      list.push({
        method: req.method ?? '',
        path,
        authorization: req.headers.authorization,
        headers: req.headers,
        body,
        at: Date.now(),
      });

    if (path === '/v1/.well-known/openidconfiguration') {
      keyFetches += 1;
      return json(200, {
        issuer: ISSUER,
        jwks_uri: `${url}/v1/.well-known/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    }
    if (path === '/v1/.well-known/keys') return json(200, { keys: [jwk] });
    if (req.method === 'POST' && path === `/${options.tenantId}/oauth2/v2.0/token`) {
      const form = Object.fromEntries(new URLSearchParams(text));
      record(tokenCalls, form);
      if (fail(tokenFailures)) return;
      if (
        form['client_id'] !== options.appId ||
        form['client_secret'] !== options.secret ||
        form['grant_type'] !== 'client_credentials'
      ) {
        return json(401, {
          error: 'invalid_client',
          error_description: 'AADSTS7000215: Invalid client secret provided.',
        });
      }
      const token = `fake-access-token-${++issued}`;
      tokens.add(token);
      return json(200, { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: token });
    }
    if (path.startsWith('/v3/')) {
      record(connectorCalls, text === '' ? undefined : JSON.parse(text));
      if (fail(failures)) return;
      const bearer = req.headers.authorization?.replace(/^Bearer /, '');
      if (bearer === undefined || !tokens.has(bearer))
        return json(401, {
          error: { code: 'Unauthorized', message: 'Authorization has been denied for this request.' },
        });
      if (req.method === 'POST' && path === '/v3/conversations')
        return json(201, { id: `a:new-${++sequence}`, activityId: String(++sequence) });
      if (req.method === 'DELETE') return json(200, undefined);
      return json(req.method === 'POST' ? 201 : 200, {
        id:
          req.method === 'PUT'
            ? decodeURIComponent(path.split('/').at(-1) ?? '')
            : String(1_700_000_000_000 + ++sequence),
      });
    }
    json(404, { error: { code: 'NotFound', message: path } });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serviceUrl = `${url}/`;

  /** A bearer token as Teams sends it; every part may be spoiled. */
  const sign = (
    o: {
      audience?: string;
      issuer?: string;
      serviceUrl?: string | null;
      expiresIn?: number;
      foreignKey?: boolean;
      kid?: string;
      claims?: Record<string, unknown>;
      /** Without an end. */
      endless?: boolean;
    } = {},
  ) => {
    const now = Math.floor(Date.now() / 1000);
    const token = new SignJWT({
      ...(o.serviceUrl === null ? {} : { serviceurl: o.serviceUrl ?? serviceUrl }),
      ...o.claims,
    })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: o.kid ?? kid, x5t: kid })
      .setIssuer(o.issuer ?? ISSUER)
      .setAudience(o.audience ?? options.appId)
      .setNotBefore(now - 3600 * 2)
      .setIssuedAt(now - 3600 * 2);
    return (o.endless ? token : token.setExpirationTime(now + (o.expiresIn ?? 3600))).sign(
      o.foreignKey ? foreign.privateKey : good.privateKey,
    );
  };

  /** An inbound activity, Teams-shaped. */
  const activity = (
    over: Record<string, unknown> = {},
    shape = 'teams-message',
  ): Record<string, unknown> => ({
    ...payload(shape, { serviceUrl, appId: options.appId, tenantId: options.tenantId }),
    ...over,
  });

  return {
    url,
    serviceUrl,
    metadataUrl: `${url}/v1/.well-known/openidconfiguration`,
    tokenCalls,
    connectorCalls,
    failures,
    tokenFailures,
    keyFetches: () => keyFetches,
    /** From now on tokens are signed with another key, which is published as the only one. */
    rotateKey: async (name: string) => {
      kid = name;
      good = await generateKeyPair('RS256', { extractable: true });
      jwk = await published();
    },
    sign,
    activity,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
export type FakeMicrosoft = Awaited<ReturnType<typeof startFakeMicrosoft>>;
