/** The citizen service number (BSN), by the published eleven test, or by its name. */

/** Nine digits (or eight, with a nought before them) for which 9a+8b+...+2h-i is a multiple of eleven. */
export function passesElevenTest(digits: string): boolean {
  const nine = digits.padStart(9, '0');
  if (!/^\d{9}$/.test(nine) || /^0{9}$/.test(nine)) return false;
  const sum = [...nine].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}

/** Nine digits that belong together, however they are split. */
const nineDigits = /(?<!\d)(\d(?:[ .,\-/_]{0,3}\d){8})(?!\d)/g;
const bsnWord =
  /\b(?:bsn|b\.s\.n|burgerservice|burger service|sofi|citizen service number)[^\d\n]{0,25}(\d[^\n]{0,40}(?:\n[\d .,-]{0,20})?)/gi;
/** Words between two parts of one number: "111 222 en dan 333". */
const joints = /(?<=\d)[ .,;/_-]*(?:en|dan|and|then|[ .,\n;/_-])+(?=\d)/gi;

export function holdsBsn(text: string): boolean {
  for (const [, digits = ''] of text.matchAll(nineDigits))
    if (passesElevenTest(digits.replace(/\D/g, ''))) return true;
  // What is called a BSN is one, or one with a slip.
  for (const [, after = ''] of text.matchAll(bsnWord))
    if (/^\d{8,9}(?!\d)/.test(after.replace(joints, ''))) return true;
  return false;
}
