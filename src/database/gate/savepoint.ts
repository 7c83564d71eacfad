/** A part of a transaction that may fail on a constraint without taking the rest with it. */
import type { Sql } from '../connect.ts';
import { constraintOf } from '../errors.ts';

/** Runs the work; when a named constraint refuses it, undoes only this part and gives the constraint's name. */
export async function tryWithin<T>(
  sql: Sql,
  work: () => Promise<T>,
): Promise<{ done: T } | { violated: string }> {
  await sql.$executeRaw`savepoint part`;
  try {
    const done = await work();
    await sql.$executeRaw`release savepoint part`;
    return { done };
  } catch (error) {
    const violated = constraintOf(error);
    if (violated === undefined) throw error;
    await sql.$executeRaw`rollback to savepoint part`;
    return { violated };
  }
}
