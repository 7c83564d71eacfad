/** Addresses and accounts by which one person is found: e-mail, a bank account, a name on social media, a licence plate. */

/** The sign in an address, or what people write for it, and around it the box and the house. */
const atSign = /@|[([]\s?(?:at|apenstaart(?:je)?)\s?[)\]]/gi;
const boxBefore = /([\p{L}\d._%+-]{1,64})\s?$/u;
const houseAfter = /^\s?[\p{L}\d-]{1,63}\s?\.\s?[\p{L}\d-]{1,63}/u;
/** As far as an address reaches to either side. */
const reach = 66;

/** Mailboxes that are an organisation's own. */
const desks =
  /^(?:info|contact|balie|receptie|toegang|opvang|kantoor|secretariaat|administratie|post|mail|service|klantenservice|aanmeld\w{0,12}|crisis\w{0,10}|gemeente|support|help\w{0,6}|privacy|no-?reply)$/i;

export function holdsEmail(text: string): boolean {
  if (/\bapenstaart(?:je)?(?![a-zà-ÿ])/i.test(text)) return true;
  for (const { 0: sign, index } of text.matchAll(atSign)) {
    const end = index + sign.length;
    if (!houseAfter.test(text.slice(end, end + 2 * reach))) continue;
    const [, box] = boxBefore.exec(text.slice(Math.max(0, index - reach), index)) ?? [];
    if (box !== undefined && !desks.test(box)) return true;
  }
  return false;
}

const iban = /(?<![a-z\d])([a-z]{2}\d{2}(?: ?[a-z\d]{2,4}){3,8})(?![a-z\d])/gi;
const accountWord =
  /\b(?:iban|giro(?:rekening|nummer)?|(?:bank|spaar)?rekening(?:nummer|nr)?|rek(?:\.? ?nr)?|(?:bank )?account(?: (?:number|no))?)\.?[ :=]{1,3}(?:is )?(?:[a-z]{2}\d{2}[ a-z\d]{6,}|\d(?:[ .]?\d){6,9}(?!\d))/i;

export function holdsIban(text: string): boolean {
  for (const [, found = ''] of text.matchAll(iban)) {
    const written = found.replaceAll(' ', '').toUpperCase();
    if (/^NL\d{2}[A-Z]{4}\d{10}/.test(written) || passesRemainderTest(written)) return true;
  }
  return accountWord.test(text);
}

/** ISO 13616: what is left after dividing by 97 must be 1. */
function passesRemainderTest(written: string): boolean {
  if (written.length < 15 || written.length > 34) return false;
  let rest = 0;
  for (const sign of written.slice(4) + written.slice(0, 4))
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

const profile =
  /(?:facebook|instagram|tiktok|snapchat|twitter|linkedin|vk|x)\.com\/[\w.@/-]{2,}|(?<![\w.])(?:t|wa)\.me\/\w{2,}/i;
const network =
  /\b(?:insta(?:gram)?|snap(?:chat)?|facebook|fb|messenger|tik ?tok|telegram|twitter|discord|linkedin|skype|signal)(?![a-zà-ÿ])[ :=-]{1,3}(?:(?:is|naam|account|name|van|heet|als)[ :]{1,2}){0,2}(?:@\w{2,}|(?=[\w.]*[a-z])\w{1,30}[._#]\w[\w.#]{0,30}|(?=\w*\d)(?=\w*[a-z])\w{4,30})/i;

export function holdsHandle(text: string): boolean {
  return profile.test(text) || network.test(text);
}

/** Three groups of letters or digits, six signs in all; a Belgian one has seven. */
const plate = /(?<![\w-])([A-Z]{1,3}|\d{1,3})-([A-Z]{1,3}|\d{1,3})-([A-Z]{1,3}|\d{1,3})(?![\w-])/g;
const plateWord =
  /\b(?:kenteken(?:plaat)?|nummerplaat|licen[cs]e plate|number plate)[ :]{1,3}(?:is )?[a-z\d]{1,4}[- ]?[a-z\d]{1,4}[- ]?[a-z\d]{1,4}(?![\w-])/i;
const months = new Set('JAN FEB MRT MAR APR MEI MAY JUN JUL AUG SEP OKT OCT NOV DEC'.split(' '));

export function holdsPlate(text: string): boolean {
  for (const [found, , middle = ''] of text.matchAll(plate)) {
    const size = found.replaceAll('-', '').length;
    if (/\d/.test(found) && /[A-Z]/.test(found) && (size === 6 || size === 7) && !months.has(middle))
      return true;
  }
  const [named] = plateWord.exec(text) ?? [];
  return named !== undefined && /\d/.test(named);
}
