/** Links the account that somebody speaks from to the member that the invite is for. */
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { answered, refused } from '#domain/refusal.ts';
import { linkedCard, unusableCard } from '../card.ts';

const linkInput = z.object({
  code: z
    .string()
    .max(40)
    .meta({ field: { kind: 'text', maxLength: 40, looksLike: /^[a-z0-9]{5}[ -]?[a-z0-9]{5}$/i } }),
});

export interface LinkFacts {
  member: string;
  name: string;
  region: string;
}

async function linkAccount({ code }: z.output<typeof linkInput>, { asker, ports }: Asking) {
  const redeemed = await ports.members.redeem(code, asker.account, ports.now);
  if (redeemed.kind === 'expired') return refused('expired');
  if (redeemed.kind === 'not_found') return refused('not_found');
  const facts: LinkFacts = {
    member: redeemed.member.key,
    name: redeemed.member.name,
    region: ports.region.name,
  };
  return answered(facts);
}

export const link = defineStep({
  effect: 'everyday',
  input: linkInput,
  form: true,
  note: 'code',
  answer: linkAccount,
  card: {
    answered: linkedCard,
    refused: {
      expired: (_facts, showing) => unusableCard('expired', showing),
      not_found: (_facts, showing) => unusableCard('unknown', showing),
    },
  },
});
