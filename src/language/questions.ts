/**
 * Whether somebody asks or denies instead of telling. "Is P-7K3M2A aangekomen?" and "nog niet opgelost" name a step, and must
 * never do it.
 */
import { isFiller, type Word } from './words.ts';

export const greetings: ReadonlySet<string> = new Set(
  'hallo hoi hey hi hello dag goedemorgen goedemiddag goedenavond goeienavond goedenacht sorry vraagje vraag even en maar or and so'.split(
    ' ',
  ),
);

const openings = new Set(
  `is zijn was waren kan kun kunt kunnen kunt moet moeten mag mogen wordt worden zou zal zullen komt komen gaat heeft doet lukt staat staan ligt loopt waar wie wat wanneer hoe
  hoeveel welke welk waarom are were can could must should may might do does did has will would shall where who what when how which why`.split(
    /\s+/,
  ),
);
/** "heb je nog plek" asks; "heb een plek nodig" tells. */
const openingsBeforeYou = new Set(['heb', 'hebben', 'hebt', 'wil', 'willen', 'have']);
const you = new Set(['je', 'jij', 'jullie', 'u', 'we', 'wij', 'you', 'ik', 'iemand', 'anyone']);

/** Before the word of a step they say when or whether, not that: "moet nog binnen", "als hij aangekomen is". */
const conditions = new Set(
  `als zodra indien wanneer moet moeten kan kunnen mag mogen zal zullen zou gaat wil wilt wordt worden straks vanavond morgen later of hopelijk misschien if when once
  should can could must may might will would later tonight tomorrow hopefully maybe whether`.split(/\s+/),
);
const orders = new Set(['ik', 'i', 'we', 'wij']);

const denials = new Set(
  "niet geen nooit noch zonder weinig nul nauwelijks not no never without hardly isn't wasn't hasn't haven't don't doesn't didn't cannot can't".split(
    ' ',
  ),
);

/** "P-7K3M2A is aangekomen" tells; "is P-7K3M2A aangekomen" and "P-7K3M2A is hij aangekomen" ask. */
const tellings = new Set('is zijn was waren are were heeft hebben has have wordt worden'.split(' '));
const pronouns = new Set('hij die dat het ze zij ie er he she it they that there'.split(' '));

/** True when the words open a question; `own` are the words that name what to do, `subject` where what it is about stands. */
export function opensQuestion(
  words: readonly Word[],
  own: readonly Word[],
  subject: Word | undefined,
): boolean {
  const [first, second] = words.filter((word) => !greetings.has(word.folded));
  if (!first) return false;
  if (subject && subject.start < first.start && tellings.has(first.folded))
    return pronouns.has(second?.folded ?? '');
  if (own.some((word) => word.start === first.start))
    return openings.has(first.folded) && isAround(own, subject);
  return openings.has(first.folded) || (openingsBeforeYou.has(first.folded) && you.has(second?.folded ?? ''));
}

/** "komt P-7K3M2A niet": what it is about stands between the words of the step, as in a question. */
function isAround(own: readonly Word[], subject: Word | undefined): boolean {
  return (
    subject !== undefined &&
    own.some((word) => word.start < subject.start) &&
    own.some((word) => word.start > subject.start)
  );
}

export function isConditionWord(folded: string): boolean {
  return conditions.has(folded);
}

/** True when something before the word of the step makes it a plan or a wish: nobody said that it happened. */
export function isConditional(words: readonly Word[], used: readonly Word[], text: string): boolean {
  return clauseBefore(words, used, text).some(
    (word, index, clause) =>
      conditions.has(word.folded) &&
      !orders.has(clause[index - 1]?.folded ?? '') &&
      !orders.has(clause[index + 1]?.folded ?? ''),
  );
}

/** The word that denies a step: before it in the same clause, or all that comes after it. */
export function denialOf(words: readonly Word[], used: readonly Word[], text: string): Word | undefined {
  const after = words.slice(words.indexOf(used.at(-1) as Word) + 1);
  const before = clauseBefore(words, used, text).find((word) => denials.has(word.folded));
  // "geen reactie" is what is told; "opgelost niet" tells nothing else.
  const isAllThatFollows = after.every((word) => denials.has(word.folded) || isFiller(word.folded));
  return before ?? (isAllThatFollows ? after.find((word) => denials.has(word.folded)) : undefined);
}

/** The words before those of the step, back to a comma or a full stop. */
function clauseBefore(words: readonly Word[], used: readonly Word[], text: string): Word[] {
  const start = used[0]?.start ?? 0;
  const clause = Math.max(...[',', ';', ':', '.', '\n'].map((mark) => text.lastIndexOf(mark, start)));
  return words.filter((word) => word.start < start && word.start > clause);
}
