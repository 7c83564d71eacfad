/**
 * From what was typed to text that can be read: formatting goes, quotes and struck-out words are set apart, and what people
 * dictate becomes what they meant. Nothing that says something disappears without being told.
 */
import { en } from './lexicon/en.ts';
import { nl } from './lexicon/nl.ts';
import { withSigns } from './lexicon/signs.ts';

export interface Prepared {
  text: string;
  /** Words of somebody else stood beside it (a quote, a forwarded mail). */
  isQuoted: boolean;
  /** Something was struck out. */
  isStruck: boolean;
  /** Nothing was left when quotes and struck-out words were taken away: the text is what they held. */
  isOnlyThat: boolean;
}

export function prepare(typed: string): Prepared {
  const plain = withSigns(typed)
    .replace(/[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/<[@#!][^<>\s]*>/g, ' ')
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/(?<=\S)[ \t]+[\u2012-\u2015-][ \t]+/g, ', ')
    .replace(/[\u2012-\u2015]/g, '-')
    .replace(/\s*\|\s*/g, ', ')
    .replace(/[“”„«»"]/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/`{1,3}/g, ' ');
  const { kept: withoutStruck, taken: struck } = takeOut(
    plain,
    /(?<![\p{L}\d~])(~~?)(?=\S)([^~\n]+?)\1(?![\p{L}\d~])/gu,
    2,
  );
  const { kept: own, taken: quoted } = takeOut(withoutStruck, /^[ \t]*>+[ \t]?(?!\d)(.*)$/gm, 1);
  const isOnlyThat = !/[\p{L}\d]/u.test(own) && struck + quoted !== '';
  return {
    text: undictated(withoutMarks(isOnlyThat ? quoted || struck : own)).trim(),
    isQuoted: quoted !== '',
    isStruck: struck !== '',
    isOnlyThat,
  };
}

function takeOut(text: string, pattern: RegExp, group: number): { kept: string; taken: string } {
  const taken: string[] = [];
  const kept = text.replace(pattern, (...match) => {
    taken.push(String(match[group]));
    return ' ';
  });
  return { kept, taken: taken.join('\n').trim() };
}

/** Lines that a mail program adds; of a subject the words stay. */
const mailHeads = /^\s*(?:van|aan|from|to|cc|verzonden|sent|datum verzonden)\s*:.*$/gim;
const mailSubjects = /^\s*(?:(?:re|fw|fwd|antw|betreft|onderwerp|subject)\s*:\s*)+/gim;
const mailRules = /^\s*-{2,}.*-{2,}\s*$/gm;

/** Bold, italics and the signs of a list. */
function withoutMarks(text: string): string {
  const isMail = /^\s*(?:van|from|onderwerp|subject)\s*:/im.test(text) && /\n/.test(text);
  return (isMail ? text.replace(mailRules, '').replace(mailHeads, '') : text)
    .replace(mailSubjects, '')
    .replace(/(^|[\s(,:])([*_])(?=\S)([^*_\n]+?)\2(?=[\s).,;:!?]|$)/g, '$1$3')
    .replace(/^[ \t]*(?:[•*·▪◦-]|\d{1,2}[.)])[ \t]+/gm, '');
}

const digits = [nl, en].map(({ numbers }) => numbers.slice(0, 10));
const digitWord = digits.flat().join('|');
const spelled = new RegExp(
  String.raw`\b([a-z]{1,3})\s*(?:streepje|koppelteken|dash|-)\s*((?:(?:${digitWord}|\d)\s+){2,5}(?:${digitWord}|\d))(?![a-z])`,
  'gi',
);

/** "mh streepje nul nul nul zeven" is a code, "vraagteken" at the end is one. */
function undictated(text: string): string {
  const coded = text.replace(spelled, (_whole, prefix: string, said: string) => {
    const number = said
      .trim()
      .split(/\s+/)
      .map((word) =>
        /^\d$/.test(word)
          ? word
          : String(Math.max(...digits.map((names) => names.indexOf(word.toLowerCase())))),
      )
      .join('');
    return `${prefix.toUpperCase()}-${number}`;
  });
  return coded
    .replace(/\s+(?:vraagteken|question mark)\s*$/i, '?')
    .replace(/\s+(?:punt|full stop)\s*$/i, '.')
    .replace(/\s+komma\s+/gi, ', ');
}
