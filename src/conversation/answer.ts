/** The ending in which something is done or shown: the step's use case in one unit of work, its record, and its card. */
import type { Actor, Gate, Ports } from '#domain/ports.ts';
import type { Understanding } from '#language/understand.ts';
import type { Context } from './context.ts';
import { type Block, type Card, quiet } from './contract/card.ts';
import { type Command, stepOf } from './contract/command.ts';
import { leftOutInWords } from './replies/sentences.ts';
import { words } from './replies/texts/index.ts';
import type { InboundEvent, Reply } from './request.ts';
import { claimKey } from './said.ts';

interface Answering {
  event: InboundEvent;
  context: Context;
  dress: (body: Omit<Reply, 'locale' | 'nonce'>) => Reply;
}

/** In whose name a unit of work runs, and through which door it was asked. */
export function actorOf(
  { identified: { member } }: Pick<Context, 'identified'>,
  { account }: Pick<InboundEvent, 'account'>,
): Actor {
  return { member: member.key, door: account.platform };
}

export async function answer(
  command: Command,
  understood: Understanding,
  { event, context, dress }: Answering,
  gate: Gate,
): Promise<Reply> {
  const step = stepOf(command, understood.step);
  const { identified, asker, showing } = context;
  const input = withoutUndefined(understood.input);
  const actor = actorOf(context, event);

  const work = async (ports: Ports): Promise<Reply> => {
    const outcome = await step.answer(input, { asker, ports });
    const kind = `${command.id}.${understood.step}`;
    // A change is recorded by whoever made it; a "no" and a look at a client are recorded here.
    if (outcome.outcome === 'refused')
      await ports.record({ kind, subject: subjectOf(input) ?? command.id, result: 'refused' });
    if (step.effect === 'looks')
      for (const client of step.about(outcome))
        await ports.record({ kind, subject: client, result: 'looked' });
    return dress({
      outcome: understood.isUnsure ? 'refused' : outcome.outcome,
      ...(understood.isUnsure
        ? { code: 'invalid_input' as const }
        : outcome.outcome === 'refused'
          ? { code: outcome.code }
          : {}),
      command: command.id,
      input: { step: understood.step, ...input },
      facts: step.publicFacts(outcome),
      card: beside(step.card(outcome, { ...showing, now: ports.now }), understood, context),
      ...(step.effect !== 'looks' && outcome.outcome === 'answered' ? { settles: true as const } : {}),
    });
  };
  if (step.effect === 'looks') return gate.withRegion(identified.region, 'read', work, actor);

  /** The same event twice has one effect and one answer: claim, work and answer are one transaction. */
  return gate.withRegion(
    identified.region,
    'write',
    async (ports, inbox) => {
      const { platform, workspace } = event.account;
      const claimed = { platform, workspace, key: claimKey(event) };
      const before = await inbox.claim({ ...claimed, mayAskAgain: claimed.key !== event.key });
      if (before !== null) return { ...(before as Reply), repeated: true as const };
      const reply = await work(ports);
      await inbox.settle(claimed, reply, reply.outcome === 'refused');
      return reply;
    },
    actor,
  );
}

/** Below the heading, in one line: what was read otherwise than it was typed, and what was not taken into account. */
function beside(
  shown: Card,
  { leftOut, hasNames, doubts, isUnsure }: Understanding,
  { asker: { locale } }: Context,
): Card {
  const left = leftOutInWords(leftOut, hasNames, locale);
  const { readAs, unsure } = words(locale);
  const read = doubts.flatMap((doubt) =>
    doubt.kind === 'corrected' ? [readAs(doubt.typed, doubt.meant)] : [],
  );
  const line = [...(isUnsure ? [unsure] : []), ...read, ...(left === undefined ? [] : [left])].join(' ');
  const [first, ...rest] = shown.blocks;
  if (line === '' || !first) return shown;
  return { blocks: [first, quiet(line), ...(isUnsure ? rest.map(unproposed) : rest)] };
}

/** Where nothing was asked, no button is the one to press. */
function unproposed(block: Block): Block {
  if (block.kind !== 'actions') return block;
  return {
    ...block,
    actions: block.actions.map((action) =>
      action.style === 'primary' ? { ...action, style: 'plain' } : action,
    ),
  };
}

/** What a refused change was about: a reference or a key, never words. */
export function subjectOf({
  reference,
  case: outflow,
  location,
}: Record<string, unknown>): string | undefined {
  return [reference, outflow, location].find((one) => typeof one === 'string');
}

function withoutUndefined(input: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
