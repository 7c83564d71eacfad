/** Escalations: raised, stepped, taken on, snoozed and resolved. Every change raises the generation and writes history. */
import { z } from 'zod';
import type { Escalation } from '#domain/outflow/escalation.ts';
import { stallRules } from '#domain/outflow/stalled.ts';
import type { EscalationStore, EscalationSubject } from '#domain/ports.ts';
import { ladderSchema } from '#domain/region/region.ts';
import { tryWithin } from '../gate/savepoint.ts';
import type { Unit } from '../gate/unit.ts';
import { Prisma } from '../generated/client.ts';
import { keyed, stayLocation } from './stays.ts';

/** Why raising can be refused: it is open already (invariant 10). */
const openAlready = ['one_open_escalation_per_client', 'one_open_escalation_per_case'];

const escalationRow = z.object({
  id: z.string(),
  reference: z.string(),
  rule: z.enum(stallRules),
  since: z.date(),
  raisedAt: z.date(),
  raisedBy: z.string().nullable(),
  state: z.enum(['open', 'taken', 'snoozed', 'resolved']),
  rung: z.int(),
  ladder: ladderSchema,
  generation: z.int(),
  nextAt: z.date().nullable(),
  reminded: z.boolean(),
  takenBy: keyed.nullable(),
  snoozedUntil: z.date().nullable(),
  resolvedAt: z.date().nullable(),
  resolution: z.string().nullable(),
  reason: z.string().nullable(),
  case: z.object({ id: z.string(), reference: z.string() }).nullable(),
  client: z.string(),
  alerted: z.array(z.string()),
  location: stayLocation.nullable(),
});

export function escalationStore({ sql, region, record }: Unit): EscalationStore {
  const { id: regionId, ladder } = region;
  const read = (where: Prisma.Sql): Promise<unknown[]> =>
    sql.$queryRaw<unknown[]>`
        select e.id, e.reference, e.rule, e.since, e.raised_at as "raisedAt", e.raised_by as "raisedBy", e.state, e.rung, e.ladder, e.generation,
          e.next_at as "nextAt", e.reminded, e.snoozed_until as "snoozedUntil", e.resolved_at as "resolvedAt", e.resolution, e.reason,
          e.client_code as client,
          array(select distinct unnest(v.members) from escalation_event v where v.region_id = e.region_id and v.escalation_id = e.id) as alerted,
          case when m.key is null then null else json_build_object('key', m.key, 'name', m.name) end as "takenBy",
          case when c.id is null then null else json_build_object('id', c.id, 'reference', c.reference) end as "case",
          stay.location
        from escalation e
        left join member m on m.region_id = e.region_id and m.key = e.taken_by
        left join outflow_case c on c.region_id = e.region_id and c.id = e.case_id
        left join stay_now stay on stay.region_id = e.region_id and stay.client = e.client_code
        where e.region_id = ${regionId} and ${where}`;
  const one = async (where: Prisma.Sql): Promise<Escalation | null> =>
    z.array(escalationRow).parse(await read(where))[0] ?? null;
  const about = ({ caseId, client }: EscalationSubject) =>
    caseId === null
      ? Prisma.sql`e.client_code = ${client}`
      : Prisma.sql`(e.case_id = ${caseId} or e.client_code = ${client})`;
  const change = async (
    escalation: Escalation,
    set: Prisma.Sql,
    event: { at: Date; kind: string; by?: string | null; rung?: number; members?: string[] },
  ) => {
    // The generation fences off whoever decided on an older state (invariant 9).
    const changed = await sql.$executeRaw`
      update escalation set generation = generation + 1, ${set}
      where region_id = ${regionId} and id = ${escalation.id} and generation = ${escalation.generation}`;
    if (changed === 0)
      throw new Error(`Escalation ${escalation.reference} changed while it was being changed`);
    await sql.escalationEvent.create({
      data: {
        regionId,
        escalationId: escalation.id,
        at: event.at,
        kind: event.kind,
        rung: event.rung ?? null,
        members: event.members ?? [],
        memberKey: event.by ?? null,
      },
    });
    await record({
      kind: `escalation.${event.kind}`,
      subject: escalation.reference,
      ...(event.by === undefined ? {} : { by: event.by }),
    });
  };

  return {
    async raise({ subject, stall, at, by, reason }) {
      const tried = await tryWithin(sql, async () => {
        const { id } = await sql.escalation.create({
          data: {
            regionId,
            clientCode: subject.client,
            caseId: subject.caseId,
            rule: stall.rule,
            since: stall.since,
            raisedAt: at,
            raisedBy: by,
            reason,
            state: 'open',
            ladder,
            nextAt: at,
          },
          select: { id: true },
        });
        await sql.escalationEvent.create({
          data: { regionId, escalationId: id, at, kind: 'raised', memberKey: by },
        });
        return id;
      });
      if ('violated' in tried) {
        if (openAlready.includes(tried.violated)) return 'already_open';
        throw new Error(`Unexpected constraint ${tried.violated}`);
      }
      const raised = await one(Prisma.sql`e.id = ${tried.done}`);
      if (!raised) throw new Error('An escalation is gone within its own transaction');
      await record({ kind: 'escalation.raised', subject: raised.reference, by });
      return raised;
    },

    async lock(reference) {
      await sql.$executeRaw`select id from escalation where region_id = ${regionId} and reference = ${reference} for no key update`;
    },

    find: (reference) => one(Prisma.sql`e.reference = ${reference}`),
    byId: (id) => one(Prisma.sql`e.id = ${id}`),
    openFor: (subject) => one(Prisma.sql`e.state <> 'resolved' and ${about(subject)}`),
    // One that cannot be read (the sweep says so in the log) hides no other.
    open: async () =>
      (await read(Prisma.sql`e.state <> 'resolved' order by e.since, e.reference`)).flatMap(
        (row) => escalationRow.safeParse(row).data ?? [],
      ),

    async resolvedSince(client, since) {
      const resolved = await sql.escalation.count({
        where: { regionId, clientCode: client, resolvedAt: { gt: since } },
      });
      return resolved > 0;
    },

    async claimDue(at, except) {
      const [due] = z.array(z.object({ id: z.string() })).parse(
        await sql.$queryRaw`
          select id from escalation where region_id = ${regionId} and next_at <= ${at} and id <> all (${[...except]}::text[])
          order by next_at, id limit 1 for no key update skip locked`,
      );
      return due?.id ?? null;
    },

    async recordStep(escalation, { at, kind, rung, nextAt, members }) {
      // Going on up ends a lease and a snooze: the escalation is everybody's again.
      const set =
        kind === 'remind'
          ? Prisma.sql`reminded = true, next_at = ${nextAt}`
          : Prisma.sql`rung = ${rung}, next_at = ${nextAt}, state = 'open', taken_by = null, reminded = false, snoozed_until = null`;
      await change(escalation, set, { at, kind: kind === 'remind' ? 'reminded' : 'alerted', rung, members });
    },

    async take(escalation, { at, by, leaseUntil }) {
      await change(
        escalation,
        Prisma.sql`state = 'taken', taken_by = ${by}, reminded = false, snoozed_until = null, next_at = ${leaseUntil}`,
        { at, kind: 'taken', by },
      );
    },

    async renewLease(escalation, { at, by, leaseUntil }) {
      await change(escalation, Prisma.sql`reminded = false, next_at = ${leaseUntil}`, {
        at,
        kind: 'lease_renewed',
        by,
      });
    },

    async snooze(escalation, { at, by, until }) {
      await change(escalation, Prisma.sql`state = 'snoozed', snoozed_until = ${until}, next_at = ${until}`, {
        at,
        kind: 'snoozed',
        by,
      });
    },

    async release(escalation, { at, by }) {
      await change(
        escalation,
        Prisma.sql`state = 'open', taken_by = null, reminded = false, snoozed_until = null, next_at = ${at}`,
        { at, kind: 'released', by },
      );
    },

    async resolve(escalation, { at, by, moved }) {
      await change(
        escalation,
        Prisma.sql`state = 'resolved', next_at = null, resolved_at = ${at}, resolved_by = ${by}, resolution = ${moved}`,
        { at, kind: 'resolved', by },
      );
    },

    async takePlayTurn() {
      const [row] = z
        .array(z.object({ until: z.date() }))
        .parse(
          await sql.$queryRaw`select played_until as until from region where id = ${regionId} for no key update`,
        );
      if (!row) throw new Error(`There is no region ${regionId}`);
      return row.until;
    },

    async markPlayed(until) {
      await sql.$executeRaw`update region set played_until = ${until} where id = ${regionId}`;
    },
  };
}
