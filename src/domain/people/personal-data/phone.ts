/** Telephone numbers of people: Dutch ones, those of other countries, and a mobile without its nought after a word for it. */

/** Digits with what people put between them; long enough for any country, and no longer. */
const longNumber = /(?<![\d\p{L}])(?:\+|00)?\(?\d(?:[ .\-/()]{0,3}\d){7,14}(?!\d)/gu;
/** A full date or a time of day is no part of a number: "20-11-2026 10:00". */
const moments =
  /(?<!\d)(?:[0-3]?\d([-/.])(?:0?\d|1[0-2])\1(?:19|20)\d\d|(?:19|20)\d\d-[01]?\d-[0-3]?\d|\d{1,2}:\d{2})(?!\d)/g;
/** Numbers that are only given to organisations. */
const publicNumber = /^(?:0800|0900|0906|0909|088|085|14|116)/;
const callWord =
  /(?:\b(?:tel|telefoon|mob|mobiel|bel|bellen|nummer|06|whatsapp|app|phone|call|mobile|bereikbaar|reach)\b)[^\d\n]{0,20}$/i;

export function holdsPhone(text: string, isDesk: (before: string) => boolean): boolean {
  const plain = text.replace(moments, (found) => ' '.repeat(found.length));
  for (const { 0: found, index } of plain.matchAll(longNumber)) {
    const digits = found.replace(/\D/g, '');
    const before = plain.slice(Math.max(0, index - 40), index);
    if (!isPhone(found.trim(), digits, before)) continue;
    const isMobile = /^(?:0|31|0031)0?6/.test(digits);
    if (publicNumber.test(digits) || (!isMobile && isDesk(before))) continue;
    return true;
  }
  return false;
}

function isPhone(found: string, digits: string, before: string): boolean {
  if (/^(?:\+|00)/.test(found)) return digits.length >= 10;
  if (/^0[1-9]/.test(digits))
    return (
      digits.length === 10 ||
      (digits.length >= 9 && digits.length <= 12 && /\D/.test(found)) ||
      digits.length === 11
    );
  return digits.length === 9 && digits.startsWith('6') && callWord.test(before);
}
