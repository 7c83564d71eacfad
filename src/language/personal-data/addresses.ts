/** Where somebody lives: a street with a number, a postal code with a number, or what is called an address. */
import type { Word } from './words.ts';

const streetEnding =
  /.(?:straat|straatje|str|laan|weg|plein|kade|dreef|hof|steeg|gracht|singel|pad|baan|dijk|markt|allee|boulevard|plantsoen|wal|berg)$/;
/** Words that end as a street does. */
const noStreets = new Set(
  'blokkade onderweg snelweg uitweg omweg terugweg halverweg halfweg heenweg vluchtweg loopbaan werkbaan rijbaan hoofdpad supermarkt arbeidsmarkt huurmarkt woningmarkt rommelmarkt kerstmarkt herberg jeugdherberg spoorbaan schuldenberg banenmarkt'.split(
    ' ',
  ),
);
/** A house number, and no count of something: "Kerkstraat 5", not "in de Kerkstraat 3 woningen". */
const houseNumber =
  /\.?,? (?:(?:nr|nummer|no|huisnr|huisnummer)\.? ?)?\d{1,4}(?![\d.,:€%-]?\d)[a-z]{0,2}(?![a-zà-ÿ\d])(?! ?(?:€|euro|jaar|jr|kamers?|personen|pers|plekken|plaatsen|woningen|bedden|mensen|mannen|vrouwen|kinderen|uur|u|dagen|weken|maanden|keer|x|min|minuten|meter|m2|km|vrij|years|rooms|people|beds)(?![a-zà-ÿ]))/iy;

const englishStreet =
  /(?<![\d\p{L}])\d{1,4}[a-z]? (?:\p{Lu}\p{L}+ ){1,3}(?:[Ss]treet|St|[Rr]oad|Rd|[Ll]ane|[Aa]venue|Ave|[Dd]rive|[Ss]quare|[Cc]ourt|[Tt]errace)(?!\p{L})/u;
const postalCode =
  /(?<![\p{L}\d])[1-9]\d{3}(?: ?[A-Z]{2}|[a-z]{2})(?![\p{L}])[ ,-]{0,3}(?:(?:huisnummer|nr|nummer)\.? ?)?\d{1,4}(?!\d)|\d{1,4}[a-z]?,? [1-9]\d{3} ?[A-Z]{2}(?![\p{L}\d])/u;
const postBox = /(?<!\p{L})(?:postbus|po box)\s\d{2,6}/iu;

/** "woont Dorpsstraat 22", "ingeschreven op Via Regia 88": a few words with a capital, and a number. */
const lived =
  /(?<!\p{L})(?:[Ww]oont|[Ww]oonde|wonend|woonachtig|[Aa]dres|[Ww]oonadres|[Pp]ostadres|[Ii]ngeschreven|[Uu]itgezet uit|lives|lived|living|[Aa]ddress)(?: (?:op|in|aan|bij|te|at|on|nu|nog|moeder|vader|is|de|het|haar|zijn|the|his|her)){0,3}:? ((?:\p{Lu}[\p{L}'’-]+ |(?:de|het|van|der|den|te|aan|op) ){1,5})(\d{1,4})[a-z]?(?![\d\p{L}])(?! ?(?:jaar|jr|maanden|weken|dagen|personen|keer|years|months|weeks))/u;

/** `isOurs` tells a word of a name of the region: its own addresses are everybody's. */
export function holdsAddress(
  text: string,
  words: readonly Word[],
  isOurs: (word: string) => boolean,
): boolean {
  if (!/\d/.test(text)) return false;
  for (const { folded, end } of words) {
    houseNumber.lastIndex = end;
    if (!houseNumber.test(text)) continue;
    if (streetEnding.test(folded) && !noStreets.has(folded) && !isOurs(folded)) return true;
  }
  if (englishStreet.test(text) || postalCode.test(text) || postBox.test(text)) return true;
  const [, place = ''] = lived.exec(text) ?? [];
  const named = place.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  return named.some((word) => !isOurs(word.toLowerCase()));
}
