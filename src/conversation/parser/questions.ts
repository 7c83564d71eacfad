/**
 * Whether somebody asks or denies instead of telling. "Is P-7K3M2A aangekomen?" and "nog niet opgelost" name a step, and must
 * never do it.
 */
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

const greetings = new Set(
  'hallo hoi hey hi hello dag goedemorgen goedemiddag goedenavond goeienavond goedenacht sorry vraagje vraag even en maar or and so'.split(
    ' ',
  ),
);

const openings = new Set(
  `is zijn was waren kan kun kunt kunnen kunt moet moeten mag mogen wordt worden zou zal zullen komt gaat heeft doet lukt waar wie wat wanneer hoe
  hoeveel welke welk waarom are were can could must should may might do does did has will would shall where who what when how which why`.split(
    /\s+/,
  ),
);
/** "heb je nog plek" asks; "heb een plek nodig" tells. */
const openingsBeforeYou = new Set(['heb', 'hebben', 'hebt', 'wil', 'willen', 'have']);
const you = new Set(['je', 'jij', 'jullie', 'u', 'we', 'wij', 'you', 'ik', 'iemand', 'anyone']);

const denials = new Set(
  "niet geen nooit nog-niet noch zonder not no never isn't wasn't hasn't haven't don't doesn't didn't cannot can't".split(' '),
);

/** True for a question; `endsIt` counts a question mark at the end as well, where no free text may end with one. */
export function isQuestion(text: string, endsIt: boolean): boolean {
  if (endsIt && /\?\s*$/.test(text)) return true;
  const [first, second] = wordsOf(text.slice(0, 200)).filter((word) => !greetings.has(word.folded));
  if (!first) return false;
  return openings.has(first.folded) || (openingsBeforeYou.has(first.folded) && you.has(second?.folded ?? ''));
}

/** The word that denies a step: one before it, or right after it. */
export function denialOf(words: readonly Word[], used: readonly Word[]): Word | undefined {
  const first = words.indexOf(used[0] as Word);
  const after = words[words.indexOf(used.at(-1) as Word) + 1];
  const before = words.slice(0, Math.max(first, 0)).find((word) => denials.has(word.folded));
  return before ?? (after && denials.has(after.folded) ? after : undefined);
}
