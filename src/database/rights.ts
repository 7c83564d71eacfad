/**
 * What this role may not do in this database, and the statement that gives it. A database that others set up often holds
 * tables of another role: told when it starts, because else every write is a fault later, at night.
 */
import { z } from 'zod';

interface Asks {
  query(sql: string): Promise<{ rows: unknown[] }>;
}

const tableRow = z.object({ role: z.string(), schema: z.string(), tables: z.int() });

const needed = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;

/** The schemas in which tables stand that we may not use as we must, with what gives the right. */
export async function missingRights(database: Asks): Promise<{ schema: string; statement: string }[]> {
  const lacks = needed.map((right) => `not has_table_privilege(c.oid, '${right}')`).join(' or ');
  const { rows } = await database.query(
    `select current_user::text as role, n.nspname::text as schema, count(*)::int as tables
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname = current_schema() and c.relname not like '\\_%' and (${lacks})
     group by 1, 2 order by 2`,
  );
  return z
    .array(tableRow)
    .parse(rows)
    .map(({ role, schema }) => ({
      schema,
      statement: `GRANT ${needed.join(', ')} ON ALL TABLES IN SCHEMA ${quoted(schema)} TO ${quoted(role)}; GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${quoted(schema)} TO ${quoted(role)};`,
    }));
}

const placeRow = z.object({
  role: z.string(),
  database: z.string(),
  schema: z.string().nullable(),
  hasTables: z.boolean(),
  hasJobs: z.boolean(),
  mayCreateInDatabase: z.boolean(),
  mayCreateInSchema: z.boolean(),
  foreignOwner: z.string().nullable(),
});

/** Why tables cannot be made or changed here, as one sentence with the statement that helps; undefined when they can. */
export async function whyNotMigrated(database: Asks): Promise<string | undefined> {
  const { rows } = await database.query(
    `select current_user::text as role, current_database()::text as database, current_schema()::text as schema,
       to_regclass('region') is not null as "hasTables", to_regnamespace('graphile_worker') is not null as "hasJobs",
       has_database_privilege(current_database(), 'CREATE') as "mayCreateInDatabase",
       coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) as "mayCreateInSchema",
       (select min(pg_get_userbyid(c.relowner)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p') and n.nspname in (current_schema(), 'graphile_worker')
           and not pg_has_role(current_user, c.relowner, 'USAGE'))::text as "foreignOwner"`,
  );
  const [place] = z.array(placeRow).parse(rows);
  if (!place) return undefined;
  const { role, schema } = place;
  const say = (what: string, statement: string) =>
    `DATABASE_URL: de gebruiker ${quoted(role)} ${what}. Laat een beheerder van de database dit uitvoeren: ${statement}`;
  if (schema === null || !place.mayCreateInSchema)
    return say(
      `mag in schema ${quoted(schema ?? 'public')} geen tabellen maken`,
      `GRANT USAGE, CREATE ON SCHEMA ${quoted(schema ?? 'public')} TO ${quoted(role)};`,
    );
  if (!place.mayCreateInDatabase && !(place.hasTables && place.hasJobs))
    return say(
      `mag in database ${quoted(place.database)} geen schema en geen uitbreiding maken`,
      `GRANT CREATE ON DATABASE ${quoted(place.database)} TO ${quoted(role)};`,
    );
  if (place.foreignOwner !== null)
    return say(
      `mag de tabellen van ${quoted(place.foreignOwner)} niet aanpassen`,
      `GRANT ${quoted(place.foreignOwner)} TO ${quoted(role)};`,
    );
  return undefined;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
