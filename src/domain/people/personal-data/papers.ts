/** Numbers that an authority gave somebody: on a paper, at the immigration service, in the files of another organisation. */

const alien =
  /\b(?:v[- ]?(?:nr|nummer|number)|vreemdeling(?:en)?[- ]?(?:nr|nummer)|ind[- ]?(?:nr|nummer)|alien (?:number|no)|a-number)\.?[ :=#]{0,3}(?:is )?\d(?:[ .-]?\d){6,}/i;

/** The name of a paper, and after it a number with digits in it. */
const paper =
  /\b(?:paspoort|pas|passport|id(?:-?kaart|-?card|-?bewijs)?|identiteitskaart|identiteitsbewijs|identity card|rijbewijs|driv(?:ing|er'?s) licen[cs]e|verblijfs?(?:document|vergunning|pas)|w-document|document|visum|visa)(?:nummer|nr| number| no)?(?![a-zà-ÿ])[^\d\n,;]{0,20}?\b((?:[a-z]{1,3} )?[a-z\d]{7,12})(?![a-zà-ÿ\d])/gi;

export function holdsDocument(text: string): boolean {
  if (alien.test(text)) return true;
  for (const [, number = ''] of text.matchAll(paper)) if (/\d.*\d/.test(number)) return true;
  return false;
}

const owners =
  'zaak|dossier|cli[eë]nt|klant|pati[eë]nt|uitkerings?|inschrijf|inschrijvings?|polis|zorgpolis|verzekerings?|verzekerden|parket|rol|mutatie|registratie|debiteur|deurwaarders?|burger|relatie|aanvraag|proces-?verbaal|pv|politie|case|file|client|customer|patient|policy';
/** "zaaknummer Z-2024-001234", "cliëntnummer 4821937". */
const ofAnother = new RegExp(
  `\\b(?:${owners})[- ]?(?:nummer|nr|number|no)\\.?(?![a-zà-ÿ])[^\\d\\n]{0,30}?\\d(?:[ ./-]?\\d){3,}`,
  'i',
);
/** Numbers with a name of their own. */
const named =
  /\b(?:(?:politie )?mutatie|skn|uzovi|bvh|proces-?verbaal|pv|cjib)[ :]{1,3}(?:[a-z]{1,3})?\d[\d./-]{3,}|(?<![\w-])PL\d{4}-\d{6,}|\b\d{2}\/\d{6}-\d{2}\b|\bcv expl\b/i;

export function holdsCaseNumber(text: string): boolean {
  return ofAnother.test(text) || named.test(text);
}
