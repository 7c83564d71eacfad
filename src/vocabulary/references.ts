/** What references and client codes look like, so that they are recognised anywhere in a message. */

const characters = '[2-9A-HJKMNP-Z]{6}';

export const placementReference = new RegExp(`^P-${characters}$`, 'i');
export const turnAwayReference = new RegExp(`^N-${characters}$`, 'i');
export const escalationReference = new RegExp(`^E-${characters}$`, 'i');
/** A code that staff gave, or a provisional one that Doorstroom gave. */
export const clientCode = new RegExp(`^(?:[A-Z]{2,4}-\\d{3,6}|V-${characters})$`, 'i');
/** A case is named by its own reference or by its client. */
export const caseOrClient = new RegExp(`^(?:U-${characters}|[A-Z]{2,4}-\\d{3,6}|V-${characters})$`, 'i');

const anyReference = new RegExp(`(?<![\\w-])(?:[A-Z]-${characters}|[A-Z]{2,4}-\\d{3,6})(?![\\w-])`, 'gi');
const oneReference = new RegExp(`^(?:[A-Z]-${characters}|[A-Z]{2,4}-\\d{3,6})$`);

/** The text with spaces where references stand: "E-3MAY68" is no day in May. */
export function withoutReferences(text: string): string {
  return text.replace(anyReference, (found) => ' '.repeat(found.length));
}

/** The reference as it is written, from how it was typed ("mh0007"); undefined when it is none. */
export function readAnyReference(typed: string): string | undefined {
  const written = typed
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^([A-Z]{2})[ .]?(\d{4,6})$/, '$1-$2');
  return oneReference.test(written) ? written : undefined;
}

/** The same, when it is of the wanted form. */
export function readReference(typed: string, pattern: RegExp): string | undefined {
  const reference = readAnyReference(typed);
  return reference !== undefined && pattern.test(reference) ? reference : undefined;
}
