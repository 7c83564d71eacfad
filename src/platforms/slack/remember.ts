/** Writes down, now and then, that somebody uses this account: it can be reached, and it is where they are. */
import type { InboundEvent } from '#conversation/request.ts';
import type { AccountStore } from '#domain/ports.ts';

const everyMs = 5 * 60_000;
/** More people than a region has; above it the oldest are forgotten, which costs one extra write. */
const mostRemembered = 5_000;

export function rememberNowAndThen(
  accounts: AccountStore,
  log: { warn(fields: Record<string, unknown>, message: string): void },
): (event: InboundEvent) => void {
  const written = new Map<string, number>();
  return ({ account }) => {
    const key = `${account.workspace}:${account.user}`;
    const now = Date.now();
    if (now - (written.get(key) ?? 0) < everyMs) return;
    written.delete(key);
    written.set(key, now);
    const [oldest] = written.keys();
    if (written.size > mostRemembered && oldest !== undefined) written.delete(oldest);
    accounts.remember(account, { reachedBy: 'user' }).catch((error: unknown) => {
      written.delete(key);
      log.warn({ platform: 'slack', error }, 'account not remembered');
    });
  };
}
