/**
 * What is done with what was said. This is the whole of it; a shelter manager can read it.
 *
 * | what was said                                   | only looks | everyday change | final change |
 * | form, button, `key: value`                      | do         | do              | do           |
 * | order or report, every word understood          | do         | do              | propose      |
 * | question, plan, mention                         | show       | propose         | propose      |
 * | denial, contradiction, a word not understood    | show       | propose         | propose      |
 *
 * Everyday: place, arrive, cancel, count, take, rest, note. Final: resolve, pass on, phase (housed closes), unblock.
 */
import type { Effect } from '#conversation/contract/step.ts';

export type Act = 'structured' | 'order' | 'report' | 'question' | 'plan' | 'denial' | 'mention';

const table: Record<Act | 'not_understood', Record<Effect, 'do' | 'propose'>> = {
  structured: { looks: 'do', everyday: 'do', final: 'do' },
  order: { looks: 'do', everyday: 'do', final: 'propose' },
  report: { looks: 'do', everyday: 'do', final: 'propose' },
  question: { looks: 'do', everyday: 'propose', final: 'propose' },
  plan: { looks: 'do', everyday: 'propose', final: 'propose' },
  mention: { looks: 'do', everyday: 'propose', final: 'propose' },
  denial: { looks: 'do', everyday: 'propose', final: 'propose' },
  not_understood: { looks: 'do', everyday: 'propose', final: 'propose' },
};

export function whatToDo(effect: Effect, act: Act, isUnderstood: boolean): 'do' | 'propose' {
  const said = table[act][effect];
  return isUnderstood ? said : said === 'do' ? table.not_understood[effect] : said;
}
