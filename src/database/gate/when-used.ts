/** A transaction that begins with its first statement: who needs none of their own costs none. */
import type { Sql } from '../connect.ts';

export interface WhenUsed {
  sql: Sql;
  isBegun(): boolean;
  /** Ends the transaction, when it was begun; throws what it ended with. */
  end(): Promise<void>;
}

/** `open` begins a transaction and keeps it for as long as `use` runs. */
export function openedWhenUsed(open: (use: (sql: Sql) => Promise<void>) => Promise<void>): WhenUsed {
  const finished = Promise.withResolvers<void>();
  let running: Promise<void> | undefined;
  let opened: Promise<Sql> | undefined;
  const begun = (): Promise<Sql> => {
    opened ??= new Promise<Sql>((resolve, reject) => {
      running = open((sql) => {
        resolve(sql);
        return finished.promise;
      });
      // Who waits for a statement hears that it could not begin; `end` hears the same.
      running.catch(reject);
    });
    return opened;
  };
  return {
    sql: forwarded(begun) as Sql,
    isBegun: () => opened !== undefined,
    async end() {
      finished.resolve();
      await running;
    },
  };
}

/** Every call goes to the transaction once it is there: `$queryRaw` and its like, and what the tables offer. */
function forwarded(begun: () => Promise<Sql>): unknown {
  const onTable = (table: string) =>
    new Proxy(
      {},
      {
        get:
          (_, method: string) =>
          async (...given: unknown[]) =>
            call((await begun())[table as keyof Sql], method, given),
      },
    );
  return new Proxy(
    {},
    {
      get: (_, name: string) =>
        name.startsWith('$')
          ? async (...given: unknown[]) => call(await begun(), name, given)
          : onTable(name),
    },
  );
}

function call(on: unknown, name: string, given: unknown[]): unknown {
  return (on as Record<string, (...given: unknown[]) => unknown>)[name]?.(...given);
}
