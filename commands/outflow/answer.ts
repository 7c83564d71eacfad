/** The steps of a case: open it, see it, note progress, set its phase, add and resolve what blocks. */
import type { Asking } from '#conversation/contract/command.ts';
import type { BlockerKind, CaseEvent, OutflowCase } from '#domain/outflow/outflow-case.ts';
import { mayDirectCase, mayOpenCaseFor, maySeeCase, owesSomething } from '#domain/outflow/rights.ts';
import { type Stall, stallsOf } from '#domain/outflow/stalled.ts';
import { may } from '#domain/people/roles.ts';
import { answered, type Outcome, refused } from '#domain/refusal.ts';
import { settleEscalation } from '#escalation/settle.ts';
import type { OutflowInput } from './input.ts';

export interface CaseView {
  outflow: OutflowCase;
  stalls: Stall[];
  history: CaseEvent[];
  /** Reference of its open escalation. */
  escalation: string | null;
}

export type OutflowFacts =
  | { kind: 'case'; what: OutflowInput['step']; view: CaseView; settled: string | null; mayChange: boolean }
  | { kind: 'list'; cases: { outflow: OutflowCase; stalls: Stall[] }[] };

export async function answerOutflow(input: OutflowInput, asking: Asking): Promise<Outcome<OutflowFacts>> {
  if (input.case === undefined) return listCases(asking);
  if (input.step === 'open') return openCase(input.case, asking);
  const { ports, asker } = asking;
  if (input.step !== 'show') await ports.outflow.lock(input.case);
  const found = await ports.outflow.find(input.case);
  if (!found || !maySeeCase(found, asker.member))
    return refused('not_found', { case: input.case, mayOpen: may(asker.member, 'open_case') });
  if (input.step === 'show') return show('show', found.id, null, asking);
  if (found.closedAt !== null) return refused('conflict', { case: found.reference });
  return changeCase(input, found, asking);
}

async function changeCase(
  input: OutflowInput,
  found: OutflowCase,
  asking: Asking,
): Promise<Outcome<OutflowFacts>> {
  const { ports, asker } = asking;
  const { outflow, now } = ports;
  const by = asker.member.key;
  const directs = mayDirectCase(found, asker.member);
  const blocker = found.blockers.find((one) => one.number === input.number && one.resolvedAt === null);
  const isOwnBlocker = blocker?.owner.key === asker.member.organisation;
  if (
    !directs &&
    !(input.step === 'progress' && owesSomething(found, asker.member)) &&
    !(input.step === 'unblock' && isOwnBlocker)
  ) {
    return refused('not_allowed', { case: found.reference });
  }
  const note = input.note ?? null;
  switch (input.step) {
    case 'progress':
      await outflow.noteProgress(found, { at: now, by, note: note ?? '' });
      break;
    case 'phase':
      if (input.phase) await outflow.setPhase(found, { at: now, by, phase: input.phase, note });
      break;
    case 'block':
      if (input.blocker && input.owner) {
        const adding = { kind: input.blocker, owner: input.owner, due: input.due ?? null };
        const there = openBlockerLike(found, adding);
        if (there) return refused('conflict', { case: found.reference, blockerThere: there.number });
        await outflow.addBlocker(found, { at: now, by, ...adding });
      }
      break;
    case 'unblock':
      if (!blocker)
        return refused('not_found', {
          case: found.reference,
          number: input.number,
          open: found.blockers.filter((one) => one.resolvedAt === null),
        });
      await outflow.resolveBlocker(found, blocker.id, { at: now, by, note });
      break;
    case 'show':
    case 'open':
      break;
  }
  const settled = await settleEscalation(ports, found.id, { by, what: input.step });
  return show(input.step, found.id, settled, asking);
}

/** The same agreement with the same owner: adding it again would count it twice. */
function openBlockerLike(
  { blockers }: OutflowCase,
  { kind, owner, due }: { kind: BlockerKind; owner: string; due: string | null },
) {
  return blockers.find(
    (one) => one.resolvedAt === null && one.kind === kind && one.owner.key === owner && one.due === due,
  );
}

async function openCase(client: string, asking: Asking): Promise<Outcome<OutflowFacts>> {
  const { ports, asker } = asking;
  if (!may(asker.member, 'open_case')) return refused('not_allowed');
  if (!(await ports.outflow.knowsClient(client))) return refused('not_found', { client });
  if (!mayOpenCaseFor(await ports.outflow.stayOf(client, ports.now), asker.member))
    return refused('not_allowed');
  const opened = await ports.outflow.open({ client, holder: asker.member.key, at: ports.now });
  if (opened === 'already_open') {
    const existing = await ports.outflow.find(client);
    return refused('conflict', {
      case: existing && maySeeCase(existing, asker.member) ? existing.reference : null,
      alreadyOpen: true,
    });
  }
  // An escalation that asked for exactly this has been answered.
  const settled = await settleEscalation(ports, opened.id, { by: asker.member.key, what: 'open' });
  return show('open', opened.id, settled, asking);
}

async function show(
  what: OutflowInput['step'],
  id: string,
  settled: string | null,
  { ports, asker }: Asking,
): Promise<Outcome<OutflowFacts>> {
  const { outflow, escalations, now, region } = ports;
  const one = await outflow.byId(id);
  if (!one) throw new Error(`Case ${id} is gone within its own transaction`);
  const open = await escalations.openFor({ caseId: one.id, client: one.client });
  const stalls = stallsOf({ ...one, escalationResolvedAt: null }, now, region.norms, region.timeZone);
  const view = {
    outflow: one,
    stalls,
    history: await outflow.history(id),
    escalation: open?.reference ?? null,
  };
  return answered({ kind: 'case', what, view, settled, mayChange: mayDirectCase(one, asker.member) });
}

/** The cases that are yours: what stalls first. */
export async function listCases({ ports, asker }: Asking): Promise<Outcome<OutflowFacts>> {
  const { outflow, now, region } = ports;
  const cases = (await outflow.openCases())
    .filter((one) => maySeeCase(one, asker.member))
    .map((one) => ({
      outflow: one,
      stalls: stallsOf({ ...one, escalationResolvedAt: null }, now, region.norms, region.timeZone),
    }));
  return answered({ kind: 'list', cases: cases.toSorted((a, b) => b.stalls.length - a.stalls.length) });
}
