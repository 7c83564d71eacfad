/** May they, here? The only place that judges it: what a command is for, what a step is for, and who reads along. */
import { may } from '#domain/people/roles.ts';
import type { Context } from './context.ts';
import { type Command, stepOf } from './contract/command.ts';
import type { Step } from './contract/step.ts';

export type Admission = { kind: 'admitted'; step: string } | { kind: 'not_allowed' } | { kind: 'not_here' };

/**
 * A command without any words means its first step: to whom may not take that, it shows what there is to see; `isBare` says
 * that nothing else was said.
 */
export function admit(
  command: Command,
  stepId: string,
  { asker: { member, audience } }: Pick<Context, 'asker'>,
  isBare: boolean,
): Admission {
  if (!may(member, command.permission)) return { kind: 'not_allowed' };
  if (command.privacy === 'personal' && audience === 'channel') return { kind: 'not_here' };
  const allows = ({ permission }: Step) => permission === undefined || may(member, permission);
  if (allows(stepOf(command, stepId))) return { kind: 'admitted', step: stepId };
  const open = Object.entries(command.steps).find(
    ([, step]) => allows(step) && step.effect === 'looks' && step.required.length === 0,
  );
  return isBare && open ? { kind: 'admitted', step: open[0] } : { kind: 'not_allowed' };
}
