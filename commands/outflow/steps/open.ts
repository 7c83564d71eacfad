/** Opens the case of a client, in the asker's name. One open case for each client. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { mayOpenCaseFor, maySeeCase } from '#domain/outflow/rights.ts';
import { may } from '#domain/people/roles.ts';
import { refused } from '#domain/refusal.ts';
import { settleEscalation } from '#escalation/settle.ts';
import { alreadyOpenCard, caseCard, clientNotFoundCard, notYoursCard } from '../card.ts';
import { aboutCase, asItStands, caseField, publicCase } from '../facts.ts';

const openInput = z.object({ case: caseField });

async function openCase({ case: client }: z.output<typeof openInput>, asking: Asking) {
  const { ports, asker } = asking;
  if (!may(asker.member, 'open_case')) return refused('not_allowed');
  if (!(await ports.outflow.knowsClient(client))) return refused('not_found', { client });
  if (!mayOpenCaseFor(await ports.outflow.stayOf(client), asker.member)) return refused('not_allowed');
  const opened = await ports.outflow.open({ client, holder: asker.member.key, at: ports.now });
  if (opened === 'already_open') {
    const existing = await ports.outflow.find(client);
    return refused('conflict', {
      case: existing && maySeeCase(existing, asker.member) ? existing.reference : null,
    });
  }
  // An escalation that asked for exactly this has been answered.
  const settled = await settleEscalation(ports, opened.id, { by: asker.member.key, what: 'open' });
  return asItStands('open', opened.id, settled, asking);
}

export const open = defineStep({
  effect: 'everyday',
  input: openInput,
  form: true,
  answer: openCase,
  about: aboutCase,
  card: {
    answered: caseCard,
    refused: { not_allowed: notYoursCard, not_found: clientNotFoundCard, conflict: alreadyOpenCard },
  },
  publicFacts: publicCase,
});
