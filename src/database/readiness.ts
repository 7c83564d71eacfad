/**
 * Can this process do its work on the database now: is it there, may we write, and is it no copy of another. Asked on a connection of its own with
 * limits of its own, so that the answer comes within two seconds, also when the database is frozen and every other
 * connection waits for it.
 */
import { Client } from 'pg';
import { z } from 'zod';
import { sessionOptions } from './connect.ts';
import { isCopy } from './installation.ts';
import { missingRights } from './rights.ts';

const withinMs = 2_000;

export type Readiness =
  | { ready: true }
  | { ready: false; why: 'unreachable' | 'read_only' | 'missing_rights' | 'copy' };

const modeRow = z.object({ recovering: z.boolean(), readOnly: z.string() });

export interface ReadinessProbe {
  look(): Promise<Readiness>;
  close(): Promise<void>;
}

export function readinessOf(url: string): ReadinessProbe {
  let client: Client | undefined;
  let looking: Promise<Readiness> | undefined;

  const connected = async (): Promise<Client> => {
    if (client) return client;
    const fresh = new Client({
      connectionString: url,
      options: sessionOptions,
      application_name: 'doorstroom readiness',
      connectionTimeoutMillis: withinMs,
      query_timeout: withinMs,
    });
    fresh.on('error', () => {});
    fresh.once('end', () => {
      if (client === fresh) client = undefined;
    });
    await fresh.connect();
    client = fresh;
    return fresh;
  };

  const ask = async (): Promise<Readiness> => {
    const asked = await connected();
    const { rows } = await asked.query(
      `select pg_is_in_recovery() as recovering, current_setting('transaction_read_only') as "readOnly"`,
    );
    const [mode] = z.array(modeRow).parse(rows);
    if (!mode || mode.recovering || mode.readOnly === 'on') return { ready: false, why: 'read_only' };
    if ((await missingRights(asked)).length > 0) return { ready: false, why: 'missing_rights' };
    return (await isCopy(asked)) ? { ready: false, why: 'copy' } : { ready: true };
  };

  const forget = () => {
    const gone = client;
    client = undefined;
    // Not waited for: a frozen server answers no goodbye.
    void gone?.end().catch(() => {});
  };

  const look = async (): Promise<Readiness> => {
    const limit = Promise.withResolvers<Readiness>();
    const timer = setTimeout(() => limit.resolve({ ready: false, why: 'unreachable' }), withinMs);
    try {
      const answer = await Promise.race([ask(), limit.promise]);
      if (!answer.ready && answer.why === 'unreachable') forget();
      return answer;
    } catch {
      forget();
      return { ready: false, why: 'unreachable' };
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    look() {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
    async close() {
      const gone = client;
      client = undefined;
      await gone?.end().catch(() => {});
    },
  };
}
