/** Nothing moves, and that is said plainly: it goes on up at once, whoever had taken it on. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { may } from '#domain/people/roles.ts';
import { refused } from '#domain/refusal.ts';
import { escalationCard, notFoundCard, notYoursCard, resolvedCard } from '../card.ts';
import { aboutEscalation, asItStands, held, publicEscalation, referenceField } from '../facts.ts';

const passInput = z.object({ reference: referenceField });

async function passOn({ reference }: z.output<typeof passInput>, asking: Asking) {
  const one = await held(reference, asking);
  if (one.outcome === 'refused') return one;
  const { ports, asker } = asking;
  const { reference: own, state, takenBy, rung, ladder, nextAt } = one.escalation;
  if (rung >= ladder.length - 1) return refused('conflict', { reference: own, why: 'top' as const });
  // What somebody took on or let rest is theirs: only their own people and the coordinator end that.
  if (state !== 'open' && !(await isOfTaker(takenBy?.key, asking)))
    return refused('not_allowed', { reference: own });
  // It is on its way up already: pressed twice is pressed once.
  if (state === 'open' && nextAt !== null && nextAt <= ports.now)
    return asItStands('pass', one.escalation, asking);
  await ports.escalations.release(one.escalation, { at: ports.now, by: asker.member.key });
  await ports.outbox.changed(one.escalation.id);
  return asItStands('pass', one.escalation, asking);
}

async function isOfTaker(taker: string | undefined, { asker, ports }: Asking): Promise<boolean> {
  if (may(asker.member, 'direct_all_cases') || taker === asker.member.key) return true;
  const holder = taker === undefined ? null : await ports.members.byKey(taker);
  return holder?.organisation === asker.member.organisation;
}

export const pass = defineStep({
  effect: 'final',
  input: passInput,
  choices: 'list',
  answer: passOn,
  about: aboutEscalation,
  card: {
    answered: escalationCard,
    refused: { not_found: notFoundCard, conflict: resolvedCard, not_allowed: notYoursCard },
  },
  publicFacts: publicEscalation,
});
