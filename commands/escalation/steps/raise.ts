/** Somebody does not wait for the rules: the ladder starts now. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { mayDirectCase } from '#domain/outflow/rights.ts';
import { answered, refused } from '#domain/refusal.ts';
import { caseOrClient } from '#vocabulary/references.ts';
import { caseNotFoundCard, escalationCard, resolvedCard } from '../card.ts';
import { aboutEscalation, type EscalationFacts, publicEscalation } from '../facts.ts';

const raiseInput = z.object({
  case: z.string().meta({ field: { kind: 'reference', pattern: caseOrClient } }),
  reason: z
    .string()
    .max(1_000)
    .meta({ field: { kind: 'text', long: true, maxLength: 1_000 } }),
});

async function raiseByHand({ case: key, reason }: z.output<typeof raiseInput>, { ports, asker }: Asking) {
  // Held, so that it does not close or move while it is being raised.
  await ports.outflow.lock(key);
  const outflow = await ports.outflow.find(key);
  if (!outflow || outflow.closedAt !== null || !mayDirectCase(outflow, asker.member))
    return refused('not_found', { case: key });
  const subject = { caseId: outflow.id, client: outflow.client };
  const raised = await ports.escalations.raise({
    subject,
    stall: { rule: 'by_hand', since: ports.now },
    at: ports.now,
    by: asker.member.key,
    reason,
  });
  if (raised === 'already_open') {
    const open = await ports.escalations.openFor(subject);
    return refused('conflict', { reference: open?.reference ?? '', why: 'open' as const });
  }
  const facts: EscalationFacts = { what: 'raise', escalation: raised, outflow };
  return answered(facts);
}

export const raise = defineStep({
  effect: 'everyday',
  input: raiseInput,
  permission: 'open_case',
  form: true,
  note: 'reason',
  saysWhy: true,
  meant: true,
  answer: raiseByHand,
  about: aboutEscalation,
  card: { answered: escalationCard, refused: { not_found: caseNotFoundCard, conflict: resolvedCard } },
  publicFacts: publicEscalation,
});
