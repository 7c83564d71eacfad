/** What a word can do in a message, whatever the message is about. A language says so of its words in a file beside this one. */

export const roles = [
  /** Carries no meaning here; leaving it out changes no answer. */
  'filler',
  'greeting',
  /** "niet", "geen", "zonder": turns what it stands by around. */
  'denial',
  /** "bijna", "denk ik", "misschien": not quite, or not sure. */
  'hedge',
  /** "als", "zodra": only then. */
  'condition',
  /** "moet", "kan", "wordt": not yet a fact. */
  'modal',
  /** Opens a question when it leads: "is", "hoeveel", "waar". */
  'opener',
  /** "kan ik", "mag ik": asks whether it is possible. */
  'mayI',
  /** "ik wil", "graag", "kun je": before an order. */
  'wish',
  /** Before what somebody tells: "is net aangekomen". */
  'telling',
  /** "hij", "iemand": somebody who is not named. */
  'somebody',
  /** "haar man": whose. */
  'possessive',
  /** Where somebody comes from, where something is, where it goes. */
  'origin',
  'at',
  'to',
  'from',
  /** "behalve": all but. */
  'except',
  'and',
  'with',
  'or',
  'article',
  /** Another moment than now: "morgen", "vrijdag", "straks", "gisteren". */
  'otherTime',
  /** "ongeveer", "minstens": before a number that is not exact. */
  'about',
  /** "voor 3 nachten", "al 20 jaar": before how long. */
  'lasting',
  /** "correctie", "ipv", "moet zijn": what was said before is set right. */
  'correction',
  /** Says that something happened and not what: "klaar", "ok", "niets". */
  'empty',
] as const;

export type Role = (typeof roles)[number];

/** What people say that is about no command. */
export const talks = ['hello', 'thanks', 'help', 'stop', 'emergency', 'test', 'yes'] as const;
export type Talk = (typeof talks)[number];

export interface LanguageLexicon {
  /** Words and phrases by role, separated by commas or new lines. */
  roles: Readonly<Record<Role, string>>;
  talk: Readonly<Record<Talk, string>>;
  /** Written short: "alleenst." is "alleenstaande", "ernog" is "er nog". */
  short: Readonly<Record<string, string>>;
  /** Number words from nought. */
  numbers: readonly string[];
  tens: readonly string[];
  /** Said in dictation: "vraagteken". */
  dictated: Readonly<Record<string, string>>;
}
