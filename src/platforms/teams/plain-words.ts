/** What people typed in Teams as plain words: mentions, quotes and the HTML of its editor are Teams', not theirs. */

/** In a channel every message starts with a mention of the bot; colleagues who are mentioned stay, without who they are. */
export function plainWords(text: string, ownNames: readonly string[]): string {
  return text
    .replace(/<quoted\b[^>]*\/>/gi, ' ')
    .replace(/<(quoted|blockquote)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<at\b[^>]*>([^<]*)<\/at>/gi, (_mention, name: string) =>
      ownNames.includes(name.trim()) ? ' ' : ' @collega ',
    )
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/<br\s*\/?>|<\/(p|div|li)>/gi, '\n')
    .replace(/<\/?(p|div|ul|ol|li|span|strong|em|b|i|u)(\s[^>]*)?>/gi, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
