/** What people typed in Slack as plain words: links, mentions, escapes and the names of emoji are Slack's, not theirs. */

/** Slack sends an emoji that was picked by its name. Those that people use to say something; another name stays as it came. */
const emoji: Readonly<Record<string, string>> = {
  bed: '🛏️',
  house: '🏠',
  door: '🚪',
  sos: '🆘',
  warning: '⚠️',
  bell: '🔔',
  calendar: '📅',
  clock1: '🕐',
  phone: '☎️',
  memo: '📝',
  eyes: '👀',
  question: '❓',
  exclamation: '❗',
  '+1': '👍',
  thumbsup: '👍',
  '-1': '👎',
  thumbsdown: '👎',
  ok_hand: '👌',
  pray: '🙏',
  wave: '👋',
  muscle: '💪',
  clap: '👏',
  raised_hands: '🙌',
  heart: '❤️',
  smile: '😄',
  slightly_smiling_face: '🙂',
  grinning: '😀',
  blush: '😊',
  wink: '😉',
  sweat_smile: '😅',
  thinking_face: '🤔',
  cry: '😢',
  sob: '😭',
  angry: '😠',
  disappointed: '😞',
  tada: '🎉',
  x: '❌',
  no_entry: '⛔',
  no_entry_sign: '🚫',
  no_good: '🙅',
  negative_squared_cross_mark: '❎',
  white_check_mark: '✅',
  heavy_check_mark: '✔️',
  ballot_box_with_check: '☑️',
  man: '👨',
  woman: '👩',
  baby: '👶',
  family: '👪',
  couple: '👫',
  dog: '🐕',
  cat: '🐈',
  wheelchair: '♿',
  ambulance: '🚑',
  hospital: '🏥',
  snowflake: '❄️',
};

/** `own` is our own user: its mention is how we are spoken to, and no word; colleagues stay, without who they are. */
export function plainWords(text: string, own?: string): string {
  return text
    .replace(/<@([A-Z0-9_-]+)(?:\|[^>]*)?>/gi, (_mention, user: string) => (user === own ? ' ' : '@collega'))
    .replace(/<!(?:channel|here|everyone)(?:\|[^>]*)?>/g, '@iedereen')
    .replace(/<!subteam\^[A-Z0-9]+(?:\|[^>]*)?>/g, '@collega')
    .replace(/<![^>|]*\|([^>]*)>/g, '$1')
    .replace(/<#[A-Z0-9]+\|?>/g, '#kanaal')
    .replace(/<(?:mailto:|tel:)?[^|<>]*\|([^>]*)>/g, '$1')
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replace(/(^|\s):([a-z0-9_+-]+):(?=\s|$)/g, (whole, before: string, name: string) =>
      Object.hasOwn(emoji, name) ? `${before}${emoji[name]}` : whole,
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
