/** Whether somebody who acts on the free places that were shown comes to the wrong door. */
import type { Reply } from '#conversation/request.ts';
import type { CorpusHouse } from './house.ts';
import type { Sentence } from './sentence.ts';

/** Whether places were shown as free that do not fit whom was meant, or none where there are. */
export async function isMisled(
  sentence: Sentence,
  reply: Reply,
  house: CorpusHouse,
): Promise<string | undefined> {
  const right = await house.send(sentence.as, {
    kind: 'press',
    press: { command: 'beds', input: householdOf(sentence.expect.fields ?? {}) },
    nonce: undefined,
  });
  if (right.outcome !== 'answered') return undefined;
  const should = freeIn(right);
  const are = freeIn(reply);
  const falseFree = are.filter((key) => !should.includes(key));
  if (falseFree.length > 0) return `shown as free, and does not fit: ${falseFree.join(', ')}`;
  return are.length === 0 && should.length > 0 ? `nothing shown, and free: ${should.join(', ')}` : undefined;
}

function freeIn({ facts }: Reply): string[] {
  const lists = [facts['locations'], facts['alternatives']] as { key: string; free: number }[][];
  return lists.flat().flatMap((one) => (one && one.free > 0 ? [one.key] : []));
}

function householdOf(fields: Record<string, unknown>): Record<string, unknown> {
  const { sex, group, family, children, persons, ages, pet, wheelchair } = fields;
  const alone = { male: 'single_man', female: 'single_woman' }[String(sex)];
  const isGrown = !Array.isArray(ages) || ages.every((age) => age >= 23);
  const targetGroup =
    group ?? (family || children ? 'family' : alone && isGrown && persons === undefined ? alone : undefined);
  const known = { targetGroup, sex: targetGroup === 'family' ? undefined : sex, children, persons, ages };
  const all = Object.entries({ ...known, pet: pet || undefined, wheelchair: wheelchair || undefined });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** Who lives in the emojis of a sentence. */
const pictured: readonly [RegExp, string][] = [
  [/[\u{1F415}\u{1F436}\u{1F408}\u{1F431}\u{1F429}]/u, 'pet'],
  [/[\u267F\u{1F9BD}\u{1F9BC}]/u, 'wheelchair'],
  [/[\u{1F476}\u{1F467}\u{1F466}\u{1F9D2}\u{1F37C}]/u, 'children'],
];

/** Fields of the household that a sentence has a picture of. */
export function picturedIn(text: string): string[] {
  return pictured.filter(([picture]) => picture.test(text)).map(([, field]) => field);
}
