/**
 * Whether a request comes from Microsoft: a JWT signed with one of the keys that it publishes, for our app and for the address
 * that the activity names. Everything that needs no key is judged first, so that nobody can make us fetch anything.
 */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';

/** The token is no good: 401, and nothing more is told. */
export class TokenRefused extends Error {
  override name = 'TokenRefused';
}

const skewSeconds = 300;
const freshForMs = 3_600_000;
/** A key that we do not know may be a new one: asked again, but not for everybody who makes one up. */
const refetchEveryMs = 60_000;
const fetchWithinMs = 8_000;

const header = z.object({ alg: z.literal('RS256'), kid: z.string().min(1) });
const claims = z.looseObject({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string(),
});
const metadata = z.looseObject({ jwks_uri: z.url() });
const keySet = z.looseObject({
  keys: z.array(
    z.looseObject({
      kty: z.string(),
      kid: z.string().optional(),
      endorsements: z.array(z.string()).optional(),
    }),
  ),
});

export interface VerifyParts {
  metadataUrl: string;
  issuer: string;
  audience: string;
  channel: string;
  now?: () => number;
}

export type Claims = z.infer<typeof claims>;

/** Gives the claims. Throws TokenRefused for a token that is no good, and something else when the keys cannot be had. */
export function createVerifier({ metadataUrl, issuer, audience, channel, now = Date.now }: VerifyParts) {
  let keys = new Map<string, { key: KeyObject; endorsements: readonly string[] }>();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | undefined;

  const load = async (): Promise<void> => {
    const { jwks_uri } = metadata.parse(await fetchJson(metadataUrl));
    const set = keySet.parse(await fetchJson(jwks_uri));
    keys = new Map(
      set.keys.flatMap((jwk) =>
        jwk.kid !== undefined && jwk.kty === 'RSA'
          ? [
              [
                jwk.kid,
                { key: createPublicKey({ key: jwk, format: 'jwk' }), endorsements: jwk.endorsements ?? [] },
              ] as const,
            ]
          : [],
      ),
    );
    fetchedAt = now();
  };
  const refresh = async (): Promise<void> => {
    fetching ??= load().finally(() => {
      fetching = undefined;
    });
    triedAt = now();
    return fetching;
  };
  const keyFor = async (kid: string) => {
    if (now() - fetchedAt > freshForMs && (keys.size === 0 || now() - triedAt > refetchEveryMs))
      await refresh().catch((error: unknown) => {
        // What was published an hour ago still holds while Microsoft does not answer.
        if (keys.size === 0) throw error;
      });
    if (!keys.has(kid) && now() - triedAt > refetchEveryMs) await refresh();
    return keys.get(kid);
  };

  return async (authorization: string | undefined): Promise<Claims> => {
    const [, head = '', body = '', signature = ''] =
      /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization ?? '') ?? [];
    const { kid } = parsed(header, head);
    const said = parsed(claims, body);
    const seconds = now() / 1_000;
    if (said.iss !== issuer || said.aud !== audience) throw new TokenRefused();
    if (said.exp < seconds - skewSeconds || (said.nbf ?? 0) > seconds + skewSeconds) throw new TokenRefused();
    const found = await keyFor(kid);
    if (!found) throw new TokenRefused();
    if (found.endorsements.length > 0 && !found.endorsements.includes(channel)) throw new TokenRefused();
    if (!verify('RSA-SHA256', Buffer.from(`${head}.${body}`), found.key, Buffer.from(signature, 'base64url')))
      throw new TokenRefused();
    return said;
  };
}

function parsed<T>(schema: z.ZodType<T>, part: string): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8')));
  } catch {
    throw new TokenRefused();
  }
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(fetchWithinMs) });
  if (!response.ok) throw new Error(`keys: http_${response.status}`);
  return response.json();
}
