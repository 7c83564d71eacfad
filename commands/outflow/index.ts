import type { Room } from '#conversation/contract/command.ts';
import { owesSomething } from '#domain/outflow/rights.ts';
import { casesCard } from './card.ts';
import { outflowCommand } from './command.ts';
import { casesOf } from './facts.ts';

export const outflowRoom: Room = {
  command: outflowCommand,
  views: [],
  /** Cases in which this member's organisation owes the next step. */
  onHome: async (asking, showing) => {
    const cases = (await casesOf(asking)).filter(({ outflow }) =>
      owesSomething(outflow, asking.asker.member),
    );
    return cases.length === 0 ? null : casesCard({ cases }, showing);
  },
};
