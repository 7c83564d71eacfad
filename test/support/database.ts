/** A database of its own for a test: a clone of the template, gone afterwards. */
import { randomBytes } from 'node:crypto';
import { inject, onTestFinished } from 'vitest';
import { databaseUrl, onServer } from './template.ts';

/** An empty database, or a clone of the migrated one with the demo region. */
export async function freshDatabase(
  kind: 'demo' | 'empty' = 'demo',
): Promise<{ url: string; drop(): Promise<void> }> {
  const template = inject('templateUrl');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await onServer(
    template,
    kind === 'demo'
      ? `create database ${name} template ${new URL(template).pathname.slice(1)}`
      : `create database ${name}`,
  );
  return { url: databaseUrl(template, name), drop: () => dropDatabase(template, name) };
}

/**
 * Ends the connections that are left, and drops it. Not by `with (force)`: that also wants to end an autovacuum worker that
 * happens to be there, which is the superuser's, and so refuses a role that is none. A plain drop sends that worker away itself.
 */
async function dropDatabase(template: string, name: string): Promise<void> {
  await onServer(
    template,
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}' and usename = current_user`,
  );
  await onServer(template, `drop database if exists ${name}`);
}

/** The same, dropped when the running test is over. */
export async function databaseForTest(kind: 'demo' | 'empty' = 'demo'): Promise<string> {
  const { url, drop } = await freshDatabase(kind);
  onTestFinished(drop);
  return url;
}
