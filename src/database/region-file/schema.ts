/** A region as a file, read once at the door: faults are told with their line and their field. */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { sexes, targetGroups } from '#domain/capacity/household.ts';
import { blockerKinds, phases } from '#domain/outflow/outflow-case.ts';
import { locales } from '#domain/people/member.ts';
import { roles } from '#domain/people/roles.ts';
import { ladderSchema, normsSchema } from '#domain/region/region.ts';

const key = z.string().regex(/^[a-z0-9-]{2,60}$/, 'a key has small letters, digits and dashes only');
const name = z.string().min(1).max(120);
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date looks like 2026-12-01')
  .refine((day) => !Number.isNaN(Date.parse(day)), 'this day does not exist');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time looks like "22:00", between quotes');
const ago = z.number().min(0).max(3_650);

const placesSchema = z.strictObject({
  name,
  count: z.int().min(1).max(200),
  persons: z.int().min(1).max(20),
  targetGroups: z.array(z.enum(targetGroups)).default([]),
  sexes: z.array(z.enum(sexes)).default([]),
  minAge: z.int().min(0).max(110).optional(),
  maxAge: z.int().min(0).max(110).optional(),
  wheelchair: z.boolean().default(false),
  pets: z.boolean().default(false),
  /** How many of them are on the ground floor: those admit a wheelchair. */
  groundFloor: z.int().min(0).default(0),
});

const locationSchema = z.strictObject({
  key,
  name,
  aliases: z.array(name).default([]),
  kind: name,
  municipality: key,
  address: name.optional(),
  phone: name.optional(),
  eveningCutOff: time.optional(),
  confidential: z.boolean().default(false),
  example: z.boolean().default(false),
  operators: z.array(z.strictObject({ organisation: key, from: date, until: date.optional() })).min(1),
  places: z.array(placesSchema).min(1),
});

const examplesSchema = z.strictObject({
  attestations: z
    .array(z.strictObject({ location: key, hoursAgo: ago, counted: z.int().min(0) }))
    .default([]),
  closures: z.array(z.strictObject({ location: key, place: name, daysAgo: ago, reason: name })).default([]),
  stays: z
    .array(z.strictObject({ client: name, location: key, place: name, nightsAgo: z.int().min(0).max(3_650) }))
    .default([]),
  cases: z
    .array(
      z.strictObject({
        client: name,
        holder: key,
        openedDaysAgo: ago,
        phase: z.enum(phases),
        phaseDaysAgo: ago,
        lastProgressDaysAgo: ago,
        blockers: z
          .array(
            z.strictObject({
              kind: z.enum(blockerKinds),
              owner: key,
              openedDaysAgo: ago,
              dueInDays: z.int().optional(),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
});

export const regionFileSchema = z
  .strictObject({
    region: z.strictObject({
      key,
      name,
      timeZone: z.string().refine(isTimeZone, 'no such time zone'),
      demo: z.boolean().default(false),
    }),
    norms: normsSchema,
    ladder: ladderSchema,
    municipalities: z.array(z.strictObject({ key, name })).min(1),
    organisations: z
      .array(z.strictObject({ key, name, kind: name, example: z.boolean().default(false) }))
      .min(1),
    locations: z.array(locationSchema).min(1),
    members: z
      .array(
        z.strictObject({
          key,
          name,
          organisation: key,
          roles: z.array(z.enum(roles)).min(1),
          locale: z.enum(locales).default(locales[0]),
          example: z.boolean().default(false),
        }),
      )
      .default([]),
    examples: examplesSchema.optional(),
  })
  .superRefine(checkReferences);

export type RegionFile = z.infer<typeof regionFileSchema>;
export type LocationEntry = RegionFile['locations'][number];
export type Examples = z.infer<typeof examplesSchema>;

/** Says everything that is wrong with a region file at once. */
export class RegionFileError extends Error {}

/** Reads a region file. Throws RegionFileError with a line and a field for everything that is wrong. */
export function readRegionFile(source: string, path: string): RegionFile {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => `${path}:${lines.linePos(offset).line}`;
  if (document.errors.length > 0) {
    throw new RegionFileError(
      document.errors.map((error) => `${at(error.pos[0])}: ${error.message}`).join('\n'),
    );
  }
  const parsed = regionFileSchema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  throw new RegionFileError(
    parsed.error.issues
      .map((issue) => {
        const field = issue.path.map(String).join('.');
        return `${at(offsetOf(document, issue.path))}: ${field || '(file)'}: ${issue.message}`;
      })
      .join('\n'),
  );
}

/** Where a field stands; for a field that is missing, where the nearest thing around it stands. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0]);
  }
  return 0;
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('nl', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Keys are unique, and what is referred to exists. */
function checkReferences(
  file: z.infer<z.ZodObject<{ municipalities: z.ZodArray<z.ZodObject<{ key: typeof key }>> }>> &
    Record<string, unknown>,
  context: z.RefinementCtx,
): void {
  const whole = file as unknown as RegionFile;
  const fault = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  const unique = (list: readonly { key: string }[], where: string) =>
    list.forEach((one, index) => {
      if (list.findIndex((other) => other.key === one.key) < index)
        fault([where, index, 'key'], `"${one.key}" stands here twice`);
    });
  const has = (list: readonly { key: string }[], wanted: string) => list.some((one) => one.key === wanted);
  unique(whole.municipalities, 'municipalities');
  unique(whole.organisations, 'organisations');
  unique(whole.locations, 'locations');
  unique(whole.members, 'members');
  whole.locations.forEach((location, index) => {
    if (!has(whole.municipalities, location.municipality))
      fault(['locations', index, 'municipality'], `there is no municipality "${location.municipality}"`);
    location.operators.forEach((operator, number) => {
      if (!has(whole.organisations, operator.organisation))
        fault(
          ['locations', index, 'operators', number, 'organisation'],
          `there is no organisation "${operator.organisation}"`,
        );
      if (operator.until !== undefined && operator.until <= operator.from)
        fault(['locations', index, 'operators', number, 'until'], 'this lies before "from"');
    });
  });
  whole.members.forEach((member, index) => {
    if (!has(whole.organisations, member.organisation))
      fault(['members', index, 'organisation'], `there is no organisation "${member.organisation}"`);
  });
  for (const location of Object.keys(whole.norms.stayNights.perLocation)) {
    if (!has(whole.locations, location))
      fault(['norms', 'stayNights', 'perLocation', location], `there is no location "${location}"`);
  }
  const { attestations = [], closures = [], stays = [], cases = [] } = whole.examples ?? {};
  const placeNames = new Set(
    whole.locations.flatMap((location) => placeNamesOf(location).map((place) => `${location.key}/${place}`)),
  );
  for (const [list, entries] of [
    ['closures', closures],
    ['stays', stays],
  ] as const) {
    entries.forEach((entry, index) => {
      if (!placeNames.has(`${entry.location}/${entry.place}`))
        fault(
          ['examples', list, index, 'place'],
          `there is no place "${entry.place}" at "${entry.location}"`,
        );
    });
  }
  attestations.forEach((attestation, index) => {
    if (!has(whole.locations, attestation.location))
      fault(
        ['examples', 'attestations', index, 'location'],
        `there is no location "${attestation.location}"`,
      );
  });
  cases.forEach((one, index) => {
    if (!has(whole.members, one.holder))
      fault(['examples', 'cases', index, 'holder'], `there is no member "${one.holder}"`);
    one.blockers.forEach((blocker, number) => {
      if (!has(whole.organisations, blocker.owner))
        fault(
          ['examples', 'cases', index, 'blockers', number, 'owner'],
          `there is no organisation "${blocker.owner}"`,
        );
    });
  });
}

/** "bed 1" to "bed 20"; a single one keeps its bare name. */
export function placeNamesOf(location: Pick<LocationEntry, 'places'>): string[] {
  return location.places.flatMap(({ name: placeName, count }) =>
    count === 1 ? [placeName] : Array.from({ length: count }, (_, index) => `${placeName} ${index + 1}`),
  );
}
