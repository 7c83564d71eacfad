/** Steps that not everybody who uses a command may take. */
import type { Member } from '#domain/people/member.ts';
import { may } from '#domain/people/roles.ts';
import type { Understanding } from '#language/understand.ts';
import type { Command, Step } from './contract/command.ts';

/**
 * What this member may do of what was understood; undefined when they may not. A command without any words means its first step:
 * to whom may not take that, it shows what there is to see.
 */
export function permitted(
  command: Command,
  understood: Understanding,
  member: Member,
): Understanding | undefined {
  const allows = (step: Step | undefined) => step?.permission === undefined || may(member, step.permission);
  if (allows(command.steps[understood.step])) return understood;
  if (Object.keys(understood.input).length > 0 || understood.problems.some(({ kind }) => kind !== 'missing'))
    return undefined;
  const open = Object.entries(command.steps).find(
    ([, step]) => allows(step) && !step.changes && step.required.length === 0,
  );
  return open && { step: open[0], input: {}, problems: [] };
}
