/** The facts that a demo starts with. Each is made once: importing again leaves alone what has lived on since. */
import { addHours } from 'date-fns/addHours';
import { subHours } from 'date-fns/subHours';
import { addLocalDays, localDate } from '#domain/region/calendar.ts';
import type { Sql } from '../connect.ts';
import type { Examples } from './schema.ts';

interface ExampleRegion {
  id: string;
  timeZone: string;
}

/** `now` is the region's clock; everything in the file is counted back from it. */
export async function importExamples(
  sql: Sql,
  region: ExampleRegion,
  examples: Examples,
  now: Date,
  changes: string[],
): Promise<void> {
  const { id: regionId, timeZone } = region;
  const daysBefore = (days: number) => addLocalDays(now, -days, timeZone);
  await importAttestations(sql, regionId, examples.attestations, now, changes);
  for (const { location, place, daysAgo, reason } of examples.closures) {
    const placeId = `${location}/${place}`;
    if ((await sql.closure.count({ where: { regionId, placeId } })) > 0) continue;
    await sql.closure.create({ data: { regionId, placeId, startsAt: daysBefore(daysAgo), reason } });
    changes.push(`closure of ${placeId}: created`);
  }
  for (const { client, location, place, nightsAgo } of examples.stays) {
    if ((await sql.client.count({ where: { regionId, code: client } })) > 0) continue;
    await sql.client.create({ data: { regionId, code: client, example: true } });
    const startsAt = subHours(daysBefore(nightsAgo), 1);
    const { id } = await sql.occupation.create({
      data: { regionId, placeId: `${location}/${place}`, kind: 'stay', startsAt },
      select: { id: true },
    });
    await sql.occupant.create({ data: { regionId, occupationId: id, clientCode: client, startsAt } });
    changes.push(`stay of ${client}: created`);
  }
  for (const example of examples.cases) await importCase(sql, region, example, now, changes);
}

/** Only for a location that nobody ever counted: an attestation of staff is never touched. */
async function importAttestations(
  sql: Sql,
  regionId: string,
  attestations: Examples['attestations'],
  now: Date,
  changes: string[],
): Promise<void> {
  for (const { location, hoursAgo, counted } of attestations) {
    if ((await sql.attestation.count({ where: { regionId, locationKey: location } })) > 0) continue;
    await sql.attestation.create({
      data: { regionId, locationKey: location, at: addHours(now, -hoursAgo), counted, derived: counted },
    });
    changes.push(`attestation of ${location}: created`);
  }
}

async function importCase(
  sql: Sql,
  { id: regionId, timeZone }: ExampleRegion,
  example: Examples['cases'][number],
  now: Date,
  changes: string[],
): Promise<void> {
  const { client, holder, phase, openedDaysAgo, phaseDaysAgo, lastProgressDaysAgo, blockers } = example;
  if ((await sql.outflowCase.count({ where: { regionId, clientCode: client } })) > 0) return;
  await sql.client.upsert({
    where: { regionId_code: { regionId, code: client } },
    create: { regionId, code: client, example: true },
    update: {},
  });
  const daysBefore = (days: number) => addLocalDays(now, -days, timeZone);
  /** A calendar date of the region, as the database keeps dates. */
  const dateIn = (days: number) =>
    new Date(`${localDate(addLocalDays(now, days, timeZone), timeZone)}T00:00:00Z`);
  const openedAt = daysBefore(openedDaysAgo);
  const phaseSince = daysBefore(phaseDaysAgo);
  const { id: caseId } = await sql.outflowCase.create({
    data: {
      regionId,
      clientCode: client,
      holderKey: holder,
      phase,
      phaseSince,
      openedAt,
      lastProgressAt: daysBefore(lastProgressDaysAgo),
    },
    select: { id: true },
  });
  await sql.caseEvent.create({ data: { regionId, caseId, at: openedAt, memberKey: holder, kind: 'opened' } });
  if (phase !== 'intake')
    await sql.caseEvent.create({
      data: { regionId, caseId, at: phaseSince, memberKey: holder, kind: 'phase', phase },
    });
  for (const [index, blocker] of blockers.entries()) {
    const due = blocker.dueInDays === undefined ? null : dateIn(blocker.dueInDays);
    const at = daysBefore(blocker.openedDaysAgo);
    await sql.blocker.create({
      data: {
        regionId,
        caseId,
        number: index + 1,
        kind: blocker.kind,
        ownerKey: blocker.owner,
        due,
        openedAt: at,
      },
    });
    await sql.caseEvent.create({
      data: { regionId, caseId, at, memberKey: holder, kind: 'blocker_added', blocker: blocker.kind, due },
    });
  }
  changes.push(`case of ${client}: created`);
}
