import type { Card } from '#conversation/contract/card.ts';
import type { Room } from '#conversation/contract/command.ts';
import { owesSomething } from '#domain/outflow/rights.ts';
import { answered } from '#domain/refusal.ts';
import { listCases } from './answer.ts';
import { outflowCard } from './card.ts';
import { outflowCommand } from './command.ts';

export const outflowRoom: Room = {
  command: outflowCommand,
  views: [],
  /** Cases in which this member's organisation owes the next step. */
  waiting: async (asking, showing): Promise<Card | null> => {
    const listed = await listCases(asking);
    if (listed.outcome === 'refused' || listed.facts.kind !== 'list') return null;
    const cases = listed.facts.cases.filter(({ outflow }) => owesSomething(outflow, asking.asker.member));
    return cases.length === 0 ? null : outflowCard(answered({ kind: 'list', cases }), showing);
  },
};
