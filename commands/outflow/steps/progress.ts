/** A note in the case, for all who follow it. It is no progress by itself: nothing that stands still is moved by words. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { owesSomething } from '#domain/outflow/rights.ts';
import { caseCard, caseNotFoundCard, closedCard, notYoursCard } from '../card.ts';
import { aboutCase, asItStands, caseField, changeable, noteField, publicCase } from '../facts.ts';

const progressInput = z.object({ case: caseField, note: noteField });

async function noteInCase({ case: key, note }: z.output<typeof progressInput>, asking: Asking) {
  const { ports, asker } = asking;
  const one = await changeable(key, asking, (outflow) => owesSomething(outflow, asker.member));
  if (one.outcome === 'refused') return one;
  await ports.outflow.note(one.outflow, { at: ports.now, by: asker.member.key, note });
  return asItStands('progress', one.outflow.id, null, asking);
}

export const progress = defineStep({
  effect: 'everyday',
  input: progressInput,
  form: true,
  note: 'note',
  meant: true,
  answer: noteInCase,
  about: aboutCase,
  card: {
    answered: caseCard,
    refused: { not_found: caseNotFoundCard, not_allowed: notYoursCard, conflict: closedCard },
  },
  publicFacts: publicCase,
});
