/** From who is mentioned to one household: who belongs together, how many, how old, and what they need. */
import type { TargetGroup } from '#domain/capacity/household.ts';
import type { Problem } from '#language/problem.ts';
import type { SlotReader, SlotReading } from '#language/slot.ts';
import { hasRole, meaningsOf, type Tokens } from '#language/tokens.ts';
import { householdFieldNames } from './fields.ts';
import { type Mention, mentionsIn, range } from './mentions.ts';

/** Groups that are more than man, woman, couple or family. */
const special: ReadonlySet<string> = new Set([
  ...[
    'domestic_violence_victim',
    'mental_health',
    'addiction',
    'intellectual_disability',
    'vlot',
    'eu_migrant',
    'ex_detainee',
  ],
]);

export const householdReader: SlotReader = { fields: householdFieldNames, read: readHousehold };

function readHousehold(said: Tokens, free: ReadonlySet<number>): SlotReading {
  const { list, used, isInexact } = mentionsIn(said, free);
  const problems: Problem[] = [];
  const input: Record<string, unknown> = {};
  const need = readNeeds(said, free, used);
  const groups = readGroups(said, free, used);
  const sizes = readSizes(said, free, used, list);
  const whole = combine(list, sizes, groups.length > 0, problems);
  Object.assign(input, whole, need);
  if (groups.length > 1)
    problems.push({
      kind: 'twice',
      field: 'targetGroup',
      value: groups.map(({ typed }) => typed).join(', '),
    });
  const [group] = groups;
  // A family whose stay is not lawful: two doors, and only one of them opens.
  if (group && closedTo(group.value, whole['targetGroup']))
    problems.push({ kind: 'twice', field: 'targetGroup', value: group.typed });
  if (group) input['targetGroup'] = group.value;
  if (sizes.isTwice) problems.push({ kind: 'twice', field: 'persons', value: String(sizes.persons) });
  if (isInexact) problems.push({ kind: 'about', field: 'ages' });
  return { input, used, problems };
}

function closedTo(group: TargetGroup, household: unknown): boolean {
  return group === 'vlot' && (household === 'family' || household === 'minor');
}

/** Wheelchair and pet, with or without. */
function readNeeds(said: Tokens, free: ReadonlySet<number>, used: Set<number>): Record<string, boolean> {
  const needs: Record<string, boolean> = {};
  for (const span of said.spans) {
    if (!range(span.from, span.to).every((at) => free.has(at) && !used.has(at))) continue;
    for (const { field } of meaningsOf(span, 'yes')) {
      if (field !== 'wheelchair' && field !== 'pet') continue;
      let before = span.from - 1;
      while (
        before >= 0 &&
        free.has(before) &&
        (hasRole(said, before, 'article') ||
          hasRole(said, before, 'at') ||
          said.tokens[before]?.kind === 'number')
      ) {
        if (said.tokens[before]?.kind === 'number') used.add(before);
        before -= 1;
      }
      const isDenied = before >= 0 && hasRole(said, before, 'denial');
      if (isDenied) used.add(before);
      needs[field] = !isDenied || needs[field] === true;
      for (const at of range(span.from, span.to)) used.add(at);
    }
  }
  return needs;
}

interface SaidGroup {
  value: TargetGroup;
  typed: string;
}

function readGroups(said: Tokens, free: ReadonlySet<number>, used: Set<number>): SaidGroup[] {
  const groups: SaidGroup[] = [];
  for (const span of said.spans) {
    if (!range(span.from, span.to).every((at) => free.has(at) && !used.has(at))) continue;
    const meaning = meaningsOf(span, 'value').find(
      ({ field, value }) => field === 'targetGroup' && special.has(value),
    );
    if (!meaning || span.meanings.some((one) => one.kind === 'value' && one.isRegional)) continue;
    const typed = range(span.from, span.to)
      .map((at) => said.tokens[at]?.typed)
      .join(' ');
    for (const at of range(span.from, span.to)) used.add(at);
    // "geen verslaving": said so that it is not thought.
    if (free.has(span.from - 1) && hasRole(said, span.from - 1, 'denial')) {
      used.add(span.from - 1);
      continue;
    }
    if (!groups.some(({ value }) => value === meaning.value))
      groups.push({ value: meaning.value as TargetGroup, typed });
    for (const at of range(span.from, span.to)) used.add(at);
  }
  return groups;
}

interface Sizes {
  persons: number | undefined;
  /** "gezin 2+3": adults and children. */
  sum: [number, number] | undefined;
  noChildren: boolean;
  /** "5 personen, 1 persoon in rolstoel": two sizes. */
  isTwice: boolean;
}

/** "gezin van 4", "4 personen", "plek voor twee", "met z'n drieën". */
function readSizes(
  said: Tokens,
  free: ReadonlySet<number>,
  used: Set<number>,
  list: readonly Mention[],
): Sizes {
  const { tokens, starting, covering } = said;
  const isFree = (at: number) => free.has(at) && !used.has(at);
  const sizes: Sizes = { persons: undefined, sum: undefined, noChildren: false, isTwice: false };
  for (const [at, token] of tokens.entries()) {
    if (!isFree(at)) continue;
    const sum = token.kind === 'inexact' ? /^(\d)\s*\+\s*(\d)$/.exec(token.typed) : null;
    if (sum && list.some(({ person }) => person.who === 'family')) {
      sizes.sum = [Number(sum[1]), Number(sum[2])];
      used.add(at);
      continue;
    }
    if (token.kind !== 'number' || token.value === undefined || token.value > 20) continue;
    const isPersons = (one: Tokens['spans'][number]) =>
      [...meaningsOf(one, 'unit'), ...meaningsOf(one, 'fieldName')].some(({ field }) => field === 'persons');
    // "4 personen", and "personen 4" when no other number stands before it.
    const unit =
      (starting[at + 1] ?? []).find(isPersons) ??
      (covering[at - 1] ?? []).find(
        (one) =>
          one.to === at && isPersons(one) && tokens[one.from - 1]?.kind !== 'number' && isFree(one.from),
      );
    const before = list.find(
      ({ to, person }) => (person.who === 'family' || person.who === 'couple') && to <= at && to >= at - 2,
    );
    const isOfFamily =
      before !== undefined &&
      range(before.to, at).every((index) => /^(?:van|of|met|with|,)?$/.test(tokens[index]?.folded ?? ''));
    const isForSome =
      list.length === 0 &&
      /^(?:voor|for|met|with|n|z'n|ons|samen)$/.test(tokens[at - 1]?.folded ?? '') &&
      (starting[at + 1] ?? []).length === 0 &&
      token.folded !== 'een' &&
      token.folded !== 'one';
    if (!unit && !isOfFamily && !isForSome) continue;
    if (token.folded === 'een' && !unit) continue;
    if (unit && sizes.persons !== undefined && sizes.persons !== token.value) sizes.isTwice = true;
    sizes.persons ??= token.value;
    used.add(at);
    if (unit) for (const index of range(unit.from, unit.to)) used.add(index);
  }
  const tweeen = tokens.findIndex(({ folded }) => /^(?:tweeen|drieen|vieren|vijven|zessen)$/.test(folded));
  if (tweeen >= 0 && isFree(tweeen)) {
    sizes.persons ??=
      ['tweeen', 'drieen', 'vieren', 'vijven', 'zessen'].indexOf(tokens[tweeen]?.folded ?? '') + 2;
    used.add(tweeen);
  }
  sizes.noChildren = list.some(({ person, isDenied }) => person.who === 'child' && isDenied !== undefined);
  return sizes;
}

const countOf = ({ count }: Mention) => count ?? 2;

function combine(
  all: readonly Mention[],
  { persons, sum, noChildren }: Sizes,
  isSomebody: boolean,
  problems: Problem[],
): Record<string, unknown> {
  const list = all.filter(({ isDenied }) => isDenied === undefined);
  const denied = all.find(({ isDenied, person }) => isDenied === 'not' && person.who !== 'child');
  if (denied && list.length === 0) problems.push({ kind: 'denied_person' });
  const input: Record<string, unknown> = {};
  if (noChildren) input['children'] = 0;
  if (persons !== undefined) input['persons'] = persons;
  if (sum) Object.assign(input, { adults: sum[0], children: sum[1], persons: sum[0] + sum[1] });
  if (list.length === 0) return input;

  const several = () => problems.push({ kind: 'several' });
  const of = (...kinds: string[]) => list.filter(({ person }) => kinds.includes(person.who));
  const [couples, families, parents] = [of('couple'), of('family'), of('adult', 'anybody')];
  const childWords = of('child');
  const young = of('youth', 'minor');
  // "moeder met 2 jongens": beside an adult they are the children.
  const isWithAdult =
    parents.some(({ person }) => person.who === 'adult') || couples.length > 0 || families.length > 0;
  const youngAreChildren = isWithAdult && young.length > 0;
  const children = [...childWords, ...(youngAreChildren ? young : [])];
  const alone = youngAreChildren ? [] : young;
  const ages = list.flatMap((mention) => mention.ages);
  if (ages.length > 0) input['ages'] = ages;

  if (list.some(({ link }) => link === 'or' || link === 'apart')) several();
  const isManyOf = ({ person, count }: Mention) => person.many && count !== undefined && count > 1;
  const adults = adultsOf(parents);
  if (
    [...couples, ...families].some(isManyOf) ||
    couples.length + families.length > 2 ||
    couples.length > 1 ||
    families.length > 1
  )
    several();
  if (
    parents.some((one) => isManyOf(one) && !one.person.kin && one.person.sex !== undefined) ||
    alone.some(isManyOf) ||
    alone.length > 1
  )
    several();
  if (parents.some(({ person }) => person.sibling)) several();
  // "gezin 5 personen, 1 persoon in rolstoel": who needs it belongs to them, and where the others go is not said.
  if (
    families.length > 0 &&
    persons !== undefined &&
    parents.some(({ person, count }) => person.who === 'anybody' && count === 1)
  )
    several();
  if (
    couples.length > 0 &&
    parents.some(({ person, isTheirs }) => person.sex !== undefined && !person.kin && !isTheirs)
  )
    several();
  const [first, ...others] = parents;
  if (
    first &&
    others.some(
      (other) => other.person.sex !== undefined && other.person.sex === first.person.sex && !other.isTheirs,
    )
  )
    several();

  const grown = children.filter((child) => child.ages.some((age) => age >= 18));
  if (grown.length > 0 && families.length === 0) problems.push({ kind: 'grown_child' });
  const kids = countKids(children);
  const hasUnknownKids = children.some(({ count, ages: known }) => count === undefined && known.length === 0);

  if (children.length > 0 || families.length > 0) {
    if (couples.length > 0 && noChildren && children.length === 0)
      return { ...input, targetGroup: 'couple', persons: 2 };
    const grownUps = sum?.[0] ?? (couples.length > 0 ? 2 : adults > 0 ? adults : alone.length);
    input['targetGroup'] = 'family';
    if (kids !== undefined && kids > 0) input['children'] = kids;
    if (adults > 1 || couples.length > 0) input['adults'] = grownUps;
    // Who a group is said of is an adult: "slachtoffer van geweld met 2 kinderen".
    const isBabyAlone = grownUps === 0 && families.length === 0 && !isSomebody;
    if (isBabyAlone) problems.push({ kind: 'child_alone' });
    if (!hasUnknownKids && kids !== undefined && kids > 0 && families.length === 0)
      input['persons'] ??= kids + Math.max(grownUps, 1);
    else if (kids !== undefined && kids > 0 && (adults > 1 || couples.length > 0))
      input['persons'] ??= kids + grownUps;
    if (persons !== undefined && kids !== undefined && kids >= persons && families.length === 0)
      input['persons'] = persons;
    return withSexOf(parents, input);
  }
  if (couples.length > 0) return { ...input, targetGroup: 'couple', persons: persons ?? 2 };
  const [youth] = alone;
  if (youth && parents.length === 0) return youthOf(youth, input, persons);
  if (adults >= 2) {
    // "vrouw en haar moeder" are two adults, and no couple.
    const isOneParent = parents.filter(({ person }) => person.parent).length === 1;
    const areOfTwoSexes = new Set(parents.map(({ person }) => person.sex)).size === 2;
    const areTogether =
      !isOneParent &&
      parents.some(({ isTheirs, isWith, person }) => isTheirs || person.kin || (isWith && areOfTwoSexes)) &&
      parents.length <= 2 &&
      adults === 2;
    if (!areTogether) several();
    else return { ...input, targetGroup: 'couple', persons: 2 };
    return input;
  }
  if (!first) return input;
  if (
    first.person.kin &&
    first.person.who === 'adult' &&
    (first.person.sex || !first.person.many) &&
    list.length === 1 &&
    isParent(first)
  )
    return { ...input, targetGroup: 'family', ...(first.person.sex ? { sex: first.person.sex } : {}) };
  if (first.person.sex)
    Object.assign(input, {
      targetGroup: first.person.sex === 'male' ? 'single_man' : 'single_woman',
      sex: first.person.sex,
    });
  return input;
}

/** "moeder" alone has a child with her. */
function isParent({ person }: Mention): boolean {
  return person.kin === true;
}

function adultsOf(parents: readonly Mention[]): number {
  return parents.reduce(
    (sum, one) =>
      sum +
      (one.person.many && one.person.kin
        ? (one.count ?? 2)
        : one.person.many && !one.person.sex
          ? countOf(one)
          : one.person.many
            ? (one.count ?? 1)
            : (one.count ?? 1)),
    0,
  );
}

/** How many children: counted, or as many as have an age. */
function countKids(children: readonly Mention[]): number | undefined {
  if (children.length === 0) return undefined;
  return children.reduce(
    (sum, { count, ages, person }) =>
      sum +
      (count === undefined || (person.many && count < ages.length)
        ? Math.max(ages.length, person.many && ages.length === 0 ? 1 : 0)
        : count),
    0,
  );
}

function withSexOf(parents: readonly Mention[], input: Record<string, unknown>): Record<string, unknown> {
  const [only, other] = parents;
  return only?.person.sex && !other ? { ...input, sex: only.person.sex } : input;
}

/** "jongen van 19" is a young person, "meisje van 15" a minor; without an age only the word tells. */
function youthOf(
  { person, ages }: Mention,
  input: Record<string, unknown>,
  persons: number | undefined,
): Record<string, unknown> {
  const [age] = ages;
  const group =
    person.who === 'minor' || (age !== undefined && age < 18)
      ? 'minor'
      : age !== undefined && age > 22
        ? undefined
        : 'youth';
  return {
    ...input,
    ...(group
      ? { targetGroup: group }
      : person.sex
        ? { targetGroup: person.sex === 'male' ? 'single_man' : 'single_woman' }
        : {}),
    ...(person.sex ? { sex: person.sex } : {}),
    persons: persons ?? 1,
  };
}
