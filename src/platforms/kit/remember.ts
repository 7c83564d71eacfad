/** Writes down, now and then, that somebody uses this account: it can be reached, and it is where they are. */
import type { Account, AccountStore } from '#domain/ports.ts';

const everyMs = 60_000;
/** More people than a region has; above it the oldest are forgotten, which costs one extra write. */
const mostRemembered = 5_000;

/** Never rejects: an answer does not depend on it. */
export function rememberNowAndThen(
  accounts: AccountStore,
  log: { warn(fields: Record<string, unknown>, message: string): void },
): (account: Account, conversation: unknown) => Promise<void> {
  const written = new Map<string, number>();
  return async (account, conversation) => {
    // Another address of the same person is written down at once.
    const key = JSON.stringify([account, conversation]);
    const now = Date.now();
    if (now - (written.get(key) ?? 0) < everyMs) return;
    written.delete(key);
    written.set(key, now);
    const [oldest] = written.keys();
    if (written.size > mostRemembered && oldest !== undefined) written.delete(oldest);
    try {
      await accounts.remember(account, conversation);
    } catch (error) {
      written.delete(key);
      log.warn({ platform: account.platform, error }, 'account not remembered');
    }
  };
}
