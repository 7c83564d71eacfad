/** Birth dates: what is called one, and a full date that lies so far back that it can hardly be anything else. */

const monthName =
  '(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|march|mar|apr(?:il)?|mei|may|juni?|june?|juli?|july?|aug(?:ustus|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const between = String.raw`\s?[-/. ,]{1,2}\s?`;
const dayNumber = String.raw`(?<!\d)(\d{1,2})(?:e|ste|de|st|nd|rd|th)?(?: of)?`;
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
  { pattern: /(?<![\d\p{L}-])(\d{2})(\d{2})(\d{2})(?![\da-zà-ÿ-])/gu, year: 3, months: [2], days: [1] },
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

/** A word for being born, and after it a part of a date that tells enough: "geb. 4 mei", "geboortejaar 1984", "jaargang 84". */
const called = new RegExp(
  String.raw`\b(?:geboren|geb|geboorte(?:datum|dag|jaar|dd)|born|dob|date of birth|birth ?(?:day|date)|verjaardag|jarig op|jaargang)(?![a-zà-ÿ])\.?[^\n\d]{0,25}?` +
    String.raw`(?:\d{6,8}|(?:19|20)\d{2}|\d{1,2}${between}(?:of )?(?:\d{1,2}|${monthName})(?![\da-zà-ÿ])|\b${monthName}\.? \d{1,4}|['’]?\d{2}(?![\da-zà-ÿ]| ?(?:jaar|jr|years|kinderen|weken|maanden|dagen))` +
    String.raw`|\b(?:negentien|twintig|tweeduizend|nineteen|twothousand)|[a-zà-ÿ]{2,12}de (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))`,
  'i',
);

/** Nobody younger than this is helped without a parent: a date less far back is one of an agreement, unless a child is named. */
const youngest = 16;
const child =
  /\b(?:kind|kindje|zoon|zoontje|dochter|dochtertje|baby|jongen|jongetje|meisje|peuter|kleuter|child|son|daughter|boy|girl)(?![a-zà-ÿ])[^\n\d]{0,12}$/i;
/** "ingeschreven sinds 12-03-1998": something began or ended then. */
const began =
  /\b(?:sinds|vanaf|since|from|per|tot|until|t\/m|geldig|ingeschreven|getekend|signed|beschikking van|brief van|besluit van)(?: en met)?(?: op)?\s*$/i;

/** A date that is called a birth date, in digits or in words. */
export function isCalledBirth(text: string): boolean {
  return called.test(text);
}

/** A full date so far back that it can hardly be anything but somebody's birth. */
export function holdsBirthDate(text: string, today: Date): boolean {
  const limit = new Date(today);
  limit.setUTCFullYear(limit.getUTCFullYear() - 1);
  return fullDates.some(({ pattern, year, months, days }) =>
    [...text.matchAll(pattern)].some((match) => {
      const part = (index: number) => (index === 0 ? 1 : Number(match[index]));
      const written = fullYear(match[year] ?? '', today);
      if (!months.some((month, index) => isPast(written, part(month), part(days[index] ?? 1), limit)))
        return false;
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      if (began.test(before)) return false;
      return written <= today.getUTCFullYear() - youngest || child.test(before);
    }),
  );
}

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
