/**
 * Notices personal data in what somebody typed, so that it can be refused before it is stored, logged or echoed: here what has
 * a form that can be checked. Names, addresses and health are words, and are looked for where words are known. It tells the
 * kind only, never the text. Source: product.md, "No personal data in chat".
 */
import { holdsEmail, holdsHandle, holdsIban, holdsPlate } from './personal-data/accounts.ts';
import { holdsBirthDate, isCalledBirth } from './personal-data/birth-date.ts';
import { holdsBsn } from './personal-data/bsn.ts';
import { holdsCaseNumber, holdsDocument } from './personal-data/papers.ts';
import { holdsPhone } from './personal-data/phone.ts';
import { digitsFrom, inPlainSigns, withoutAmounts, withoutOurCodes } from './personal-data/plain.ts';

export const personalDataKinds = [
  'bsn',
  'birth_date',
  'phone',
  'email',
  'bank_account',
  'document',
  'case_number',
  'plate',
  'handle',
  'name',
  'address',
  'health',
] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/**
 * Kinds of personal data with a form of their own in a text, each once. `today` decides whether a full date can be a birth
 * date; `isDesk` tells of the words before a number whether they name an organisation, whose number everybody may have.
 */
export function findPersonalFormats(
  text: string,
  today: Date,
  isDesk: (before: string) => boolean = () => false,
): PersonalDataKind[] {
  const plain = withoutOurCodes(inPlainSigns(text));
  const found: PersonalDataKind[] = [];
  if (holdsEmail(plain)) found.push('email');
  if (holdsHandle(plain)) found.push('handle');
  const counted = digitsFrom(plain);
  if (isCalledBirth(counted)) found.push('birth_date');
  // Without a digit there is nothing else to look for, and that is how most messages are.
  if (!/\d/.test(counted)) return inOrder(found);
  const numbers = withoutAmounts(counted);
  if (holdsBsn(numbers)) found.push('bsn');
  if (holdsBirthDate(numbers, today)) found.push('birth_date');
  if (holdsPhone(numbers, isDesk)) found.push('phone');
  if (holdsIban(numbers)) found.push('bank_account');
  if (holdsDocument(numbers)) found.push('document');
  if (holdsCaseNumber(numbers)) found.push('case_number');
  if (holdsPlate(numbers)) found.push('plate');
  return inOrder(found);
}

/** Each once, in the order in which people are told. */
export function inOrder(found: readonly PersonalDataKind[]): PersonalDataKind[] {
  return personalDataKinds.filter((kind) => found.includes(kind));
}
