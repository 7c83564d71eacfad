/** One case, or the list of those that the asker may see. Changes nothing. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { answered } from '#domain/refusal.ts';
import { caseCard, caseNotFoundCard, casesCard } from '../card.ts';
import {
  asItStands,
  type CaseFacts,
  type CasesFacts,
  caseField,
  casesOf,
  found,
  openBlockers,
  publicCase,
  publicListed,
} from '../facts.ts';

const showInput = z.object({
  case: caseField.optional(),
  /** Only the cases in which this organisation owes the next step. */
  owner: z
    .string()
    .optional()
    .meta({ field: { kind: 'choice', options: 'organisations' } }),
  /** Only the cases that stand still. */
  isStalled: z
    .boolean()
    .optional()
    .meta({ field: { kind: 'flag' } }),
});

async function showCases({ case: key, owner, isStalled }: z.output<typeof showInput>, asking: Asking) {
  if (key === undefined) {
    const cases = (await casesOf(asking))
      .filter(
        ({ outflow }) => owner === undefined || openBlockers(outflow).some((one) => one.owner.key === owner),
      )
      .filter(({ stalls }) => isStalled !== true || stalls.length > 0);
    const facts: CaseFacts | CasesFacts = { cases };
    return answered<CaseFacts | CasesFacts>(facts);
  }
  const one = await found(key, asking, false);
  return one.outcome === 'refused' ? one : asItStands('show', one.outflow.id, null, asking);
}

export const show = defineStep({
  effect: 'looks',
  input: showInput,
  answer: showCases,
  about: (facts) =>
    'view' in facts ? [facts.view.outflow.client] : facts.cases.map(({ outflow }) => outflow.client),
  card: {
    answered: (facts, showing) => ('view' in facts ? caseCard(facts, showing) : casesCard(facts, showing)),
    refused: { not_found: caseNotFoundCard },
  },
  publicFacts: (facts) => ('view' in facts ? publicCase(facts) : { cases: facts.cases.map(publicListed) }),
});
