/** One connection pool and one Prisma client on it, for the whole process. */
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from './generated/client.ts';
import { SpeakingClient } from './speaking-client.ts';

export interface Database {
  url: string;
  pool: Pool;
  prisma: PrismaClient;
  /** Something else that holds connections to this database, and must let go of them before it is closed. */
  onClose(letGo: () => Promise<void>): void;
  close(): Promise<void>;
}

/** What the stores work on: the client itself, or a transaction of it. */
export type Sql = Pick<PrismaClient, '$queryRaw' | '$executeRaw' | '$executeRawUnsafe' | '$queryRawUnsafe'> &
  Omit<PrismaClient, `$${string}`>;

/**
 * What this program counts on, whatever the server, the database or the role was set to. The driver drops the zone of what it
 * reads, so every session is in UTC; dates and intervals are written the way that it reads; and no statement or lock waits
 * for ever.
 */
export const sessionOptions = [
  'TimeZone=UTC',
  'DateStyle=ISO',
  'IntervalStyle=postgres',
  'default_transaction_isolation=read\\ committed',
  'statement_timeout=20000',
  'lock_timeout=15000',
  'idle_in_transaction_session_timeout=30000',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

export function connect(url: string, { connections = 10 } = {}): Database {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    options: sessionOptions,
    connectionTimeoutMillis: 8_000,
    application_name: 'doorstroom',
    Client: SpeakingClient,
  });
  // A connection that breaks while idle is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: nameStatements() }),
    transactionOptions: { maxWait: 15_000, timeout: 20_000 },
  });
  const others: (() => Promise<void>)[] = [];
  return {
    url,
    pool,
    prisma,
    onClose: (letGo) => void others.push(letGo),
    close: async () => {
      await Promise.all(others.map((letGo) => letGo()));
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** Named statements are planned once per connection. Only the first few hundred get a name, so that memory is bounded. */
function nameStatements(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= 400) return known ?? '';
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
