/**
 * Brings a region file into the database. Running it again changes only what the file changed, and tells what that was.
 * Nothing is deleted: what is no longer in the file is named, because stays and history may hang on it.
 */
import { storedNorms } from '#domain/region/stored.ts';
import type { Database, Sql } from '../connect.ts';
import { clockOf } from '../gate/moment.ts';
import { importExamples } from './examples.ts';
import { type LocationEntry, placeNamesOf, type RegionFile, readRegionFile } from './schema.ts';

export interface ImportReport {
  region: string;
  /** One line a change: "location dno: created". Empty when the database agreed already. */
  changes: string[];
  /** What the database has and the file does not. */
  leftAlone: string[];
}

export async function importRegion(
  { prisma }: Database,
  source: string,
  path: string,
): Promise<ImportReport> {
  const file = readRegionFile(source, path);
  return prisma.$transaction(
    async (transaction) => {
      const sql = transaction as unknown as Sql;
      await takeImportTurn(sql, file.region.key);
      return importWithin(sql, file, source);
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}

/** Held until the transaction ends: one process at a time changes a region as a whole. */
export async function takeImportTurn(sql: Sql, regionId: string): Promise<void> {
  await sql.$executeRaw`select pg_advisory_xact_lock(hashtextextended('import ' || ${regionId}, 0))`;
}

/** The import itself, in the caller's transaction. */
export async function importWithin(sql: Sql, file: RegionFile, source: string): Promise<ImportReport> {
  const changes: string[] = [];
  const { key: regionId, name, timeZone, demo } = file.region;
  await importSettings(sql, file, changes);
  await sql.region.update({ where: { id: regionId }, data: { demoFile: demo ? source : null } });
  await importNamed(sql, file, changes);
  for (const location of file.locations) await importLocation(sql, regionId, location, changes);
  await importMembers(sql, file, changes);
  if (file.examples)
    await importExamples(
      sql,
      { id: regionId, timeZone },
      file.examples,
      await clockOf(sql, regionId),
      changes,
    );
  if (changes.length > 0)
    await sql.region.update({ where: { id: regionId }, data: { version: { increment: 1 } } });
  return { region: name, changes, leftAlone: await notInFile(sql, file) };
}

async function importSettings(
  sql: Sql,
  { region, norms: given, ladder }: RegionFile,
  changes: string[],
): Promise<void> {
  const { key: id, name, timeZone, demo } = region;
  const norms = storedNorms(given);
  const before = await sql.region.findUnique({ where: { id } });
  if (!before) {
    await sql.region.create({ data: { id, name, timeZone, demo, norms, ladder } });
    changes.push(`region ${id}: created`);
    return;
  }
  const same =
    before.name === name &&
    before.timeZone === timeZone &&
    before.demo === demo &&
    sameJson(before.norms, norms) &&
    sameJson(before.ladder, ladder);
  if (same) return;
  await sql.region.update({
    where: { id },
    data: { name, timeZone, demo, norms, ladder, ...(demo ? {} : { clockOffsetSeconds: 0, demoFile: null }) },
  });
  changes.push(`region ${id}: settings changed`);
}

/** jsonb keeps keys in an order of its own. */
function sameJson(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .toSorted(([x], [y]) => (x < y ? -1 : 1))
              .map(([name, inner]) => [name, sorted(inner)]),
          )
        : value;
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

async function importNamed(
  sql: Sql,
  { region, municipalities, organisations }: RegionFile,
  changes: string[],
): Promise<void> {
  const regionId = region.key;
  for (const { key, name } of municipalities) {
    const where = { regionId_key: { regionId, key } };
    const before = await sql.municipality.findUnique({ where });
    await sql.municipality.upsert({ where, create: { regionId, key, name }, update: { name } });
    tell(changes, `municipality ${key}`, before, { name });
  }
  for (const { key, name, kind, example } of organisations) {
    const where = { regionId_key: { regionId, key } };
    const before = await sql.organisation.findUnique({ where });
    await sql.organisation.upsert({
      where,
      create: { regionId, key, name, kind, example },
      update: { name, kind, example },
    });
    tell(changes, `organisation ${key}`, before, { name, kind, example });
  }
}

async function importLocation(
  sql: Sql,
  regionId: string,
  location: LocationEntry,
  changes: string[],
): Promise<void> {
  const { key, name, aliases, kind, municipality, confidential, example } = location;
  const data = {
    name,
    aliases,
    kind,
    confidential,
    example,
    municipalityKey: municipality,
    address: location.address ?? null,
    phone: location.phone ?? null,
    eveningCutOff: location.eveningCutOff ?? null,
  };
  const where = { regionId_key: { regionId, key } };
  const before = await sql.location.findUnique({ where });
  await sql.location.upsert({ where, create: { regionId, key, ...data }, update: data });
  tell(changes, `location ${key}`, before, data);
  await importOperators(sql, regionId, location, changes);
  const places = placesOf(location);
  for (const place of places) {
    const id = `${key}/${place.name}`;
    const placeWhere = { regionId_id: { regionId, id } };
    const known = await sql.place.findUnique({ where: placeWhere });
    await sql.place.upsert({
      where: placeWhere,
      create: { regionId, id, locationKey: key, ...place },
      update: place,
    });
    tell(changes, `place ${id}`, known, place);
  }
}

/** Periods are replaced as a whole: two half-changed ones could overlap on the way. */
async function importOperators(
  sql: Sql,
  regionId: string,
  { key, operators }: LocationEntry,
  changes: string[],
): Promise<void> {
  const wanted = operators.map(({ organisation, from, until }) => ({
    regionId,
    locationKey: key,
    organisationKey: organisation,
    validFrom: new Date(`${from}T00:00:00Z`),
    validUntil: until === undefined ? null : new Date(`${until}T00:00:00Z`),
  }));
  const known = await sql.locationOperator.findMany({
    where: { regionId, locationKey: key },
    orderBy: { validFrom: 'asc' },
  });
  const inOrder = wanted.toSorted((a, b) => a.validFrom.getTime() - b.validFrom.getTime());
  if (sameJson(JSON.parse(JSON.stringify(known)), JSON.parse(JSON.stringify(inOrder)))) return;
  await sql.locationOperator.deleteMany({ where: { regionId, locationKey: key } });
  await sql.locationOperator.createMany({ data: inOrder });
  changes.push(`operators of ${key}: ${known.length === 0 ? 'created' : 'changed'}`);
}

/** The places of an entry, one by one: "bed 1" to "bed 20", the first ones on the ground floor. */
function placesOf(location: LocationEntry) {
  const names = placeNamesOf(location);
  let position = 0;
  return location.places.flatMap(
    ({ count, persons, targetGroups, sexes, minAge, maxAge, wheelchair, pets, groundFloor }) =>
      Array.from({ length: count }, (_, index) => ({
        name: names[position++] ?? '',
        persons,
        targetGroups,
        sexes,
        minAge: minAge ?? null,
        maxAge: maxAge ?? null,
        wheelchair: wheelchair || index < groundFloor,
        pets,
      })),
  );
}

async function importMembers(sql: Sql, { region, members }: RegionFile, changes: string[]): Promise<void> {
  const regionId = region.key;
  for (const { key, name, organisation, roles, locale, example } of members) {
    const data = { name, organisationKey: organisation, roles, locale, example };
    const where = { regionId_key: { regionId, key } };
    const before = await sql.member.findUnique({ where });
    await sql.member.upsert({ where, create: { regionId, key, ...data }, update: data });
    tell(changes, `member ${key}`, before, data);
  }
}

function tell(
  changes: string[],
  what: string,
  before: Record<string, unknown> | null,
  now: Record<string, unknown>,
): void {
  if (!before) changes.push(`${what}: created`);
  else {
    const changed = Object.keys(now).filter((field) => !sameJson(before[field], now[field]));
    if (changed.length > 0) changes.push(`${what}: changed (${changed.join(', ')})`);
  }
}

async function notInFile(sql: Sql, file: RegionFile): Promise<string[]> {
  const regionId = file.region.key;
  const locations = await sql.location.findMany({
    where: { regionId, key: { notIn: file.locations.map(({ key }) => key) } },
    select: { key: true },
  });
  const members = await sql.member.findMany({
    where: { regionId, key: { notIn: file.members.map(({ key }) => key) } },
    select: { key: true },
  });
  const ids = file.locations.flatMap((location) =>
    placeNamesOf(location).map((name) => `${location.key}/${name}`),
  );
  const places = await sql.place.findMany({ where: { regionId, id: { notIn: ids } }, select: { id: true } });
  return [
    ...locations.map(({ key }) => `location ${key}`),
    ...members.map(({ key }) => `member ${key}`),
    ...places.map(({ id }) => `place ${id}`),
  ];
}
