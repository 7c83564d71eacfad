/** Signs that say something: dropped in silence they would turn a message around. They are the same in every language. */

export type SignMeaning = 'denial' | 'question' | 'household' | 'number' | 'none';

/** Emoji that say no, and that ask. */
const denials = '❌🚫⛔🙅❎👎✖🛑✗✘🚷📵🆖';
const questions = '❓❔🤔⁉🤷🧐';
/** Who or what comes along: never dropped, never guessed. */
const households = '🐶🐕🐩🐈🐱🦮🐾🐦🐰🐹👶🍼♿🦽🦼🧑‍🦽👩👨👧👦🧒👪👫👭👬👵👴🧓🤰🧑👱🚼🦯';
const numbers = '🔟🔢';
/** Feelings and decoration. */
const nothing =
  '👋🛏🎉👍🙏😊😀😃😁🙂😉😅😂🤣😴💤🏠🏡✨💪🌙☕❤💙✅☑✔👌🤝📞☎⏰🌧❄🥶😢😭😔😞😟😬😳🙄👏🤗🤞👀🚨⚠❗‼️';

/** What a picture shows, in a word that the lexicon knows. */
const pictures: readonly (readonly [string, string])[] = [
  ['🐶🐕🐩🦮', 'hond'],
  ['🐈🐱', 'kat'],
  ['♿🦽🦼', 'rolstoel'],
  ['👶🍼🚼', 'baby'],
  ['👩👱', 'vrouw'],
  ['👨', 'man'],
  ['👧', 'meisje'],
  ['👦', 'jongen'],
  ['👪', 'gezin'],
  ['👫', 'stel'],
];
const pictured = new Map(
  pictures.flatMap(([signs, word]) => [...signs].map((sign) => [sign, word] as const)),
);

/** The word for one simple picture; undefined for joined ones, which nobody reads the same. */
export function wordOfSign(sign: string): string | undefined {
  const parts = [...sign].filter((part) => part !== '\ufe0f' && !/\p{Emoji_Modifier}/u.test(part));
  return parts.length === 1 ? pictured.get(parts[0] ?? '') : undefined;
}

/** Names of emoji as Slack sends them. */
const names: Readonly<Record<string, string>> = {
  x: '❌',
  no_entry: '⛔',
  no_entry_sign: '🚫',
  negative_squared_cross_mark: '❎',
  '-1': '👎',
  thumbsdown: '👎',
  question: '❓',
  grey_question: '❔',
  thinking_face: '🤔',
  dog: '🐶',
  dog2: '🐕',
  cat: '🐱',
  baby: '👶',
  wheelchair: '♿',
  woman: '👩',
  man: '👨',
  family: '👪',
  girl: '👧',
  boy: '👦',
  keycap_ten: '🔟',
  bed: '🛏',
  wave: '👋',
  tada: '🎉',
  pray: '🙏',
  '+1': '👍',
  thumbsup: '👍',
  blush: '😊',
  white_check_mark: '✅',
};

const meanings = new Map<string, SignMeaning>();
for (const [list, meaning] of [
  [nothing, 'none'],
  [numbers, 'number'],
  [households, 'household'],
  [questions, 'question'],
  [denials, 'denial'],
] as const)
  for (const sign of list) meanings.set(sign, meaning);
for (const joint of ['\u200d', '\ufe0f', '\u20e3']) meanings.delete(joint);

/** One emoji, with what belongs to it (skin, sex, joined ones). */
export const emoji =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:\ufe0f|\u20e3|\p{Emoji_Modifier}|\u200d(?:\p{Extended_Pictographic}))*/gu;

/** What an emoji says; "household" for one that shows somebody, and undefined for one that is not known. */
export function meaningOfSign(sign: string): SignMeaning | undefined {
  const known = [...sign].flatMap((part) => meanings.get(part) ?? []);
  return (
    (['denial', 'household', 'number', 'question'] as const).find((meaning) => known.includes(meaning)) ??
    known[0]
  );
}

/** ":dog:" as the sign itself; what is no emoji of ours stays. */
export function withSigns(text: string): string {
  return text.replace(/:([a-z0-9_+-]{1,40})(?:::skin-tone-\d)?:/g, (whole, name: string) =>
    Object.hasOwn(names, name) ? (names[name] ?? whole) : whole,
  );
}
