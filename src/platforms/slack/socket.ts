/**
 * Socket Mode with a reconnect loop of our own: Bolt's gives up when Slack is away at the start, and can end the process
 * when Slack is away at a reconnect.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type App, type Logger, SocketModeReceiver } from '@slack/bolt';
import { clientOptions } from './client-options.ts';

export interface SocketLog {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
}

export interface Socket {
  stop(): Promise<void>;
}

const shortestPauseMs = 1_000;
const longestPauseMs = 60_000;
const helloWithinMs = 20_000;

export function openSocket(
  app: App,
  { appToken, apiUrl, logger, log }: { appToken: string; apiUrl: string; logger: Logger; log: SocketLog },
): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(apiUrl) },
  });
  receiver.init(app);
  const stopping = new AbortController();

  const stayConnected = async () => {
    let wait = shortestPauseMs;
    let isSilent = false;
    while (!stopping.signal.aborted) {
      const disconnected = Promise.withResolvers<void>();
      receiver.client.once('disconnected', disconnected.resolve);
      try {
        const tooSlow = setTimeout(() => void receiver.client.disconnect(), helloWithinMs);
        try {
          await receiver.client.start();
        } finally {
          clearTimeout(tooSlow);
        }
        wait = shortestPauseMs;
        isSilent = false;
        log.info({ platform: 'slack' }, 'socket connected');
        await disconnected.promise;
      } catch (error) {
        // Slack is away: the next round tries again. Said once per time that it is away.
        if (!isSilent) log.warn({ platform: 'slack', error }, 'socket not connected, trying again');
        isSilent = true;
      } finally {
        receiver.client.removeListener('disconnected', disconnected.resolve);
      }
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => {});
      wait = Math.min(wait * 2, longestPauseMs);
    }
  };
  const loop = stayConnected();
  return {
    async stop() {
      stopping.abort();
      await Promise.race([receiver.client.disconnect(), pause(3_000)]);
      await Promise.race([loop, pause(3_000)]);
    },
  };
}
