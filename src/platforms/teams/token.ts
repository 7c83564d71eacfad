/** The token with which we speak to Microsoft: asked once, shared, and asked again a few minutes before it ends. */
import { z } from 'zod';

const answerSchema = z.object({ access_token: z.string(), expires_in: z.coerce.number().default(3_600) });
const earlySeconds = 300;

/** Microsoft did not give a token; `statusCode` is what it answered. */
export class TokenError extends Error {
  readonly statusCode: number;
  constructor(statusCode: number) {
    super('no token from Microsoft');
    this.name = 'TokenError';
    this.statusCode = statusCode;
  }
}

export function createTokenSource({
  loginUrl,
  tenantId,
  appId,
  password,
  scope,
}: {
  loginUrl: string;
  tenantId: string;
  appId: string;
  password: string;
  scope: string;
}): () => Promise<string> {
  let cached: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  const ask = async (): Promise<string> => {
    const response = await fetch(`${loginUrl.replace(/\/$/, '')}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      signal: AbortSignal.timeout(10_000),
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: appId,
        client_secret: password,
        scope: `${scope}/.default`,
      }),
    });
    const answer = answerSchema.safeParse(await response.json().catch(() => null));
    if (!response.ok || !answer.success) throw new TokenError(response.status);
    cached = {
      token: answer.data.access_token,
      until: Date.now() + (answer.data.expires_in - earlySeconds) * 1_000,
    };
    return cached.token;
  };

  return async () => {
    if (cached && cached.until > Date.now()) return cached.token;
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
}
