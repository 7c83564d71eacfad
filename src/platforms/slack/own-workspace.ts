/**
 * Which workspace our token is for. A setting says it; without one Slack is asked, the first time that it matters, and again
 * at most every few seconds while it does not answer.
 */
import type { WebClient } from '@slack/web-api';
import { inTime } from '#platforms/kit/in-time.ts';

export interface OwnWorkspace {
  /** Undefined while nobody could tell. */
  id(withinMs?: number): Promise<string | undefined>;
  /** True when we know that it is another one than ours: nothing of it is answered or kept. */
  isForeign(workspace: string): Promise<boolean>;
}

const againAfterMs = 5_000;
const answerInTimeMs = 700;

export function ownWorkspace(
  client: Pick<WebClient, 'auth'>,
  setting: string | undefined,
  onFault: (error: unknown) => void,
): OwnWorkspace {
  let known = setting;
  let asking: Promise<string | undefined> | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;

  const ask = async (): Promise<string | undefined> => {
    askedAt = Date.now();
    try {
      const { team_id, enterprise_id, is_enterprise_install } = await client.auth.test();
      known = is_enterprise_install ? enterprise_id : team_id;
    } catch (error) {
      onFault(error);
    }
    asking = undefined;
    return known;
  };
  const id = async (withinMs?: number): Promise<string | undefined> => {
    if (known !== undefined) return known;
    if (!asking && Date.now() - askedAt < againAfterMs) return undefined;
    asking ??= ask();
    if (withinMs === undefined) return asking;
    // While Slack hangs only those wait who came first.
    const left = askedAt + withinMs - Date.now();
    return left > 0 ? inTime(asking, left) : undefined;
  };
  return {
    id,
    async isForeign(workspace) {
      const own = await id(answerInTimeMs);
      return own !== undefined && workspace !== own;
    },
  };
}
