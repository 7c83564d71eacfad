/** Activities as Teams sends them, with a token that Microsoft vouches for, and what came back. */
import type { House } from './house.ts';

export interface TeamsAnswer {
  status: number;
  body: unknown;
}

export interface SendOptions {
  token?: Parameters<House['microsoft']['sign']>[0];
  authorization?: string | null;
  raw?: string;
}

export async function sendActivity(
  house: House,
  member: string,
  over: Record<string, unknown>,
  { token, authorization, raw }: SendOptions = {},
): Promise<TeamsAnswer> {
  const activity = house.microsoft.activity({
    id: crypto.randomUUID(),
    from: { id: `29:${member}`, aadObjectId: `aad-${member}` },
    ...over,
  });
  const bearer =
    authorization === undefined ? `Bearer ${await house.microsoft.sign(token ?? {})}` : authorization;
  const response = await fetch(`${house.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(bearer === null ? {} : { authorization: bearer }) },
    body: raw ?? JSON.stringify(activity),
  });
  const words = await response.text();
  return { status: response.status, body: words === '' ? undefined : JSON.parse(words) };
}
