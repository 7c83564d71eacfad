/** "Aangekomen", without saying who: what can be chosen stands below what is missing. */
import type { Ports } from '#domain/ports.ts';
import type { Outcome } from '#domain/refusal.ts';
import type { Understanding } from '#language/understand.ts';
import { type Card, card } from '../contract/card.ts';
import type { Asker, Command, Showing } from '../contract/command.ts';

/** What people say without a reference: that it happened, whether it happened, that it did not. */
const aboutNobody: ReadonlySet<string> = new Set([
  'missing',
  'asked',
  'denied',
  'unnamed_step',
  'unknown_word',
]);

/** Adds the list that the step names, when nothing is wrong but that nobody was named. */
export async function withChoices<Body extends { card: Card }>(
  command: Command,
  { step: name, input, problems }: Understanding,
  body: Body,
  read: (choose: (ports: Ports) => Promise<Card>) => Promise<Card>,
  { asker, showing }: { asker: Asker; showing: Showing },
): Promise<Body> {
  const { choices, required = [] } = command.steps[name] ?? {};
  const isUnnamed =
    required.some((field) => input[field] === undefined) &&
    problems.every(({ kind }) => aboutNobody.has(kind));
  if (choices === undefined || !isUnnamed) return body;
  const list = await read(async (ports) => {
    const outcome = (await command.answer({ step: choices } as never, { asker, ports })) as Outcome<never>;
    return command.card(outcome, { ...showing, now: ports.now });
  });
  return { ...body, card: card(body.card.blocks, list.blocks) };
}
