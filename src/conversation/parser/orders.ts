/** Whether a word such as "plaats" or "place" inside a sentence is an order, or the thing that is asked for. */
import type { Word } from './words.ts';

const words = (list: string) => new Set(list.split(' '));
/** "place a woman": the order stands before whom it is about. */
const articles = words('een a an one the this him her them de het deze');
/** "een plaats", "hoeveel plaatsen", "is there place": the thing. */
const beforeThings = words('een a an any geen no nog genoeg enough hoeveel vrije de the is er there');
/** "plaatsen voor", "plaatsen vrij": the thing as well. */
const afterThings = words('voor vrij zijn beschikbaar over for free left');

export function isOrder(found: readonly Word[], index: number): boolean {
  const before = found[index - 1]?.folded ?? '';
  const after = found[index + 1]?.folded ?? '';
  // "een man plaatsen": in Dutch the infinitive comes last.
  const isInfinitive = found[index]?.folded.endsWith('en') ?? false;
  return !beforeThings.has(before) && !afterThings.has(after) && (articles.has(after) || isInfinitive);
}
