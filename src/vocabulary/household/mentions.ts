/** Who is mentioned in a message: each word for somebody, with how many, how old, and how it hangs together with the one before. */
import type { Person } from '#language/meaning.ts';
import { hasRole, meaningsOf, type Token, type Tokens } from '#language/tokens.ts';

export interface Mention {
  person: Person;
  /** Indexes of its first token and of the one after its last. */
  from: number;
  to: number;
  /** Undefined for "kinderen" without a number. */
  count: number | undefined;
  ages: number[];
  /** "de kinderen": those who were mentioned before. */
  isDefinite: boolean;
  /** "met haar", "vrouw met man": together with the one before. */
  isWith: boolean;
  /** What stands between it and the mention before. */
  link: 'first' | 'and' | 'or' | 'apart';
  /** "haar man", "zijn vrouw": belongs to the one before. */
  isTheirs: boolean;
  /** "zonder man", "geen gezin". */
  isDenied: 'without' | 'not' | undefined;
}

export interface Mentions {
  list: Mention[];
  used: Set<number>;
  /** "een jaar of vijftig": an age that nobody knows exactly. */
  isInexact: boolean;
}

/** Below this a number before "kinderen" counts them; from here it is an age of somebody before. */
const mostChildren = 11;
const youngest = 12;
const agesUnit = 'ages';

export function mentionsIn(said: Tokens, free: ReadonlySet<number>): Mentions {
  const { tokens, starting } = said;
  const list: Mention[] = [];
  const used = new Set<number>();
  let isInexact = false;
  for (let index = 0; index < tokens.length; index += 1) {
    if (!free.has(index) || used.has(index)) continue;
    const span = (starting[index] ?? []).find(
      (one) => meaningsOf(one, 'person').length > 0 && range(one.from, one.to).every((at) => free.has(at)),
    );
    const [meaning] = span ? meaningsOf(span, 'person') : [];
    if (!span || !meaning) continue;
    // "dakloze man" is one man.
    const describes = list.at(-1);
    if (describes?.person.who === 'anybody' && describes.to === span.from && !describes.person.many)
      list.pop();
    const mention = mentionAt(said, span.from, span.to, meaning.person, list.at(-1), used, free);
    if (mention === 'related') continue;
    for (const at of range(span.from, span.to)) used.add(at);
    isInexact = takeAges(said, mention, used, free) || isInexact;
    if (!isSaidAgain(said, mention, list)) list.push(mention);
  }
  takePronounAges(said, list, used, free);
  return { list, used, isInexact };
}

/** A subject and the mail below it say the same of the same person. */
function isSaidAgain(
  said: Tokens,
  { person, from, ages, link, count, isDefinite }: Mention,
  list: readonly Mention[],
): boolean {
  const before = list.at(-1);
  // "met 2 kinderen, de kinderen zijn 3 en 5": the same children, told more of.
  const children =
    person.who === 'child'
      ? list.find((one) => one.person.who === 'child' && one.count !== undefined)
      : undefined;
  if (children && (isDefinite || (person.many && count === undefined && said.tokens[from]?.before === ','))) {
    children.ages.push(...ages.filter((age) => !children.ages.includes(age)));
    return true;
  }
  if (
    !before ||
    link === 'or' ||
    before.person.who !== person.who ||
    before.person.sex !== person.sex ||
    person.many
  )
    return false;
  const isPicture = said.tokens[from]?.sign === 'household' || said.tokens[before.from]?.sign === 'household';
  const isElsewhere = isPicture || range(before.to, from + 1).some((at) => said.tokens[at]?.before === '\n');
  if (isElsewhere) before.ages.push(...ages.filter((age) => !before.ages.includes(age)));
  return isElsewhere;
}

function mentionAt(
  said: Tokens,
  from: number,
  to: number,
  person: Person,
  before: Mention | undefined,
  used: Set<number>,
  free: ReadonlySet<number>,
): Mention | 'related' {
  const { tokens } = said;
  let at = from - 1;
  // "2 kleine kinderen", "een zwangere vrouw": what describes stands between.
  while (
    at >= 0 &&
    free.has(at) &&
    !used.has(at) &&
    /^(?:jonge|kleine|oude|oudere|zwangere|dakloze|alleenstaande|andere|small|young|little|older|homeless|pregnant)$/.test(
      tokens[at]?.folded ?? '',
    )
  )
    at -= 1;
  const previous = tokens[at];
  let count: number | undefined;
  let isTheirs = false;
  const article = () =>
    hasRole(said, at, 'article') || previous?.folded === 'een' || previous?.folded === 'one';
  if (previous && free.has(at) && !used.has(at)) {
    const isAge =
      person.who === 'child' &&
      (previous.value ?? 0) >= mostChildren &&
      before?.to === at &&
      before.ages.length === 0;
    if (previous.kind === 'number' && !article() && !isAge && !startsAfter(tokens, at)) {
      count = previous.value;
      used.add(at);
      at -= 1;
    } else if (article()) {
      at -= 1;
    } else if (hasRole(said, at, 'possessive') && before) {
      isTheirs = true;
      at -= 1;
    }
  }
  const link = linkOf(said, at, before, person);
  const isDenied = denialAt(said, at);
  if (isDenied) used.add(at);
  if (isDenied === 'not' && !hasRole(said, at, 'denial')) used.add(at - 1);
  // "gevlucht voor haar man", "slaapt bij een vriend": somebody else than who needs a place.
  if (before && (isTheirs || person.kin) && !isDenied && standsOutside(said, at)) return 'related';
  // "Xx": how often, said after.
  const after = tokens[to];
  if (count === undefined && after?.kind === 'number' && /x$/i.test(after.typed)) {
    count = after.value;
    used.add(to);
  }
  const isWith = before !== undefined && range(before.to, from).some((index) => hasRole(said, index, 'with'));
  return {
    person,
    from,
    to,
    count: count ?? (person.many ? undefined : 1),
    ages: [],
    isWith,
    isDefinite: /^(?:de|het|die|deze|the|those|these)$/.test(tokens[from - 1]?.folded ?? ''),
    link,
    isTheirs,
    isDenied,
  };
}

/** A year counts nobody, and neither does a number that ended what was said before: "gezin van 4, kinderen 3 en 5". */
function startsAfter(tokens: readonly Token[], at: number): boolean {
  return /^\d{4}$/.test(tokens[at]?.folded ?? '') || /[.,]/.test(tokens[at + 1]?.before ?? '');
}

function linkOf(said: Tokens, at: number, before: Mention | undefined, person: Person): Mention['link'] {
  if (!before) return 'first';
  const between = range(before.to, at + 1);
  if (between.some((index) => hasRole(said, index, 'or'))) return 'or';
  const words = between.map((index) => said.tokens[index]?.folded ?? '');
  // "een bed voor een man en een bed voor een vrouw": each for themselves.
  if (
    words.some((word) => /^(?:bed|bedden|plek|plekken|kamer|place|room|plaats)$/.test(word)) &&
    words.length > 1
  )
    return 'apart';
  if (
    person.who !== 'child' &&
    words.some((word) => /^(?:nog|dan|then|another)$/.test(word)) &&
    words.length > 1
  )
    return 'apart';
  return 'and';
}

function standsOutside(said: Tokens, at: number): boolean {
  const word = said.tokens[at]?.folded ?? '';
  return (
    /^(?:voor|van|bij|door|aan|for|of|by|from|vanwege|ex|fleeing|fled|leaving|left|ontvlucht|ontvluchtte|verliet)$/.test(
      word,
    ) && !hasRole(said, at, 'with')
  );
}

function denialAt(said: Tokens, at: number): Mention['isDenied'] {
  const word = said.tokens[at]?.folded ?? '';
  if (/^(?:zonder|without)$/.test(word)) return 'without';
  // "wil niet bij mannen slapen"
  const isBefore =
    hasRole(said, at, 'denial') || (hasRole(said, at, 'at') && hasRole(said, at - 1, 'denial'));
  return isBefore ? 'not' : undefined;
}

const connecting =
  /^(?:van|is|oud|leeftijd|aged|of|age|ca|circa|rond|nu|net|en|and|about|around|ongeveer|jaar|een|a)$/;

/** Numbers that belong to the mention: right after it, and "45-jarige" right before it. True when one was not exact. */
function takeAges(said: Tokens, mention: Mention, used: Set<number>, free: ReadonlySet<number>): boolean {
  const { tokens } = said;
  const isFree = (at: number) => free.has(at) && !used.has(at);
  const unit = (at: number) =>
    (said.starting[at] ?? []).some((one) => meaningsOf(one, 'unit').some(({ field }) => field === agesUnit));
  // "45-jarige man", "17 jaar oude jongen"
  const [number, years] = [mention.from - 2, mention.from - 1];
  if (isFree(number) && isFree(years) && tokens[number]?.kind === 'number' && unit(years)) {
    mention.ages.push(tokens[number]?.value ?? 0);
    used.add(number);
    used.add(years);
    return false;
  }
  let at = mention.to;
  let isInexact = false;
  const isChild = mention.person.who === 'child';
  // "een jaar of vijftig"
  if (/^(?:van|of)?$/.test(tokens[at]?.folded ?? '') || tokens[at]?.folded === 'een') {
    const year = range(at, at + 3).find((index) => tokens[index]?.folded === 'jaar');
    if (year !== undefined && tokens[year + 1]?.folded === 'of' && tokens[year + 2]?.kind === 'number') {
      for (const index of range(at, year + 3)) used.add(index);
      return true;
    }
  }
  let taken = at;
  while (at < tokens.length && at < taken + 4) {
    const token = tokens[at];
    if (!token || !isFree(at)) break;
    if (token.kind === 'inexact') {
      // "gezin 2+3" tells who they are, and not how old.
      if (/^\d\s*\+\s*\d$/.test(token.typed)) break;
      used.add(at);
      isInexact = true;
      break;
    }
    if (token.kind === 'number' && !isArticleAt(said, at)) {
      // "kinderen 2" counts them; "kinderen 3 en 5" and "kinderen van 2" tell how old they are.
      if (
        isChild &&
        mention.person.many &&
        mention.count === undefined &&
        mention.ages.length === 0 &&
        at === mention.to &&
        isOneNumber(tokens, at, unit)
      ) {
        mention.count = token.value;
        used.add(at);
        break;
      }
      if (!isAgeAt(said, at, mention, isChild, unit)) break;
      if (isSmall(tokens[at + 1])) {
        if (!isChild) break;
        mention.ages.push(0);
        for (const index of [at, at + 1]) used.add(index);
        at += 2;
        taken = at;
        continue;
      }
      if (/^\d{3,}$/.test(token.folded)) break;
      if (hasRole(said, at - 1, 'about')) isInexact = true;
      mention.ages.push(token.value ?? 0);
      for (const index of range(mention.to, at + 1))
        if (isFree(index) && connecting.test(tokens[index]?.folded ?? '')) used.add(index);
      used.add(at);
      at += 1;
      while (unit(at)) {
        used.add(at);
        at += 1;
      }
      taken = at;
      continue;
    }
    // "eentje is twee en de oudste is veertien"
    if (
      isChild &&
      /^(?:eentje|oudste|jongste|middelste|ander|andere|een|de|is|en|one|oldest|youngest|the|and|die)$/.test(
        token.folded,
      )
    ) {
      if (/^(?:eentje|oudste|jongste|middelste|andere?|oldest|youngest)$/.test(token.folded) && !isFree(at))
        break;
      if (/^(?:eentje|oudste|jongste|middelste|andere?)$/.test(token.folded)) {
        used.add(at);
        taken = at;
      }
      at += 1;
      continue;
    }
    if (!connecting.test(token.folded) && !(isChild && token.folded === 'en')) break;
    at += 1;
  }
  return isInexact;
}

function isOneNumber(tokens: readonly Token[], at: number, unit: (at: number) => boolean): boolean {
  const rest = tokens.slice(at + 1, at + 4);
  return (
    !unit(at + 1) &&
    !isSmall(tokens[at + 1]) &&
    !rest.some(({ kind }) => kind === 'number') &&
    tokens[at]?.before === ''
  );
}

function isArticleAt(said: Tokens, at: number): boolean {
  const word = said.tokens[at]?.folded;
  return word === 'een' || word === 'one';
}

function isSmall(next: Token | undefined): boolean {
  return /^(?:maanden|maand|weken|week|dagen|dag|months|month|weeks|days|mnd)$/.test(next?.folded ?? '');
}

/** Whether the number tells an age and not how many, how long, or which house. */
function isAgeAt(
  said: Tokens,
  at: number,
  { person, to, ages }: Mention,
  isChild: boolean,
  unit: (at: number) => boolean,
): boolean {
  const token = said.tokens[at];
  const value = token?.value ?? 0;
  if (value > 110 || hasRole(said, at - 1, 'lasting') || (person.who === 'family' && !unit(at + 1)))
    return false;
  if (
    /^(?:zwanger|pregnant|km|euro|dagen|nachten|nights|uur|x)$/.test(said.tokens[at + 1]?.folded ?? '') &&
    !isChild
  )
    return false;
  if (/^(?:zwanger|pregnant)$/.test(said.tokens[at + 2]?.folded ?? '')) return false;
  // "vrouw 30 kinderen": an age; "moeder 2 kinderen": how many.
  const next = said.starting[at + 1]?.[0];
  const isCount =
    next !== undefined &&
    (meaningsOf(next, 'person').length > 0 ||
      meaningsOf(next, 'unit').some(({ field }) => field !== agesUnit));
  if (isCount && value < mostChildren && said.tokens[at + 1]?.before === '') return false;
  if (next !== undefined && meaningsOf(next, 'yes').length > 0 && at !== to && value < youngest && !isChild)
    return false;
  if (unit(at + 1)) return true;
  if (isChild) return value < 30;
  const isSaidSo = at > to && /^(?:van|is|oud|aged|of|age|en|and)$/.test(said.tokens[at - 1]?.folded ?? '');
  return (
    value >= youngest &&
    (at === to ||
      isSaidSo ||
      ages.length > 0 ||
      said.tokens[at]?.before === '(' ||
      said.tokens[at]?.before === ',')
  );
}

/** "hij 81 zij 78": ages of those who were mentioned together. */
function takePronounAges(
  said: Tokens,
  list: readonly Mention[],
  used: Set<number>,
  free: ReadonlySet<number>,
): void {
  const couple = list.find(({ person }) => person.who === 'couple');
  if (!couple || couple.ages.length > 0) return;
  for (const [at, token] of said.tokens.entries()) {
    const next = said.tokens[at + 1];
    if (
      !/^(?:hij|zij|ze|he|she)$/.test(token.folded) ||
      next?.kind !== 'number' ||
      !free.has(at + 1) ||
      used.has(at + 1)
    )
      continue;
    couple.ages.push(next.value ?? 0);
    used.add(at);
    used.add(at + 1);
  }
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
