/**
 * Reading by the driver itself, for what many share and everybody waits for: the same tagged statements as the stores write,
 * planned once per connection, without the way through Prisma's engine.
 */
import type { Pool, PoolClient } from 'pg';
import type { Sql } from '../connect.ts';
import { Prisma } from '../generated/client.ts';

export type Reading = Pick<Sql, '$queryRaw'>;

const names = new Map<string, string>();

export function direct(client: Pick<PoolClient, 'query'>): Reading {
  const $queryRaw = async (strings: TemplateStringsArray, ...values: unknown[]) => {
    const { text, values: given } = Prisma.sql(strings, ...values);
    const { rows } = await client.query({ name: nameOf(text), text, values: given });
    return rows;
  };
  return { $queryRaw } as unknown as Reading;
}

/** One state of the database, and nothing is changed. */
export async function readDirectly<T>(pool: Pool, work: (sql: Reading) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: unknown;
  try {
    await client.query('begin isolation level repeatable read read only');
    const result = await work(direct(client));
    await client.query('commit');
    return result;
  } catch (error) {
    broken = error;
    throw error;
  } finally {
    // A connection in the middle of something is not given to anybody else.
    client.release(broken !== undefined);
  }
}

function nameOf(text: string): string {
  const name = names.get(text) ?? `d${names.size}`;
  names.set(text, name);
  return name;
}
