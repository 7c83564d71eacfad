/** One typed or filled-in value of one field, read by the kind of the field. */

import type { Directory, FieldSpec, Option } from '#conversation/contract/fields.ts';
import { optionsOf } from '#conversation/contract/fields.ts';
import { readReference } from '#vocabulary/references.ts';
import { dateProblem, findMoment } from './moments.ts';
import type { Problem } from './problem.ts';
import { fold, isFiller, nearest, wordsOf } from './words.ts';

export interface Reading {
  directory: Directory;
  now: Date;
  timeZone: string;
  locale: 'nl' | 'en';
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
const numerals = [
  'nul zero',
  'een one',
  'twee two',
  'drie three',
  'vier four',
  'vijf five',
  'zes six',
  'zeven seven',
  'acht eight',
  'negen nine',
  'tien ten',
  'elf eleven',
  'twaalf twelve',
  'dertien thirteen',
  'veertien fourteen',
  'vijftien fifteen',
  'zestien sixteen',
  'zeventien seventeen',
  'achttien eighteen',
  'negentien nineteen',
  'twintig twenty',
].map((pair) => pair.split(' '));

/** A number in digits, or as a word from one to twenty. */
export function isNumeral(folded: string): boolean {
  return /^\d{1,3}$/.test(folded) || numerals.some((names, number) => number > 0 && names.includes(folded));
}

/** Reads a value typed after a key or filled in a form. */
export function readValue(field: string, spec: FieldSpec, typed: unknown, reading: Reading): Read {
  if (typeof typed === 'boolean')
    return spec.kind === 'flag'
      ? { value: typed }
      : { problem: { kind: 'unknown_value', field, value: String(typed), options: [] } };
  if (typeof typed !== 'string' && typeof typed !== 'number')
    return { problem: { kind: 'unknown_value', field, value: '?', options: [] } };
  const value = String(typed).trim();
  switch (spec.kind) {
    case 'choice':
      return readChoice(field, optionsOf(spec, reading.directory), value, reading.locale);
    case 'number':
      return readNumber(field, spec, value);
    case 'numbers': {
      const read = value
        .split(/[\s,;/&+]+|\ben\b|\band\b/)
        .filter((part) => part !== '' && !isUnitOf(spec, part))
        .map((part) => readNumber(field, spec, part));
      const wrong = read.find((one) => 'problem' in one);
      return wrong ?? { value: read.map((one) => ('value' in one ? one.value : 0)) };
    }
    case 'flag': {
      const folded = fold(value);
      if (yes.has(folded)) return { value: true };
      if (no.has(folded)) return { value: false };
      // "huisdier: hond": any other word for it is a yes.
      return [...spec.words.nl, ...spec.words.en].some((word) => fold(word) === folded)
        ? { value: true }
        : {
            problem: {
              kind: 'unknown_value',
              field,
              value,
              options: reading.locale === 'nl' ? ['ja', 'nee'] : ['yes', 'no'],
            },
          };
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

function isUnitOf(spec: { units?: { nl: readonly string[]; en: readonly string[] } }, part: string): boolean {
  return [...(spec.units?.nl ?? []), ...(spec.units?.en ?? [])].some((unit) => fold(unit) === fold(part));
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
  spec: { min: number; max: number; units?: { nl: readonly string[]; en: readonly string[] } },
  value: string,
): Read {
  const word = numerals.findIndex((names) => names.includes(fold(value)));
  const [, counted, unit = ''] = /^(\d{1,3})[ -]?(\p{L}[\p{L} ]*)$/u.exec(value) ?? [];
  const isOurUnit =
    spec.units && [...spec.units.nl, ...spec.units.en].some((one) => fold(one) === fold(unit));
  const digits = /^\d{1,4}$/.test(value) ? Number(value) : isOurUnit ? counted : undefined;
  const number = word >= 0 ? word : digits === undefined ? Number.NaN : Number(digits);
  if (Number.isInteger(number) && number >= spec.min && number <= spec.max) return { value: number };
  return { problem: { kind: 'not_a_number', field, value, min: spec.min, max: spec.max } };
}

/** A day in the zone; a day in the past is refused, because an agreement lies ahead. */
function readDate(field: string, value: string, reading: Reading): Read {
  const found = findMoment(value, reading.now, reading.timeZone);
  const rest = found ? wordsOf(`${value.slice(0, found.start)} ${value.slice(found.end)}`) : [];
  // "maandag of dinsdag", "niet voor 1 december": what is left over would be dropped without a word.
  if (
    !found ||
    rest.some(
      (word) =>
        !isFiller(word.folded) &&
        !besideDates.has(word.folded.replaceAll('.', '')) &&
        !timeOfDay.test(word.folded),
    )
  )
    return { problem: { kind: 'not_a_date', field, value } };
  const read = dateProblem(field, value, found, reading);
  return 'problem' in read ? read : { value: read.date };
}

/** An option by its value, its name, or a part of its name that only it has; "did you mean" when it is nearly one. */
function readChoice(field: string, options: readonly Option[], value: string, locale: 'nl' | 'en'): Read {
  const folded = fold(value);
  const names = (option: Option) => [option.value, ...option.nl, ...option.en].map(fold);
  const exact = options.filter((option) => names(option).includes(folded));
  if (exact.length === 1 && exact[0]) return { value: exact[0].value };
  const labels = (list: readonly Option[]) => list.map((option) => option[locale][0] ?? option.value);
  if (exact.length > 1) return { problem: { kind: 'ambiguous', field, value, options: labels(exact) } };
  const partly =
    folded.length < 3
      ? []
      : options.filter((option) =>
          names(option).some((name) => ` ${name} `.includes(` ${folded} `) || name.startsWith(folded)),
        );
  if (partly.length === 1 && partly[0]) return { value: partly[0].value };
  if (partly.length > 1) return { problem: { kind: 'ambiguous', field, value, options: labels(partly) } };
  const suggestion = nearest(
    value,
    options.flatMap((option) => [
      ...option.nl,
      ...option.en,
      ...[...option.nl, ...option.en].flatMap((name) => name.split(' ')),
    ]),
  );
  return {
    problem: {
      kind: 'unknown_value',
      field,
      value,
      ...(suggestion ? { suggestion } : {}),
      options: labels(options),
    },
  };
}
