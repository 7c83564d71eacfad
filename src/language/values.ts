/** One typed or filled-in value of one field, read by the kind of the field. */

import {
  type Directory,
  type FieldSpec,
  type FieldWords,
  type Option,
  optionsOf,
} from '#conversation/contract/fields.ts';
import type { Locale, PerLocale } from '#conversation/contract/locale.ts';
import { locales } from '#domain/people/member.ts';
import { readReference } from '#vocabulary/references.ts';
import type { Lexicon } from './compile.ts';
import { fold, nearest } from './fold.ts';
import { dateProblem, findDay } from './moments.ts';
import type { Problem } from './problem.ts';

/** What everything that is said is read with. */
export interface Reading {
  lexicon: Lexicon;
  directory: Directory;
  now: Date;
  timeZone: string;
  locale: Locale;
}

export type Read = { value: unknown } | { problem: Problem };

const yes = new Set(['ja', 'j', 'yes', 'y', 'true', '1', 'on', 'x', 'wel', 'met']);
const no = new Set(['nee', 'n', 'no', 'false', '0', 'off', 'niet', 'geen', 'zonder', '']);
const timeOfDay = /^\d{1,2}[:.]\d{2}$/;
/** Words beside a date that change nothing about the day. */
const besideDates = new Set([
  'komende',
  'aankomende',
  'aanstaande',
  'as',
  'coming',
  'upcoming',
  'uur',
  'u',
  'uiterlijk',
  'oclock',
  "o'clock",
  'latest',
  'sharp',
]);
/** Reads a value typed after a key or filled in a form. */
export function readValue(
  field: string,
  spec: FieldSpec,
  words: PerLocale<FieldWords>,
  typed: unknown,
  reading: Reading,
): Read {
  const { lexicon, locale } = reading;
  const units = locales.flatMap((one) => words[one].units ?? []);
  if (typeof typed === 'boolean')
    return spec.kind === 'flag'
      ? { value: typed }
      : { problem: { kind: 'unknown_value', field, value: String(typed), options: [] } };
  if (typeof typed !== 'string' && typeof typed !== 'number')
    return { problem: { kind: 'unknown_value', field, value: '?', options: [] } };
  const value = String(typed).trim();
  switch (spec.kind) {
    case 'choice':
      return readChoice(
        field,
        {
          shown: optionsOf(spec, words[locale], reading.directory),
          known: locales.flatMap((one) => optionsOf(spec, words[one], reading.directory)),
        },
        value,
      );
    case 'number':
      return readNumber(field, spec, value, units, lexicon);
    case 'numbers': {
      const read = value
        .split(/[\s,;/&+]+|\ben\b|\band\b/)
        .filter((part) => part !== '' && !units.some((unit) => fold(unit) === fold(part)))
        .map((part) => readNumber(field, spec, part, units, lexicon));
      const wrong = read.find((one) => 'problem' in one);
      return wrong ?? { value: read.map((one) => ('value' in one ? one.value : 0)) };
    }
    case 'flag': {
      const folded = fold(value);
      if (yes.has(folded)) return { value: true };
      if (no.has(folded)) return { value: false };
      // "huisdier: hond": any other word for it is a yes.
      return locales.some((one) => words[one].yes?.some((word) => fold(word) === folded))
        ? { value: true }
        : { problem: { kind: 'unknown_value', field, value, options: [] } };
    }
    case 'date':
      return readDate(field, value, reading);
    case 'text':
      return value.length > spec.maxLength
        ? { problem: { kind: 'too_long', field, max: spec.maxLength } }
        : { value };
    case 'reference':
      return readOneReference(field, spec.pattern, value);
    case 'codes': {
      const read = value
        .split(/[\s,;&+]+|\ben\b|\band\b/)
        .filter((part) => part !== '')
        .map((part) => readOneReference(field, spec.pattern, part));
      const wrong = read.find((one) => 'problem' in one);
      return wrong ?? { value: [...new Set(read.map((one) => ('value' in one ? one.value : '')))] };
    }
  }
}

function readOneReference(field: string, pattern: RegExp, value: string): Read {
  const reference = readReference(value, pattern);
  return reference === undefined
    ? { problem: { kind: 'not_a_reference', field, value } }
    : { value: reference };
}

/** A number in digits or as a word, alone or with the field's own unit: "4", "vier", "4 personen". */
export function readNumber(
  field: string,
  spec: { min: number; max: number },
  value: string,
  units: readonly string[],
  lexicon: Lexicon,
): Read {
  const [, counted, unit = ''] = /^(\d{1,3})[ -]?(\p{L}[\p{L} ]*)$/u.exec(value) ?? [];
  const isOurUnit = units.some((one) => fold(one) === fold(unit));
  const number = lexicon.numberOf(fold(value)) ?? (isOurUnit ? Number(counted) : Number.NaN);
  if (Number.isInteger(number) && number >= spec.min && number <= spec.max) return { value: number };
  return { problem: { kind: 'not_a_number', field, value, min: spec.min, max: spec.max } };
}

/** A day in the zone; a day in the past is refused, because an agreement lies ahead. */
function readDate(field: string, value: string, reading: Reading): Read {
  const found = findDay(value, reading.now, reading.timeZone);
  const rest = found ? `${value.slice(0, found.start)} ${value.slice(found.end)}`.split(/\s+/).map(fold) : [];
  // "maandag of dinsdag", "niet voor 1 december": what is left over would be dropped without a word.
  const saysMore = (word: string) =>
    word !== '' &&
    !besideDates.has(word.replaceAll('.', '')) &&
    !timeOfDay.test(word) &&
    !isFiller(word, reading.lexicon);
  if (!found || rest.some(saysMore)) return { problem: { kind: 'not_a_date', field, value } };
  const read = dateProblem(field, value, found, reading);
  return 'problem' in read ? read : { value: read.date };
}

function isFiller(word: string, { rolesOf }: Lexicon): boolean {
  const roles = rolesOf(word);
  return roles.has('filler') && !roles.has('denial') && !roles.has('or') && !roles.has('condition');
}

/** An option by its value, its name, or a part of its name that only it has; "did you mean" when it is nearly one. */
function readChoice(
  field: string,
  { shown, known }: { shown: readonly Option[]; known: readonly Option[] },
  value: string,
): Read {
  const folded = fold(value);
  const names = (option: Option) => [option.value, ...option.names].map(fold);
  const matching = (fits: (option: Option) => boolean) => [
    ...new Set(known.filter(fits).map((option) => option.value)),
  ];
  const labels = (values: readonly string[]) =>
    values.map((one) => shown.find((option) => option.value === one)?.names[0] ?? one);
  const exact = matching((option) => names(option).includes(folded));
  if (exact.length === 1) return { value: exact[0] };
  if (exact.length > 1) return { problem: { kind: 'ambiguous', field, value, options: labels(exact) } };
  const partly =
    folded.length < 3
      ? []
      : matching((option) =>
          names(option).some((name) => ` ${name} `.includes(` ${folded} `) || name.startsWith(folded)),
        );
  if (partly.length === 1) return { value: partly[0] };
  if (partly.length > 1) return { problem: { kind: 'ambiguous', field, value, options: labels(partly) } };
  const suggestion = nearest(
    value,
    known.flatMap((option) => [...option.names, ...option.names.flatMap((name) => name.split(' '))]),
  );
  return {
    problem: {
      kind: 'unknown_value',
      field,
      value,
      ...(suggestion ? { suggestion } : {}),
      options: labels(shown.map((option) => option.value)),
    },
  };
}
