/**
 * Whether words are an order, clear enough to be done. An order comes first, after a greeting, "ik wil" or what it is about;
 * what only mentions a command or a step in passing is proposed, and done when it is pressed.
 */
import { greetings, isConditionWord } from './questions.ts';
import type { Word } from './words.ts';

const words = (list: string) => new Set(list.split(/\s+/));
/** "place a woman": the order stands before whom it is about. */
const articles = words('een a an one the this him her them de het deze');
/** "een plaats", "hoeveel plaatsen", "is there place": the thing. */
const beforeThings = words('een a an any geen no nog genoeg enough hoeveel vrije de the is er there');
/** "plaatsen voor", "plaatsen vrij": the thing as well. */
const afterThings = words(
  'voor vrij zijn beschikbaar over nodig nog vannacht for free left available needed tonight',
);

/** Whether a word such as "plaats" or "place" is an order, or the thing that is asked for. */
export function isOrder(found: readonly Word[], index: number): boolean {
  const before = found[index - 1]?.folded ?? '';
  const after = found[index + 1]?.folded ?? '';
  if (index === 0) return !afterThings.has(after);
  // "een man plaatsen": in Dutch the infinitive comes last.
  const isInfinitive = found[index]?.folded.endsWith('en') ?? false;
  return !beforeThings.has(before) && !afterThings.has(after) && (articles.has(after) || isInfinitive);
}

const wishes = words('ik i we wij wil willen want to graag please alsjeblieft aub svp');
/** "P-7K3M2A is net aangekomen": before what people tell, and not before what they order. */
const tellings = words(
  'is zijn are has have heeft hebben been net zojuist nu just now inmiddels de het the een',
);

/** Whether nothing but a greeting, a wish, or the way to tell something stands before the words of a step. */
export function leadsToOrder(before: readonly Word[], isTold: boolean, own: ReadonlySet<string>): boolean {
  return before.every(
    ({ folded }) =>
      greetings.has(folded) ||
      wishes.has(folded) ||
      (isTold && tellings.has(folded)) ||
      own.has(folded) ||
      /^\d+$/.test(folded),
  );
}

const wishers = words('ik i we wij');
const wanting = words('wil willen want');
const asking = words('graag please alsjeblieft aub svp');
/** "ik wil weten", "we willen zien": the wish is another one. */
const otherWishes = words('weten zien horen vragen know see hear ask of whether if');

/** Whether a command that is named further on in a message is ordered: "ik wil een man plaatsen", "please place a woman". */
export function opensOrder(before: readonly Word[]): boolean {
  const meaning = before.filter(({ folded }) => !greetings.has(folded));
  const [first, second] = meaning;
  if (!first) return true;
  const isWish = asking.has(first.folded) || (wishers.has(first.folded) && wanting.has(second?.folded ?? ''));
  const rest = meaning.slice(asking.has(first.folded) ? 1 : 2);
  return isWish && !rest.some(({ folded }) => otherWishes.has(folded) || isConditionWord(folded));
}

/** About somebody else, asked, or not quite: "is hij al binnen", "pakt iemand op", "intrekken, hoe". */
const others = words(
  `hij zij ze die iemand niemand he she they someone nobody mij me nog al te laat late almost bijna half deels was were
  waar hoe wie wanneer waarom where how who why`,
);
/** About another moment: "wordt vannacht aangekomen". */
const moments = words(
  'vannacht vandaag vanavond direct meteen straks morgen later tot until before tonight today',
);
/** Goes on about it: "komt niet uit", "aankomst van". */
const goingOn = words('uit op over aan van met voor of from with');

/** Whether a word after an order makes it unclear that this happened, happens now, or is meant to. */
export function isDoubtful(
  folded: string,
  { takesMoment, takesMore }: { takesMoment: boolean; takesMore: boolean },
): boolean {
  return (
    others.has(folded) ||
    isConditionWord(folded) ||
    (!takesMoment && moments.has(folded)) ||
    (!takesMore && goingOn.has(folded))
  );
}

const planned = words('als zodra wanneer voor na by when if once after before');

/** "opgelost zodra Servatius belt": what is written down is a plan. */
export function isPlanned(note: readonly Word[]): boolean {
  const [first] = note;
  return first !== undefined && (planned.has(first.folded) || moments.has(first.folded));
}
