/** What stood in the way does so no longer. Named by its number, by its kind, or not at all when there is only one. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { type Blocker, blockerKinds } from '#domain/outflow/outflow-case.ts';
import { mayDirectCase } from '#domain/outflow/rights.ts';
import { refused } from '#domain/refusal.ts';
import { settleEscalation } from '#escalation/settle.ts';
import { blockerNotFoundCard, caseCard, closedCard, notYoursCard } from '../card.ts';
import {
  aboutCase,
  asItStands,
  caseField,
  changeable,
  noteField,
  openBlockers,
  publicCase,
} from '../facts.ts';

const unblockInput = z.object({
  case: caseField,
  number: z
    .int()
    .min(1)
    .max(99)
    .optional()
    .meta({ field: { kind: 'number', min: 1, max: 99 } }),
  blocker: z
    .enum(blockerKinds)
    .optional()
    .meta({ field: { kind: 'choice', options: blockerKinds } }),
  note: noteField.optional(),
});

async function resolveBlocker(
  { case: key, number, blocker, note }: z.output<typeof unblockInput>,
  asking: Asking,
) {
  const { ports, asker } = asking;
  const isMeant = (one: Blocker) =>
    (number === undefined || one.number === number) && (blocker === undefined || one.kind === blocker);
  const isOurs = (one: Blocker) => one.owner.key === asker.member.organisation;
  const one = await changeable(key, asking, (outflow) => openBlockers(outflow).some(isOurs));
  if (one.outcome === 'refused') return one;
  const { outflow } = one;
  const meant = openBlockers(outflow).filter(isMeant);
  const [only] = meant;
  if (!only || meant.length > 1)
    return refused('not_found', {
      case: outflow.reference,
      number: number ?? null,
      open: openBlockers(outflow).filter((each) => meant.length === 0 || meant.includes(each)),
    });
  if (!mayDirectCase(outflow, asker.member) && !isOurs(only))
    return refused('not_allowed', { case: outflow.reference });
  const by = asker.member.key;
  await ports.outflow.resolveBlocker(outflow, only.id, { at: ports.now, by, note: note ?? null });
  const settled = await settleEscalation(ports, outflow.id, { by, what: 'unblock' });
  return asItStands('unblock', outflow.id, settled, asking);
}

export const unblock = defineStep({
  effect: 'final',
  input: unblockInput,
  form: true,
  told: true,
  answer: resolveBlocker,
  about: aboutCase,
  card: {
    answered: caseCard,
    refused: { not_found: blockerNotFoundCard, not_allowed: notYoursCard, conflict: closedCard },
  },
  publicFacts: publicCase,
  publicRefusal: ({ code, facts }) =>
    code === 'not_found' && 'open' in facts
      ? { case: facts.case, number: facts.number, open: facts.open.map(({ number }) => number) }
      : { ...facts },
});
