/**
 * Notices personal data in what somebody typed, so that it can be refused before it is stored, logged or echoed.
 * It tells the kind only, never the text. Source: product.md, "No personal data in chat"; the eleven test is the
 * published check on a citizen service number (BSN).
 */

export type PersonalDataKind = 'bsn' | 'birth_date' | 'phone' | 'email';

/** Kinds of personal data found in a text, each once. `today` decides whether a full date can be a birth date. */
export function findPersonalData(text: string, today: Date): PersonalDataKind[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '');
  // Without a digit or an at sign there is nothing to look for, and that is how most messages are.
  if (!/\d|@|\bat\b|apenstaartje/i.test(plain)) return [];
  const found: PersonalDataKind[] = [];
  if (holdsBsn(plain)) found.push('bsn');
  if (holdsBirthDate(plain, today)) found.push('birth_date');
  if (holdsPhone(plain)) found.push('phone');
  if (holdsEmail(plain)) found.push('email');
  return found;
}

/** Nine digits (or eight, after the word BSN) for which 9a+8b+...+2h-i is a multiple of eleven. */
export function passesElevenTest(digits: string): boolean {
  const nine = digits.padStart(9, '0');
  if (!/^\d{9}$/.test(nine) || /^0{9}$/.test(nine)) return false;
  const sum = [...nine].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}

function holdsBsn(text: string): boolean {
  for (const [, digits = ''] of text.matchAll(/(?<!\d)(\d(?:[ .,\-/_]{0,3}\d){8})(?!\d)/g)) {
    if (passesElevenTest(digits.replace(/\D/g, ''))) return true;
  }
  for (const [, digits = ''] of text.matchAll(
    /\b(?:bsn|burgerservicenummer|sofi\w*)\W{0,3}(\d(?:[ .,-]{0,3}\d){7,8})(?!\d)/gi,
  )) {
    if (passesElevenTest(digits.replace(/\D/g, ''))) return true;
  }
  return false;
}

function holdsPhone(text: string): boolean {
  for (const [match] of text.matchAll(/(?<![\d\p{L}])(?:\+|00)?\(?\d(?:[ .\-/()]{0,3}\d){8,14}(?!\d)/gu)) {
    const digits = match.replace(/\D/g, '');
    if (/^\s*(\+|00)/.test(match) && digits.length >= 10) return true;
    if (/^0[1-9]\d{8}$/.test(digits)) return true;
  }
  return false;
}

function holdsEmail(text: string): boolean {
  const at = String.raw`(?:\s?@\s?|\s?[([]\s?(?:at|apenstaartje)\s?[)\]]\s?)`;
  return new RegExp(
    String.raw`[\p{L}\d._%+-]{1,64}${at}[\p{L}\d-]{1,63}(?:\s?\.\s?[\p{L}\d-]{1,63})+`,
    'iu',
  ).test(text);
}

const monthName =
  '(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|march|mar|apr(?:il)?|mei|may|juni?|june?|juli?|july?|aug(?:ustus|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const between = String.raw`\s?[-/. ,]{1,2}\s?`;
const dayNumber = String.raw`(?<!\d)(\d{1,2})(?:e|ste|de|st|nd|rd|th)?`;
/** Not the hour of a time of day: "1 dec 10:00". */
const yearNumber = String.raw`['’]?(\d{4}|\d{2})(?!\d|[:.]\d)`;
/** Between numbers a comma makes a list of them ("4, 7, 12" are ages), not a date. */
const betweenNumbers = String.raw`\s?[-/.]\s?`;

/** Ways to write a full date, with where the year, the month and the day stand; a month of 0 is a name. */
const fullDates: { pattern: RegExp; year: number; months: readonly number[]; days: readonly number[] }[] = [
  {
    pattern: new RegExp(`${dayNumber}${betweenNumbers}(\\d{1,2})${betweenNumbers}${yearNumber}`, 'gi'),
    year: 3,
    months: [2, 1],
    days: [1, 2],
  },
  // Numbers with only spaces between them may be ages ("31 12 10"): a date when the last one can be nothing but a year.
  {
    pattern: /(?<!\d)(\d{1,2})\s(\d{1,2})\s['’]?(\d{4}|[3-9]\d)(?!\d|[:.]\d)/g,
    year: 3,
    months: [2, 1],
    days: [1, 2],
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{4})${betweenNumbers}(\\d{1,2})${betweenNumbers}(\\d{1,2})(?!\\d)`,
      'gi',
    ),
    year: 1,
    months: [2],
    days: [3],
  },
  { pattern: /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g, year: 1, months: [2], days: [3] },
  { pattern: /(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/g, year: 3, months: [2], days: [1] },
  // Six digits on their own: 120385. After a dash they belong to a code, "MH-120385".
  { pattern: /(?<![\d\p{L}-])(\d{2})(\d{2})(\d{2})(?![\d\p{L}-])/gu, year: 3, months: [2], days: [1] },
  {
    pattern: new RegExp(`${dayNumber}${between}${monthName}\\.?${between}${yearNumber}`, 'gi'),
    year: 2,
    months: [0],
    days: [1],
  },
  {
    pattern: new RegExp(`\\b${monthName}\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s${yearNumber}`, 'gi'),
    year: 2,
    months: [0],
    days: [1],
  },
];

/** A full date that lies a year or more in the past, or any digits of a date right after "geboren" or "born". */
function holdsBirthDate(text: string, today: Date): boolean {
  const word = String.raw`\b(?:geboren|geb|geboortedatum|geboortejaar|born|dob|date of birth)(?![a-z])\.?[^\n\d]{0,20}`;
  if (
    new RegExp(
      `${word}(?:\\d{6,8}|(?:19|20)\\d{2}|\\d{1,2}${between}(?:\\d{1,2}|${monthName}))(?!\\d)`,
      'i',
    ).test(text)
  )
    return true;
  const limit = new Date(today);
  limit.setUTCFullYear(limit.getUTCFullYear() - 1);
  return fullDates.some(({ pattern, year, months, days }) =>
    [...text.matchAll(pattern)].some((match) => {
      const part = (index: number) => (index === 0 ? 1 : Number(match[index]));
      if (isAgreement(text.slice(0, match.index), fullYear(match[year] ?? '', today), today)) return false;
      return months.some((month, index) =>
        isPast(fullYear(match[year] ?? '', today), part(month), part(days[index] ?? 1), limit),
      );
    }),
  );
}

/**
 * "datum: 1 december 2025" is the date of an agreement, with a slip in the year: that is told as such. Nobody's birth date is
 * agreed on, and one of an adult lies further back.
 */
function isAgreement(before: string, year: number, today: Date): boolean {
  return (
    /(?:^|[\s,;])(?:datum|date|due|tot|until)\s*[:=]\s*$/i.test(before) &&
    year > today.getUTCFullYear() - agreementYears
  );
}

const agreementYears = 10;

function isPast(year: number, month: number, day: number, limit: Date): boolean {
  return (
    year >= 1900 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    Date.UTC(year, month - 1, day) <= limit.getTime()
  );
}

/** "85" is 1985; "27" is still to come, so no birth date. */
function fullYear(digits: string, today: Date): number {
  if (digits.length === 4) return Number(digits);
  const year = 2000 + Number(digits);
  return year > today.getUTCFullYear() + 5 ? year - 100 : year;
}
