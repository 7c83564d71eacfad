/** A text as tokens, each looked up once: what it is, where it stands, and what it can do. */
import { readAnyReference } from '#vocabulary/references.ts';
import type { Lexicon } from './compile.ts';
import { fold } from './fold.ts';
import type { Role } from './lexicon/roles.ts';
import { emoji, meaningOfSign, wordOfSign } from './lexicon/signs.ts';
import type { Meaning, Span } from './meaning.ts';

export interface Token {
  /** As it was typed. */
  typed: string;
  /** As it is compared. */
  folded: string;
  start: number;
  end: number;
  kind: 'word' | 'number' | 'time' | 'inexact' | 'reference' | 'sign';
  value?: number;
  reference?: string;
  /** Of a sign. */
  sign?: 'denial' | 'question' | 'household' | 'number' | 'none' | 'unknown';
  roles: ReadonlySet<Role>;
  /** Punctuation before it: ",", ".", "(", "\n", or nothing. */
  before: string;
  /** What it was taken for, when it was a slip. */
  meant?: string;
}

export interface Tokens {
  text: string;
  tokens: readonly Token[];
  /** Every phrase that has a meaning, longer ones first where they start together. */
  spans: readonly Span[];
  /** The same, by the token that they start at, and by every token that they hold. */
  starting: readonly (readonly Span[])[];
  covering: readonly (readonly Span[])[];
  endsAsQuestion: boolean;
}

const nothing: ReadonlySet<Role> = new Set();
/** Letters and digits with what may stand inside a word, or a single sign. */
const chunks = /[^\s,;()[\]{}]+/g;
/** More than anybody reads at night. */
const mostTokens = 400;

export function tokenize(text: string, lexicon: Lexicon): Tokens {
  const spaced = text.replace(emoji, (sign) => ` ${sign} `);
  const tokens: Token[] = [];
  let last = 0;
  for (const { 0: raw, index } of spaced.matchAll(chunks)) {
    if (tokens.length >= mostTokens) break;
    const gap = spaced.slice(last, index);
    last = index + raw.length;
    const isFirst = tokens.length === 0;
    const previous = tokens.at(-1);
    const before = isFirst ? '' : breakIn(gap) || trailing(spaced, previous);
    for (const [part, token] of tokensOf(raw, index, lexicon).entries())
      tokens.push({ ...token, before: part === 0 ? before : '' });
  }
  const joined = joinReferences(tokens);
  const corrected = correct(joined, lexicon);
  const spans = spansOf(corrected, lexicon);
  const starting: Span[][] = corrected.map(() => []);
  const covering: Span[][] = corrected.map(() => []);
  for (const span of spans) {
    starting[span.from]?.push(span);
    for (let at = span.from; at < span.to; at += 1) covering[at]?.push(span);
  }
  return {
    text: spaced,
    tokens: corrected.map((token, at) => withRolesOf(token, covering[at] ?? [])),
    spans,
    starting,
    covering,
    endsAsQuestion: /\?["')\s]*$/.test(text),
  };
}

const leading = (raw: string) =>
  /^[^\p{L}\p{N}+&'<>~≠±≥≤=\p{Extended_Pictographic}-]*/u.exec(raw)?.[0].length ?? 0;

function breakIn(gap: string): string {
  return /\n/.test(gap) ? '\n' : (/[,;]/.exec(gap)?.[0] ?? /[()]/.exec(gap)?.[0] ?? '');
}

/** A full stop, colon or question mark that was glued to the word before. */
function trailing(text: string, previous: Token | undefined): string {
  return previous ? (/^[.:?!]/.exec(text.slice(previous.end))?.[0] ?? '') : '';
}

type Bare = Omit<Token, 'before'>;

function tokensOf(raw: string, index: number, lexicon: Lexicon): Bare[] {
  const pictured = wordOfSign(raw);
  if (pictured !== undefined)
    return [
      {
        typed: raw,
        folded: pictured,
        start: index,
        end: index + raw.length,
        kind: 'word',
        sign: 'household',
        roles: lexicon.rolesOf(pictured),
      },
    ];
  if (/^\p{Extended_Pictographic}|^\p{Regional_Indicator}/u.test(raw))
    return [
      {
        typed: raw,
        folded: raw,
        start: index,
        end: index + raw.length,
        kind: 'sign',
        sign: meaningOfSign(raw) ?? 'unknown',
        roles: nothing,
      },
    ];
  const from = leading(raw);
  const core = raw.slice(from).replace(/[^\p{L}\p{N}%+]+$/u, '');
  if (core === '' || core === "'") return [];
  const at = index + from;
  const make = (typed: string, offset: number, kind: Token['kind'], more: Partial<Bare> = {}): Bare => {
    const folded = fold(typed);
    return {
      typed,
      folded,
      start: at + offset,
      end: at + offset + typed.length,
      kind,
      roles: lexicon.rolesOf(folded),
      ...more,
    };
  };
  const reference = readAnyReference(core);
  if (reference !== undefined) return [make(core, 0, 'reference', { reference, roles: nothing })];
  if (core === '+' || core === '&') return [make(core, 0, 'word')];
  if (/^\d{1,2}[:.]\d{2}$/.test(core) || /^\d{1,2}(?:u|h|uur|am|pm)$/i.test(core))
    return [make(core, 0, 'time')];
  const times = /^(\d{1,2})x$/i.exec(core);
  if (times?.[1]) return [make(core, 0, 'number', { value: Number(times[1]) })];
  if (/\d/.test(core) && /^[<>~≠±≥≤=-]+\d|^\d+(?:[%+]|\+\+)$|^\d+[-/]\d+$|^\d+%|^[<>~≠±≥≤]/.test(core)) {
    const sum = /^(\d{1,2})[+/](\d{1,2})$/.exec(core);
    return [make(core, 0, 'inexact', sum ? { value: Number(sum[1]) + Number(sum[2]) } : {})];
  }
  const sum = /^(\d{1,2})\+(\d{1,2})$/.exec(core);
  if (sum) return [make(core, 0, 'inexact', { value: Number(sum[1]) + Number(sum[2]) })];
  const glued = /^(\d{1,3})-?(\p{L}{2,})$/u.exec(core);
  if (glued?.[1] && glued[2])
    return [
      make(glued[1], 0, 'number', { value: Number(glued[1]) }),
      make(glued[2], core.length - glued[2].length, 'word'),
    ];
  if (/\p{L}\/\p{L}/u.test(core)) return split(core, make);
  const minus = /^-(\p{L}.*)$/u.exec(core);
  if (minus?.[1]) return [make('-', 0, 'sign', { sign: 'unknown' }), make(minus[1], 1, 'word')];
  const bare = core.replace(/^[-=+]+|[+%]+$/g, '');
  const folded = fold(bare);
  const value = lexicon.numberOf(folded);
  const written = lexicon.writtenOut(folded) ?? lexicon.writtenOut(fold(raw.slice(from)));
  if (written !== undefined && value === undefined)
    return writtenOut(bare, written, core.indexOf(bare), make, lexicon);
  return [
    make(
      bare,
      core.indexOf(bare),
      value === undefined ? 'word' : 'number',
      value === undefined ? {} : { value },
    ),
  ];
}

type Make = (typed: string, offset: number, kind: Token['kind'], more?: Partial<Bare>) => Bare;

/** "man/vrouw" is one or the other. */
function split(core: string, make: Make): Bare[] {
  const parts = core.split('/');
  let offset = 0;
  return parts.flatMap((part, index) => {
    const token = make(part, offset, 'word');
    offset += part.length + 1;
    const or = { ...make('/', offset - 1, 'word'), folded: 'of', roles: new Set<Role>(['or']) };
    return index < parts.length - 1 ? [token, or] : [token];
  });
}

function writtenOut(typed: string, written: string, offset: number, make: Make, lexicon: Lexicon): Bare[] {
  return written.split(' ').map((word) => {
    const value = lexicon.numberOf(word);
    const kind = value === undefined ? 'word' : 'number';
    return {
      ...make(typed, offset, kind, value === undefined ? {} : { value }),
      folded: word,
      roles: lexicon.rolesOf(word),
    };
  });
}

/** "mh 0007" is one code. */
function joinReferences(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const previous = joined.at(-1);
    if (
      previous?.kind === 'word' &&
      /^[a-z]{2,3}$/.test(previous.folded) &&
      previous.roles.size === 0 &&
      /^\d{3,6}$/.test(token.folded) &&
      token.before === ''
    ) {
      const reference = readAnyReference(`${previous.typed}-${token.typed}`);
      if (reference !== undefined) {
        joined[joined.length - 1] = {
          ...previous,
          end: token.end,
          kind: 'reference',
          reference,
          typed: `${previous.typed} ${token.typed}`,
          roles: nothing,
        };
        continue;
      }
    }
    joined.push(token);
  }
  return joined;
}

/** Slips: a word that no language has, and that is nearly one of ours. */
function correct(tokens: readonly Token[], lexicon: Lexicon): Token[] {
  const isShouted = !tokens.some(({ typed }) => /\p{Ll}/u.test(typed));
  return tokens.flatMap((token, at) => {
    // A word with a capital inside a sentence may be a name: "Heerlen" are no "heren".
    if (
      at > 0 &&
      !isShouted &&
      token.before === '' &&
      /^\p{Lu}\p{Ll}/u.test(token.typed) &&
      !lexicon.meaningsOf(token.folded)
    )
      return [token];
    if (
      token.kind !== 'word' ||
      token.sign !== undefined ||
      lexicon.isWord(token.folded) ||
      lexicon.meaningsOf(token.folded)
    )
      return [token];
    const meant = token.folded.length > 3 ? lexicon.nearest(token.folded) : undefined;
    // Four letters are too few to make somebody of: "wifi" is no wife.
    const isSomebody =
      meant !== undefined &&
      token.folded.length < 5 &&
      meant.length === token.folded.length &&
      lexicon.meaningsOf(fold(meant))?.some(({ kind }) => kind === 'person');
    if (meant !== undefined && !isSomebody)
      return [{ ...token, folded: fold(meant), meant, roles: lexicon.rolesOf(fold(meant)) }];
    return inTwo(token, lexicon) ?? [headOfCompound(token, lexicon) ?? token];
  });
}

/** Those that end other words as well ("houder", "ambtenaar") are no heads. */
const headsOfCompounds = [
  'hond',
  'honden',
  'gezin',
  'gezinnen',
  'moeder',
  'vader',
  'vrouw',
  'kinderen',
  'meisje',
  'jongen',
  'rolstoel',
];

/** "blindengeleidehond" is a dog: in a Dutch compound the last part says what it is. */
function headOfCompound(token: Token, lexicon: Lexicon): Token | undefined {
  for (const head of headsOfCompounds) {
    if (token.folded.length > head.length + 3 && token.folded.endsWith(head) && lexicon.meaningsOf(head))
      return { ...token, folded: head, meant: head, roles: lexicon.rolesOf(head) };
  }
  return undefined;
}

/** "inde", "ernog": two words that ran together. */
function inTwo(token: Token, lexicon: Lexicon): Token[] | undefined {
  if (token.folded.length < 4 || /[^a-z]/.test(token.folded)) return undefined;
  for (let at = 2; at <= token.folded.length - 2; at += 1) {
    const parts = [token.folded.slice(0, at), token.folded.slice(at)];
    const isKnown = (word: string) =>
      lexicon.rolesOf(word).size > 0 || lexicon.meaningsOf(word) !== undefined;
    if (parts.every(isKnown) && parts.some((word) => lexicon.rolesOf(word).has('filler')))
      return parts.map((folded) => ({ ...token, folded, roles: lexicon.rolesOf(folded) }));
  }
  return undefined;
}

function spansOf(tokens: readonly Token[], lexicon: Lexicon): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    let phrase = '';
    const found: Span[] = [];
    for (let to = from + 1; to <= Math.min(tokens.length, from + lexicon.longest); to += 1) {
      const token = tokens[to - 1];
      if (
        !token ||
        (to > from + 1 && (token.before === '\n' || token.before === '.' || token.before === '?'))
      )
        break;
      phrase = phrase === '' ? token.folded : `${phrase} ${token.folded}`;
      const meanings = lexicon.meaningsOf(phrase);
      if (meanings) found.push({ from, to, meanings });
    }
    spans.push(...found.reverse());
  }
  return spans;
}

/** Whether a token has a role by itself, or as part of a phrase that has it. */
export function hasRole({ tokens }: Pick<Tokens, 'tokens'>, index: number, role: Role): boolean {
  return tokens[index]?.roles.has(role) ?? false;
}

/** A token has the roles of the phrases that it is part of as well. */
function withRolesOf(token: Token, covering: readonly Span[]): Token {
  const more = covering.flatMap(({ meanings }) =>
    meanings.flatMap((one) => (one.kind === 'role' ? [one.role] : [])),
  );
  return more.length === 0 ? token : { ...token, roles: new Set([...token.roles, ...more]) };
}

/** The meanings of one kind that a span has. */
export function meaningsOf<Kind extends Meaning['kind']>(
  span: Span,
  kind: Kind,
): Extract<Meaning, { kind: Kind }>[] {
  return span.meanings.filter((one): one is Extract<Meaning, { kind: Kind }> => one.kind === kind);
}
