/** Sets where the way out stands. "Gehuisvest" closes the case. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { phases } from '#domain/outflow/outflow-case.ts';
import { refused } from '#domain/refusal.ts';
import { settleEscalation } from '#escalation/settle.ts';
import { caseCard, caseNotFoundCard, closedCard, notYoursCard } from '../card.ts';
import { aboutCase, asItStands, caseField, changeable, noteField, publicCase } from '../facts.ts';

const phaseInput = z.object({
  case: caseField,
  phase: z.enum(phases).meta({ field: { kind: 'choice', options: phases } }),
  note: noteField.optional(),
});

async function setPhase({ case: key, phase, note }: z.output<typeof phaseInput>, asking: Asking) {
  const { ports, asker } = asking;
  const one = await changeable(key, asking);
  if (one.outcome === 'refused') return one;
  // Where it stands already is no step: nothing moves by saying it again.
  if (one.outflow.phase === phase)
    return refused('conflict', { case: one.outflow.reference, why: 'same_phase' as const, phase });
  const by = asker.member.key;
  await ports.outflow.setPhase(one.outflow, { at: ports.now, by, phase, note: note ?? null });
  const settled = await settleEscalation(ports, one.outflow.id, { by, what: 'phase' });
  return asItStands('phase', one.outflow.id, settled, asking);
}

export const phase = defineStep({
  effect: 'final',
  input: phaseInput,
  form: true,
  answer: setPhase,
  about: aboutCase,
  card: {
    answered: caseCard,
    refused: { not_found: caseNotFoundCard, not_allowed: notYoursCard, conflict: closedCard },
  },
  publicFacts: publicCase,
});
