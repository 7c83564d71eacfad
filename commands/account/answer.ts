/** Links the account that somebody speaks from to the member that the invite is for. */
import type { Asking } from '#conversation/contract/command.ts';
import { answered, type Outcome, refused } from '#domain/refusal.ts';
import type { AccountInput } from './input.ts';

export interface LinkFacts {
  member: string;
  name: string;
  region: string;
}

export async function linkAccount(
  { code = '' }: AccountInput,
  { asker, ports }: Asking,
): Promise<Outcome<LinkFacts>> {
  const redeemed = await ports.members.redeem(code, asker.account, ports.now);
  if (redeemed.kind !== 'linked') return refused(redeemed.kind);
  return answered({ member: redeemed.member.key, name: redeemed.member.name, region: ports.region.name });
}
