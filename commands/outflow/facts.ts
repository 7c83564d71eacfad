/** What the steps of a case tell, and how a case is found and held. */
import { z } from 'zod';
import type { Asking } from '#conversation/contract/step.ts';
import type { Blocker, CaseEvent, OutflowCase } from '#domain/outflow/outflow-case.ts';
import { mayDirectCase, maySeeCase } from '#domain/outflow/rights.ts';
import { type Stall, stallsOf } from '#domain/outflow/stalled.ts';
import { may } from '#domain/people/roles.ts';
import { answered, refused } from '#domain/refusal.ts';
import { caseOrClient } from '#vocabulary/references.ts';

export interface ListedCase {
  outflow: OutflowCase;
  stalls: Stall[];
}

export interface CaseView extends ListedCase {
  history: CaseEvent[];
  /** Reference of its open escalation. */
  escalation: string | null;
}

export interface CaseFacts {
  what: 'show' | 'open' | 'progress' | 'phase' | 'block' | 'unblock';
  view: CaseView;
  /** Reference of the escalation that this resolved. */
  settled: string | null;
  mayChange: boolean;
}

export interface CasesFacts {
  cases: ListedCase[];
}

export const caseField = z.string().meta({ field: { kind: 'reference', pattern: caseOrClient } });

export const noteField = z
  .string()
  .max(1_000)
  .meta({ field: { kind: 'text', long: true, maxLength: 1_000 } });

/** A case that the asker may see, held until the end when it is going to change; a refusal when there is none such. */
export async function found(key: string, { ports, asker }: Asking, hold: boolean) {
  if (hold) await ports.outflow.lock(key);
  const outflow = await ports.outflow.find(key);
  if (!outflow || !maySeeCase(outflow, asker.member))
    return refused('not_found', { case: key, mayOpen: may(asker.member, 'open_case') });
  return { outcome: 'found' as const, outflow };
}

/** The same, open, and of which the asker may take this step. */
export async function changeable(
  key: string,
  asking: Asking,
  mayToo: (outflow: OutflowCase) => boolean = () => false,
) {
  const one = await found(key, asking, true);
  if (one.outcome === 'refused') return one;
  const { outflow } = one;
  if (outflow.closedAt !== null)
    return refused('conflict', { case: outflow.reference, why: 'closed' as const });
  if (!mayDirectCase(outflow, asking.asker.member) && !mayToo(outflow))
    return refused('not_allowed', { case: outflow.reference });
  return one;
}

/** The case as it stands after a step. */
export async function asItStands(
  what: CaseFacts['what'],
  id: string,
  settled: string | null,
  { ports, asker }: Asking,
) {
  const { outflow, escalations } = ports;
  const one = await outflow.byId(id);
  if (!one) throw new Error(`Case ${id} is gone within its own transaction`);
  const open = await escalations.openFor({ caseId: one.id, client: one.client });
  const facts: CaseFacts = {
    what,
    view: {
      outflow: one,
      stalls: stallsNow(one, ports),
      history: await outflow.history(id),
      escalation: open?.reference ?? null,
    },
    settled,
    mayChange: mayDirectCase(one, asker.member),
  };
  return answered(facts);
}

/** The open cases that the asker may see: what stalls first. */
export async function casesOf({ ports, asker }: Asking): Promise<ListedCase[]> {
  return (await ports.outflow.openCases())
    .filter((one) => maySeeCase(one, asker.member))
    .map((one) => ({ outflow: one, stalls: stallsNow(one, ports) }))
    .toSorted((a, b) => b.stalls.length - a.stalls.length);
}

/** That somebody resolved an escalation by hand hides no stall from who looks. */
function stallsNow(outflow: OutflowCase, { now, region }: Asking['ports']): Stall[] {
  return stallsOf({ ...outflow, escalationResolvedAt: null }, now, region.norms, region.timeZone);
}

export function openBlockers({ blockers }: OutflowCase): Blocker[] {
  return blockers.filter(({ resolvedAt }) => resolvedAt === null);
}

/** What scripts get of a case. */
export function publicCase({ view, settled }: CaseFacts): Record<string, unknown> {
  return { ...publicListed(view), escalation: view.escalation, settled };
}

export function publicListed({ outflow, stalls }: ListedCase): Record<string, unknown> {
  return {
    reference: outflow.reference,
    client: outflow.client,
    phase: outflow.phase,
    blockers: outflow.blockers.map(({ number, kind, owner, due, resolvedAt }) => ({
      number,
      kind,
      owner: owner.key,
      due,
      resolved: resolvedAt !== null,
    })),
    stalled: stalls.length > 0,
    stalls: stalls.map(({ rule, since }) => ({ rule, since })),
    closed: outflow.closedAt !== null,
  };
}

export const aboutCase = ({ view }: CaseFacts): readonly string[] => [view.outflow.client];
