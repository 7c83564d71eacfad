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
  const found: PersonalDataKind[] = [];
  if (holdsBsn(plain)) found.push('bsn');
  if (holdsBirthDate(plain, today)) found.push('birth_date');
  if (holdsPhone(plain)) found.push('phone');
  if (/[\p{L}\d._%+-]{1,64}\s?@\s?[\p{L}\d-]{1,63}(\.[\p{L}\d-]{1,63})+/u.test(plain)) found.push('email');
  return found;
}

/** Nine digits (or eight, after the word BSN) for which 9a+8b+...+2h-i is a multiple of eleven. */
export function passesElevenTest(digits: string): boolean {
  const nine = digits.padStart(9, '0');
  if (!/^\d{9}$/.test(nine) || /^0{9}$/.test(nine)) return false;
  const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

function holdsBsn(text: string): boolean {
  for (const [, digits = ''] of text.matchAll(/(?<!\d)(\d(?:[ .\-/_]?\d){8})(?!\d)/g)) {
    if (passesElevenTest(digits.replace(/\D/g, ''))) return true;
  }
  for (const [, digits = ''] of text.matchAll(/\b(?:bsn|burgerservicenummer|sofi\w*)\W{0,3}(\d(?:[ .-]?\d){7,8})(?!\d)/gi)) {
    if (passesElevenTest(digits.replace(/\D/g, ''))) return true;
  }
  return false;
}

function holdsPhone(text: string): boolean {
  for (const [match] of text.matchAll(/(?<![\d\p{L}])(?:\+|00)?\(?\d(?:[ .\-/()]{0,2}\d){8,14}(?!\d)/gu)) {
    const digits = match.replace(/\D/g, '');
    if (/^\s*(\+|00)/.test(match) && digits.length >= 10) return true;
    if (/^0[1-9]\d{8}$/.test(digits)) return true;
  }
  return false;
}

const monthNames =
  'jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|march|mar|apr(?:il)?|mei|may|juni?|june?|juli?|july?|aug(?:ustus|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** A full date that lies a year or more in the past, or any full date right after "geboren" or "born". */
function holdsBirthDate(text: string, today: Date): boolean {
  if (
    new RegExp(
      `\\b(geboren|geb\\.?|geboortedatum|born|dob|date of birth)\\b[^\\n]{0,20}?\\d{1,4}[-/. ](\\d{1,2}|${monthNames})[-/. ]\\d{2,4}`,
      'i',
    ).test(text)
  )
    return true;
  const limit = new Date(today);
  limit.setUTCFullYear(limit.getUTCFullYear() - 1);
  const isOld = (year: number, month: number, day: number) =>
    year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= 31 && Date.UTC(year, month - 1, day) <= limit.getTime();
  for (const [, a = '', b = '', c = ''] of text.matchAll(/(?<!\d)(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?!\d)/g)) {
    if (isOld(Number(c), Number(b), Number(a)) || isOld(Number(c), Number(a), Number(b))) return true;
  }
  for (const [, a = '', b = '', c = ''] of text.matchAll(/(?<!\d)(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)/g)) {
    if (isOld(Number(a), Number(b), Number(c))) return true;
  }
  for (const [, a = '', b = '', c = ''] of text.matchAll(/(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g)) {
    if (isOld(Number(a), Number(b), Number(c))) return true;
  }
  for (const [, , , year = ''] of text.matchAll(
    new RegExp(`(?<!\\d)(\\d{1,2})\\s?(?:e|ste|de|st|nd|rd|th)?[- ](${monthNames})\\.?[- ,]{1,2}(\\d{4})(?!\\d)`, 'gi'),
  )) {
    if (isOld(Number(year), 1, 1)) return true;
  }
  return false;
}
