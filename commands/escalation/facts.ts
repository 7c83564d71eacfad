/** What the steps of an escalation tell, and how one is found and held. */
import { z } from 'zod';
import type { Asking } from '#conversation/contract/step.ts';
import type { Escalation } from '#domain/outflow/escalation.ts';
import type { OutflowCase } from '#domain/outflow/outflow-case.ts';
import { isConcernedBy } from '#domain/outflow/rights.ts';
import type { Ports } from '#domain/ports.ts';
import { answered, refused } from '#domain/refusal.ts';
import { escalationReference } from '#vocabulary/references.ts';

export interface EscalationItem {
  escalation: Escalation;
  outflow: OutflowCase | null;
}

export interface EscalationFacts extends EscalationItem {
  what: 'show' | 'take' | 'snooze' | 'resolve' | 'pass' | 'raise';
}

export interface EscalationsFacts {
  items: Escalation[];
}

export const referenceField = z.string().meta({ field: { kind: 'reference', pattern: escalationReference } });

/** One that concerns the asker; a refusal when there is none such. */
export async function found(reference: string, { ports, asker }: Asking) {
  const escalation = await ports.escalations.find(reference);
  if (!escalation || !isConcernedBy(escalation, asker.member)) return refused('not_found', { reference });
  return { outcome: 'found' as const, escalation };
}

/** The same, not resolved, and held until the end: its case first, as everybody does who changes either. */
export async function held(reference: string, asking: Asking) {
  const { ports } = asking;
  const seen = await ports.escalations.find(reference);
  if (seen?.case) await ports.outflow.lock(seen.case.reference);
  await ports.escalations.lock(reference);
  const one = await found(reference, asking);
  if (one.outcome === 'found' && one.escalation.state === 'resolved')
    return refused('conflict', { reference: one.escalation.reference, why: 'resolved' as const });
  return one;
}

export async function asItStands(what: EscalationFacts['what'], { id }: Escalation, { ports }: Asking) {
  const escalation = await ports.escalations.byId(id);
  if (!escalation) throw new Error(`Escalation ${id} is gone within its own transaction`);
  const facts: EscalationFacts = { what, ...(await withCase(escalation, ports)) };
  return answered(facts);
}

/** What is open for this member: alerted, taken on, or everything for a coordinator. Oldest stall first. */
export async function openFor({ ports, asker }: Asking): Promise<Escalation[]> {
  return (await ports.escalations.open()).filter((escalation) => isConcernedBy(escalation, asker.member));
}

export async function withCase(escalation: Escalation, { outflow }: Ports): Promise<EscalationItem> {
  return { escalation, outflow: escalation.case && (await outflow.byId(escalation.case.id)) };
}

/** What scripts get of an escalation. */
export function publicItem(escalation: Escalation): Record<string, unknown> {
  return {
    reference: escalation.reference,
    case: escalation.case?.reference ?? null,
    client: escalation.client,
    rung: escalation.rung,
    rule: escalation.rule,
    since: escalation.since,
    state: escalation.state,
    takenBy: escalation.takenBy?.key ?? null,
    nextAt: escalation.nextAt,
  };
}

export const publicEscalation = (facts: EscalationFacts) => ({ items: [publicItem(facts.escalation)] });
export const aboutEscalation = ({ escalation }: EscalationItem): readonly string[] => [escalation.client];
