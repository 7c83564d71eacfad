/** "Aangekomen", without saying who: what can be chosen stands below what is missing. */
import type { Problem } from '#language/problem.ts';
import type { Understanding } from '#language/understand.ts';
import { card } from '../contract/card.ts';
import { type Command, stepOf } from '../contract/command.ts';
import type { Asking, Showing } from '../contract/step.ts';
import type { Body } from '../request.ts';

const aboutNobody: ReadonlySet<Problem['kind']> = new Set(['missing', 'unknown_word']);

/** Whether nothing is wrong but that nobody was named, and there is a list to choose from. */
export function wantsChoices(command: Command, { step, input, problems }: Understanding): boolean {
  const { choices, required } = stepOf(command, step);
  return (
    choices !== undefined &&
    required.some((field) => input[field] === undefined) &&
    problems.every(({ kind }) => aboutNobody.has(kind))
  );
}

/** Adds the list that the step names. */
export async function withChoices(
  command: Command,
  stepId: string,
  body: Body,
  asking: Asking,
  showing: Showing,
): Promise<Body> {
  const { choices } = stepOf(command, stepId);
  if (choices === undefined) return body;
  const step = stepOf(command, choices);
  const list = step.card(await step.answer({}, asking), { ...showing, now: asking.ports.now });
  return { ...body, card: card(body.card.blocks, list.blocks) };
}
