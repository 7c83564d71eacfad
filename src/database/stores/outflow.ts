/** Outflow cases with their blockers and their history. Every change writes its event in the same transaction. */
import { z } from 'zod';
import { blockerKinds, type CaseEvent, type OutflowCase, phases } from '#domain/outflow/outflow-case.ts';
import type { OutflowStore } from '#domain/ports.ts';
import { tryWithin } from '../gate/savepoint.ts';
import type { Unit } from '../gate/unit.ts';
import { Prisma } from '../generated/client.ts';
import { currentStay, keyed, selectStays, stayLocation } from './stays.ts';

const blockerRow = z.object({
  id: z.string(),
  number: z.int(),
  kind: z.enum(blockerKinds),
  owner: z.object({ key: z.string(), name: z.string() }),
  due: z.string().nullable(),
  openedAt: z.coerce.date(),
  resolvedAt: z.coerce.date().nullable(),
});

const caseRow = z.object({
  id: z.string(),
  reference: z.string(),
  client: z.string(),
  holder: keyed.extend({ organisation: z.string() }),
  location: stayLocation.nullable(),
  stayingSince: z.coerce.date().nullable(),
  phase: z.enum(phases),
  phaseSince: z.date(),
  openedAt: z.date(),
  lastProgressAt: z.date(),
  closedAt: z.date().nullable(),
  escalationResolvedAt: z.date().nullable(),
  blockers: z.array(blockerRow),
});

const eventKinds = [
  'opened',
  'progress',
  'phase',
  'blocker_added',
  'blocker_resolved',
  'escalation_resolved',
] as const;

export function outflowStore({ sql, region, record }: Unit): OutflowStore {
  const regionId = region.id;
  const select = async (where: Prisma.Sql): Promise<OutflowCase[]> =>
    z.array(caseRow).parse(
      await sql.$queryRaw`
        select c.id, c.reference, c.client_code as client, c.phase, c.phase_since as "phaseSince", c.opened_at as "openedAt",
          c.last_progress_at as "lastProgressAt", c.closed_at as "closedAt", c.escalation_resolved_at as "escalationResolvedAt",
          json_build_object('key', h.key, 'name', h.name, 'organisation', h.organisation_key) as holder,
          stay.location, stay.since as "stayingSince",
          coalesce((select json_agg(json_build_object('id', b.id, 'number', b.number, 'kind', b.kind,
              'owner', json_build_object('key', o.key, 'name', o.name), 'due', b.due, 'openedAt', b.opened_at, 'resolvedAt', b.resolved_at) order by b.number)
            from blocker b join organisation o on o.region_id = b.region_id and o.key = b.owner_key
            where b.region_id = c.region_id and b.case_id = c.id), '[]'::json) as blockers
        from outflow_case c
        join member h on h.region_id = c.region_id and h.key = c.holder_key
        left join stay_now stay on stay.region_id = c.region_id and stay.client = c.client_code
        where c.region_id = ${regionId} and ${where}`,
    );
  const one = async (where: Prisma.Sql) => (await select(where))[0] ?? null;
  const note = async (
    caseId: string,
    event: Omit<CaseEvent, 'phase' | 'blocker' | 'due' | 'note'> & Partial<CaseEvent>,
  ) => {
    await sql.caseEvent.create({
      data: {
        regionId,
        caseId,
        at: event.at,
        memberKey: event.by,
        kind: event.kind,
        phase: event.phase ?? null,
        blocker: event.blocker ?? null,
        due: event.due ? new Date(`${event.due}T00:00:00Z`) : null,
        note: event.note ?? null,
      },
    });
  };
  const known = (kind: string, reference: string, by: string) => record({ kind, subject: reference, by });
  const moved = (caseId: string, at: Date) =>
    sql.outflowCase.update({
      where: { regionId_id: { regionId, id: caseId } },
      data: { lastProgressAt: at },
    });

  return {
    async stayOf(client) {
      const [row] = await selectStays(sql, regionId, currentStay(client));
      return row ?? null;
    },

    knowsClient: async (code) => (await sql.client.count({ where: { regionId, code } })) > 0,

    async open({ client, holder, at }) {
      const tried = await tryWithin(sql, async () => {
        const { id } = await sql.outflowCase.create({
          data: {
            regionId,
            clientCode: client,
            holderKey: holder,
            phase: 'intake',
            phaseSince: at,
            openedAt: at,
            lastProgressAt: at,
          },
          select: { id: true },
        });
        await note(id, { at, by: holder, kind: 'opened' });
        return id;
      });
      if ('violated' in tried) {
        if (tried.violated === 'one_open_case_per_client') return 'already_open';
        throw new Error(`Unexpected constraint ${tried.violated}`);
      }
      const opened = await one(Prisma.sql`c.id = ${tried.done}`);
      if (!opened) throw new Error('A case is gone within its own transaction');
      await known('case.opened', opened.reference, holder);
      return opened;
    },

    async lock(key) {
      await sql.$executeRaw`
        select id from outflow_case where region_id = ${regionId} and (reference = ${key} or client_code = ${key}) order by id for no key update`;
    },

    async lockClient(client) {
      // For update: who opens a case refers to the client, and waits.
      await sql.$executeRaw`select code from client where region_id = ${regionId} and code = ${client} for update`;
    },

    find: (key) =>
      one(
        Prisma.sql`(c.reference = ${key} or c.client_code = ${key}) order by c.closed_at desc nulls first, c.opened_at desc limit 1`,
      ),
    byId: (id) => one(Prisma.sql`c.id = ${id}`),
    openCases: (mayStall) =>
      select(
        Prisma.sql`c.closed_at is null and ${mayStall ? quietOrOverdue(mayStall) : Prisma.sql`true`} order by c.last_progress_at, c.reference`,
      ),

    async history(caseId) {
      const rows = await sql.caseEvent.findMany({
        where: { regionId, caseId },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      });
      const members = await sql.member.findMany({
        where: { regionId, key: { in: rows.map((row) => row.memberKey) } },
        select: { key: true, name: true },
      });
      return rows.map((row) => ({
        at: row.at,
        by: members.find((member) => member.key === row.memberKey)?.name ?? row.memberKey,
        kind: z.enum(eventKinds).parse(row.kind),
        phase: z.enum(phases).nullable().parse(row.phase),
        blocker: z.enum(blockerKinds).nullable().parse(row.blocker),
        due: row.due?.toISOString().slice(0, 10) ?? null,
        note: row.note,
      }));
    },

    async note({ id, reference }, { at, by, note: words }) {
      await note(id, { at, by, kind: 'progress', note: words });
      await known('case.noted', reference, by);
    },

    async noteResolved({ id, reference }, { at, by, note: words }) {
      await sql.outflowCase.update({
        where: { regionId_id: { regionId, id } },
        data: { escalationResolvedAt: at },
      });
      await note(id, { at, by, kind: 'escalation_resolved', note: words });
      await known('case.escalation_resolved', reference, by);
    },

    async setPhase({ id, reference }, { at, by, phase, note: words }) {
      await sql.outflowCase.update({
        where: { regionId_id: { regionId, id } },
        data: { phase, phaseSince: at, lastProgressAt: at, ...(phase === 'housed' ? { closedAt: at } : {}) },
      });
      await note(id, { at, by, kind: 'phase', phase, note: words });
      await known(`case.phase_${phase}`, reference, by);
    },

    async addBlocker({ id, reference }, { at, by, kind, owner, due }) {
      // Numbers are given out under the case's own lock, so that two people never both add "number 2".
      await sql.$executeRaw`select id from outflow_case where region_id = ${regionId} and id = ${id} for no key update`;
      const number = (await sql.blocker.count({ where: { regionId, caseId: id } })) + 1;
      await sql.blocker.create({
        data: {
          regionId,
          caseId: id,
          number,
          kind,
          ownerKey: owner,
          due: due ? new Date(`${due}T00:00:00Z`) : null,
          openedAt: at,
        },
      });
      await moved(id, at);
      await note(id, { at, by, kind: 'blocker_added', blocker: kind, due });
      await known('case.blocker_added', reference, by);
    },

    async resolveBlocker({ id, reference, blockers }, blockerId, { at, by, note: words }) {
      await sql.blocker.update({
        where: { regionId_id: { regionId, id: blockerId } },
        data: { resolvedAt: at },
      });
      await moved(id, at);
      await note(id, {
        at,
        by,
        kind: 'blocker_resolved',
        blocker: blockers.find((blocker) => blocker.id === blockerId)?.kind ?? null,
        note: words,
      });
      await known('case.blocker_resolved', reference, by);
    },

    staysWithoutCase: (client) =>
      selectStays(
        sql,
        regionId,
        Prisma.sql`${client === undefined ? Prisma.sql`true` : currentStay(client)} and not exists (
          select from outflow_case c where c.region_id = stay.region_id and c.client_code = stay.client and (c.closed_at is null or c.closed_at >= stay.since))`,
      ),
  };
}

/** A first sieve, so that the rules are not asked of every case at every minute: they alone judge. */
function quietOrOverdue({
  noProgressAfter,
  dueBefore,
}: {
  noProgressAfter: Date;
  dueBefore: string;
}): Prisma.Sql {
  return Prisma.sql`(c.last_progress_at <= ${noProgressAfter} or exists (
    select from blocker b where b.region_id = c.region_id and b.case_id = c.id and b.resolved_at is null and b.due < ${dueBefore}::date))`;
}
