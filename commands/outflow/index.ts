import type { Room } from '#conversation/contract/command.ts';
import { owesSomething } from '#domain/outflow/rights.ts';
import { may } from '#domain/people/roles.ts';
import { casesCard } from './card.ts';
import { outflowCommand } from './command.ts';
import { casesOf } from './facts.ts';

export const outflowRoom: Room = {
  command: outflowCommand,
  views: [],
  /** A case of the asker's own, for the example. */
  examplesFor: async (asking): Promise<Record<string, string>> => {
    const [first] = may(asking.asker.member, outflowCommand.permission) ? await casesOf(asking) : [];
    return first ? { case: first.outflow.client } : {};
  },
  /** Cases in which this member's organisation owes the next step. */
  onHome: async (asking, showing) => {
    const cases = (await casesOf(asking)).filter(({ outflow }) =>
      owesSomething(outflow, asking.asker.member),
    );
    return cases.length === 0 ? null : casesCard({ cases }, showing);
  },
};
