/**
 * A client of the driver whose errors say which constraint refused. The protocol has a field of its own for that, but Prisma's
 * adapter passes it on for unique and foreign keys only; the sentence beside it is in the server's language. The hint is
 * passed on always, and constraints never have one of their own.
 */
import { Client, DatabaseError } from 'pg';

/** What stands before the constraint's name in the hint. */
export const hintOfConstraint = 'constraint ';

export class SpeakingClient extends Client {
  // biome-ignore lint/suspicious/noExplicitAny: the driver's own signature has nine forms, and all of them are passed on
  override query(...given: any[]): any {
    // A pool asks with a callback, a transaction with a promise.
    const told: unknown = given.at(-1);
    if (typeof told === 'function') {
      const telling = (error: unknown, ...found: unknown[]) => told(named(error), ...found);
      return Reflect.apply(Client.prototype.query, this, [...given.slice(0, -1), telling]);
    }
    const asked: unknown = Reflect.apply(Client.prototype.query, this, given);
    return asked instanceof Promise ? asked.catch((error: unknown) => Promise.reject(named(error))) : asked;
  }
}

function named(error: unknown): unknown {
  if (error instanceof DatabaseError && error.constraint !== undefined)
    error.hint = `${hintOfConstraint}${error.constraint}`;
  return error;
}
