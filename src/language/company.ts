/** Who belongs together in one household, and who are several: words for people beside each other. */
import type { Choosing } from './phrases.ts';
import { isNumeral } from './values.ts';
import type { Word } from './words.ts';

/** Words for one person; twice the same is two of them. */
const single = new Set(['man', 'vrouw', 'meneer', 'mevrouw', 'heer', 'dame', 'woman', 'lady']);
/** Words for several who are one household. */
const together = new Set(['stel', 'paar', 'echtpaar', 'couple', 'gezin', 'familie', 'family']);

/** A word for somebody, past its article. */
function isWhom(word: Word | undefined, next?: Word): boolean {
  const folded = word && /^(een|a|an|the|de)$/.test(word.folded) ? next?.folded : word?.folded;
  return folded !== undefined && (single.has(folded) || together.has(folded) || otherWhom.has(folded));
}

const otherWhom = new Set([
  'jongere',
  'jongen',
  'meisje',
  'minderjarige',
  'moeder',
  'vader',
  'youth',
  'boy',
  'girl',
  'mother',
  'father',
]);

/** "een stel en een man": somebody besides those who were named. */
function isOneMore(words: readonly Word[], index: number): boolean {
  const [article, and] = [words[index - 1]?.folded ?? '', words[index - 2]?.folded ?? ''];
  return (
    /^(een|a|another|1)$/.test(article) &&
    /^(en|and)$/.test(and) &&
    words.slice(0, index - 2).some((word) => together.has(word.folded))
  );
}

/** "2 mannen": so many households, each with a place of their own. Gives the words that are left. */
export function takeSeveral(words: readonly Word[], { step, fields, problems }: Choosing): Word[] {
  const each = new Set(
    step.fields.flatMap((name) => {
      const spec = fields.get(name);
      return spec?.kind === 'choice' ? (spec.each ?? []) : [];
    }),
  );
  if (each.size === 0) return [...words];
  const at = words.findIndex(
    (word, index) => isNumeral(word.folded) && each.has(words[index + 1]?.folded ?? ''),
  );
  const [number, whom] = [words[at], words[at + 1]];
  if (number && whom) {
    problems.push({ kind: 'several', value: `${number.typed} ${whom.typed}` });
    return without(words, [number]);
  }
  const or = words.find(
    (word, index) =>
      /^(of|or)$/.test(word.folded) && isWhom(words[index - 1]) && isWhom(words[index + 1], words[index + 2]),
  );
  if (or) {
    const [before, after] = [words[words.indexOf(or) - 1], words[words.indexOf(or) + 1]];
    problems.push({ kind: 'several', value: `${before?.typed} ${or.typed} ${after?.typed}` });
    return [...words];
  }
  const again = words.filter(
    (word) => single.has(word.folded) && words.some((one) => one !== word && one.folded === word.folded),
  );
  const besides = words.filter((word, index) => isWhom(word) && isOneMore(words, index));
  const [more] = again.length > 0 ? again.slice(1) : besides;
  if (!more) return [...words];
  problems.push({
    kind: 'several',
    value: again.length > 0 ? again.map((word) => word.typed).join(', ') : `en een ${more.typed}`,
  });
  return without(words, [more]);
}

/** "man van 45 en vrouw van 40": two words of which each alone means somebody else. Gives the words that are left. */
export function takeTogether(words: readonly Word[], { step, fields, input }: Choosing): Word[] {
  let left = [...words];
  for (const field of step.fields) {
    const spec = fields.get(field);
    if (spec?.kind !== 'choice' || !spec.together || input[field] !== undefined) continue;
    for (const [one, other] of spec.together.pairs) {
      const found = [one, other].map((names) => left.filter((word) => names.includes(word.folded)));
      if (found.some((some) => some.length === 0) || arePartedIn(left, found.flat())) continue;
      input[field] = spec.together.value;
      left = without(left, found.flat());
      break;
    }
  }
  return left;
}

/** "man of vrouw", "een bed voor een man en een bed voor een vrouw": not the two of them together. */
function arePartedIn(words: readonly Word[], found: readonly Word[]): boolean {
  const starts = found.map(({ start }) => start);
  const between = words.filter(({ start }) => start > Math.min(...starts) && start < Math.max(...starts));
  return between.some(({ folded }) => parting.has(folded));
}

const parting = new Set(['of', 'or', 'anders', 'else', 'voor', 'for', 'bed', 'plek', 'plaats', 'place']);

function without(words: readonly Word[], used: readonly Word[]): Word[] {
  return words.filter((word) => !used.includes(word));
}
