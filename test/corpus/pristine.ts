/** The whole database as it was at one moment: to see what a sentence changed, and to undo it. */
import type { Pool } from 'pg';

export interface Pristine {
  /** Names of the tables whose content is different. */
  changed(): Promise<string[]>;
  restore(): Promise<void>;
}

/** What a look may leave behind: what came in, and what goes out to others. None of it says anything about the house. */
const aside = new Set([
  ...['inbox_event', 'inbox_answer', 'message', 'delivery', 'record'],
  ...['region', '_prisma_migrations'],
]);

export async function rememberAll(pool: Pool): Promise<Pristine> {
  const tables = await inOrder(pool);
  await pool.query('create schema pristine');
  for (const table of tables) await pool.query(`create table pristine.${table} as table public.${table}`);

  const watched = tables.filter((table) => !aside.has(table));
  const fingerprints = watched.map(
    (table) =>
      `select '${table}' as name, (select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${table} t) as print`,
  );
  const read = async () => {
    const { rows } = await pool.query<{ name: string; print: string }>(fingerprints.join(' union all '));
    return new Map(rows.map(({ name, print }) => [name, print]));
  };
  const before = await read();
  const undo = [
    'begin',
    // History is never emptied, but here.
    ...tables.map((table) => `alter table ${table} disable trigger user`),
    `truncate ${tables.join(', ')}`,
    ...tables.map((table) => `insert into ${table} select * from pristine.${table}`),
    ...tables.map((table) => `alter table ${table} enable trigger user`),
    'commit',
  ].join(';');

  return {
    async changed() {
      const now = await read();
      return watched.filter((table) => now.get(table) !== before.get(table));
    },
    async restore() {
      await pool.query(undo);
    },
  };
}

/** All tables, each after those it points at. */
async function inOrder(pool: Pool): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  );
  const { rows: links } = await pool.query<{ from: string; to: string }>(`
    select f.relname as from, t.relname as to from pg_constraint c
    join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace`);
  const ordered: string[] = [];
  const add = (name: string, on: readonly string[]) => {
    if (ordered.includes(name) || on.includes(name)) return;
    for (const link of links) if (link.from === name) add(link.to, [...on, name]);
    ordered.push(name);
  };
  for (const { name } of tables) if (name !== '_prisma_migrations') add(name, []);
  return ordered;
}
