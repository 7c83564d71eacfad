/**
 * Words into one lexicon: those of the languages, of the rooms, of the vocabulary that rooms share, and of a region. Made once
 * per version of a region and per circle that sees the same names, handed in, and never changed.
 */
import type { Command } from '#conversation/contract/command.ts';
import type { Directory, FieldSpec, FieldWords } from '#conversation/contract/fields.ts';
import type { PerLocale } from '#conversation/contract/locale.ts';
import { locales } from '#domain/people/member.ts';
import { fold, foldPhrase, nearestFolded, slipsAllowed } from './fold.ts';
import { readCommonWords } from './lexicon/common-words.ts';
import { en } from './lexicon/en.ts';
import { nl } from './lexicon/nl.ts';
import { type LanguageLexicon, type Role, roles, talks } from './lexicon/roles.ts';
import type { Meaning, Person } from './meaning.ts';
import { numberWords } from './numbers.ts';
import { type NameLists, readNameLists } from './personal-data/name-lists.ts';

/** What rooms share: who people are, and what the house cannot do yet. */
export interface SharedWords {
  people: PerLocale<readonly (readonly [Person, string])[]>;
  wishes: PerLocale<Readonly<Record<string, string>>>;
  /** Kinds of place that not everybody may hear of. */
  hidden: PerLocale<string>;
}

export interface Lexicon {
  /** What a phrase of folded words can mean. */
  meaningsOf(phrase: string): readonly Meaning[] | undefined;
  rolesOf(word: string): ReadonlySet<Role>;
  numberOf(word: string): number | undefined;
  /** The long form of a short one. */
  writtenOut(word: string): string | undefined;
  /** Whether it is a word of a language that we know: never corrected, never taken for a name. */
  isWord(word: string): boolean;
  /** Whether it is somebody's name, or may be. */
  mayBeName(word: string): boolean;
  /** Words that may be meant by a slip. */
  nearest(word: string): string | undefined;
  /** The most words that a phrase has. */
  readonly longest: number;
  /** Which field of a command a key names, when this step is meant: "doelgroep" is `targetGroup`. */
  keysOf(command: Command, step: string): ReadonlyMap<string, string>;
  /** The wish that a text holds with other words in between. */
  wishIn(folded: string): string | undefined;
}

/** What is the same for every region. */
export interface BaseLexicon {
  phrases: ReadonlyMap<string, readonly Meaning[]>;
  commonWords: ReadonlySet<string>;
  roles: ReadonlyMap<string, ReadonlySet<Role>>;
  numbers: ReadonlyMap<string, number>;
  short: ReadonlyMap<string, string>;
  commands: readonly Command[];
  /** Names that people have. */
  names: NameLists;
  /** By command and step. */
  keys: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Wishes with a star in them. */
  patterns: readonly { wish: string; pattern: RegExp }[];
}

const languages: PerLocale<LanguageLexicon> = { nl, en };
const phrasesIn = (list: string) =>
  list
    .split(/[,\n]/)
    .map((phrase) => foldPhrase(phrase))
    .filter((phrase) => phrase !== '');

type Phrases = Map<string, Meaning[]>;

function add(phrases: Phrases, phrase: string, meaning: Meaning): void {
  if (phrase === '') return;
  const known = phrases.get(phrase) ?? [];
  const same = JSON.stringify(meaning);
  if (!known.some((one) => JSON.stringify(one) === same)) phrases.set(phrase, [...known, meaning]);
}

/** Compiles what no region changes. */
export function compileBase(commands: readonly Command[], shared: SharedWords): BaseLexicon {
  const phrases: Phrases = new Map();
  const wordRoles = new Map<string, Set<Role>>();
  const patterns: { wish: string; pattern: RegExp }[] = [];
  for (const locale of locales) {
    const language = languages[locale];
    for (const role of roles) {
      for (const phrase of phrasesIn(language.roles[role])) {
        if (phrase.includes(' ')) add(phrases, phrase, { kind: 'role', role });
        else wordRoles.set(phrase, (wordRoles.get(phrase) ?? new Set()).add(role));
      }
    }
    for (const talk of talks)
      for (const phrase of phrasesIn(language.talk[talk])) add(phrases, phrase, { kind: 'talk', talk });
    for (const [person, list] of shared.people[locale])
      for (const phrase of phrasesIn(list)) add(phrases, phrase, { kind: 'person', person });
    for (const [wish, list] of Object.entries(shared.wishes[locale]))
      for (const phrase of list.split(/[,\n]/).map((one) => one.trim()))
        if (phrase.includes('*')) patterns.push({ wish, pattern: starred(phrase) });
        else add(phrases, foldPhrase(phrase), { kind: 'wish', wish });
    for (const phrase of phrasesIn(shared.hidden[locale])) add(phrases, phrase, { kind: 'hidden' });
    for (const command of commands) addCommand(phrases, command, locale);
  }
  const keys = new Map(
    commands.flatMap((command) =>
      Object.keys(command.steps).map((step) => [`${command.id} ${step}`, keysIn(command, step)] as const),
    ),
  );
  const commonWords = readCommonWords();
  const isWord = (folded: string) => commonWords.has(folded) || wordRoles.has(folded) || phrases.has(folded);
  return {
    phrases,
    patterns,
    keys,
    names: readNameLists(isWord),
    commands,
    roles: wordRoles,
    commonWords,
    numbers: numberWords(Object.values(languages)),
    short: new Map(Object.values(languages).flatMap(({ short }) => Object.entries(short))),
  };
}

/** Fields of the step go first: the same word may name another field of another step. */
function keysIn(command: Command, stepId: string): Map<string, string> {
  const keys = new Map<string, string>();
  for (const step of [...Object.values(command.steps), command.steps[stepId]])
    for (const field of step?.fields.keys() ?? [])
      for (const key of [field, ...locales.flatMap((locale) => wordsOf(command, field, locale).names)])
        keys.set(fold(key), field);
  return keys;
}

/** Up to four words where the star stands. */
function starred(phrase: string): RegExp {
  const parts = phrase.split('*').map((part) => foldPhrase(part));
  return new RegExp(`(?:^| )${parts.join('(?: \\S+){0,4} ')}(?: |$)`);
}

function addCommand(phrases: Phrases, command: Command, locale: keyof PerLocale): void {
  const { aliases, things = [], faint = [], mentions = [], steps } = command.words[locale];
  for (const alias of aliases)
    add(phrases, foldPhrase(alias), {
      kind: 'alias',
      command: command.id,
      isThing: things.includes(alias),
      isFaint: faint.includes(alias),
    });
  for (const mention of mentions) add(phrases, foldPhrase(mention), { kind: 'mention', command: command.id });
  for (const [step, words] of Object.entries(steps))
    for (const word of words)
      add(phrases, foldPhrase(word), {
        kind: 'step',
        command: command.id,
        step,
        isThing: things.includes(word),
      });
  for (const [field, spec] of fieldsIn(command))
    addField(phrases, field, spec, wordsOf(command, field, locale));
}

/** Every field of a command, by the first step that has it. */
export function fieldsIn(command: Command): Map<string, FieldSpec> {
  return new Map(Object.values(command.steps).flatMap((step) => [...step.fields]));
}

/** The words of a field; throws when a room forgot them. */
export function wordsOf(command: Command, field: string, locale: keyof PerLocale): FieldWords {
  const words = command.words[locale].fields[field];
  if (!words) throw new Error(`Command "${command.id}": field "${field}" has no words in ${locale}`);
  return words;
}

function addField(phrases: Phrases, field: string, spec: FieldSpec, words: FieldWords): void {
  for (const name of words.names) add(phrases, foldPhrase(name), { kind: 'fieldName', field });
  for (const unit of words.units ?? []) add(phrases, foldPhrase(unit), { kind: 'unit', field });
  for (const other of words.others ?? []) add(phrases, foldPhrase(other), { kind: 'otherUnit', field });
  for (const yes of words.yes ?? []) add(phrases, foldPhrase(yes), { kind: 'yes', field });
  if (spec.kind !== 'choice') return;
  for (const [value, names] of Object.entries(words.options ?? {}))
    for (const name of names)
      add(phrases, foldPhrase(name), { kind: 'value', field, value, isRegional: false });
}

/** The shortest part of a name that says enough. */
const shortestPart = 4;

/** Adds the names of a region: whole, or by a part that is no word of a language and that nobody else has. */
export function compile(base: BaseLexicon, names: Directory): Lexicon {
  const regional: Phrases = new Map();
  const lists = regionalFields(base.commands);
  const owners = new Map<string, Set<string>>();
  for (const [list, fields] of lists) {
    for (const { value, names: called } of names[list]) {
      const whole = new Set(called.map(foldPhrase));
      for (const phrase of whole)
        for (const field of fields) add(regional, phrase, { kind: 'value', field, value, isRegional: true });
      for (const part of new Set([...whole].flatMap((phrase) => phrase.split(/[\s-]+/))))
        if (part.length >= shortestPart && !isLanguage(base, part)) {
          const key = `${list} ${part}`;
          owners.set(key, (owners.get(key) ?? new Set()).add(value));
        }
    }
  }
  const whole = new Set(regional.keys());
  for (const [key, having] of owners) {
    const [list = '', part = ''] = key.split(' ');
    const [only] = having;
    // "Valkenburg" is the town, and not the house that stands there.
    const isTown = list !== 'municipalities' && owners.has(`municipalities ${part}`);
    if (having.size !== 1 || only === undefined || whole.has(part) || isTown) continue;
    for (const field of lists.get(list as keyof Directory) ?? [])
      add(regional, part, { kind: 'value', field, value: only, isRegional: true });
  }
  const nothing: ReadonlySet<Role> = new Set();
  const all = [...base.phrases.keys(), ...regional.keys()];
  // By length: most words are too long or too short to be meant.
  const correctable = Map.groupBy(
    new Set(all.flatMap((phrase) => phrase.split(' ')).filter((word) => word.length > 3)),
    ({ length }) => length,
  );
  return {
    meaningsOf(phrase) {
      const [ours, theirs] = [base.phrases.get(phrase), regional.get(phrase)];
      // What the region calls by a name is no secret to who may see it.
      if (ours && theirs) return [...theirs, ...ours.filter(({ kind }) => kind !== 'hidden')];
      return theirs ?? ours;
    },
    rolesOf: (word) => base.roles.get(word) ?? nothing,
    numberOf: (word) => (/^\d{1,4}$/.test(word) ? Number(word) : base.numbers.get(word)),
    writtenOut: (word) => base.short.get(word),
    isWord: (word) => isLanguage(base, word),
    mayBeName: (word) =>
      base.names.isFirstName(word) ||
      base.names.mayBeFirstName(word) ||
      base.names.isSurname(word) ||
      base.names.mayBeSurname(word),
    nearest(word) {
      // A word of a phrase of ours is no slip of another: "verstandelijke" beside "verstandelijk".
      if (correctable.get(word.length)?.includes(word)) return undefined;
      const allowed = slipsAllowed(word);
      const near = Array.from({ length: 2 * allowed + 1 }, (_, index) => word.length - allowed + index);
      return nearestFolded(
        word,
        near.flatMap((length) => correctable.get(length) ?? []),
      );
    },
    keysOf: (command, step) => base.keys.get(`${command.id} ${step}`) ?? new Map(),
    wishIn: (folded) => base.patterns.find(({ pattern }) => pattern.test(folded))?.wish,
    longest: Math.min(8, Math.max(...all.map((phrase) => phrase.split(' ').length))),
  };
}

function isLanguage(
  { commonWords, roles: known, phrases, numbers, short }: BaseLexicon,
  word: string,
): boolean {
  return (
    commonWords.has(word) || known.has(word) || phrases.has(word) || numbers.has(word) || short.has(word)
  );
}

/** Which fields take names from which list of the region. */
function regionalFields(commands: readonly Command[]): Map<keyof Directory, Set<string>> {
  const lists = new Map<keyof Directory, Set<string>>();
  for (const command of commands)
    for (const [field, spec] of fieldsIn(command))
      if (spec.kind === 'choice' && typeof spec.options === 'string')
        lists.set(
          spec.options as keyof Directory,
          (lists.get(spec.options as keyof Directory) ?? new Set()).add(field),
        );
  return lists;
}
