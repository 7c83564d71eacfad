/** How the sentences fared: numbers per language, command and kind, and what came of those that failed. */
import { plainText } from '#conversation/contract/card.ts';
import { actionsOf, type Came, type Verdict } from './judge.ts';
import { languageOf, type Sentence, type Wanted } from './sentence.ts';

export interface Judged extends Came {
  sentence: Sentence;
}

const verdicts: readonly Verdict[] = ['right', 'partly', 'wrong', 'harmful'];

export function tables(all: readonly Judged[]): string {
  const by = (title: string, group: (sentence: Sentence) => string) => [
    '',
    `${title.padEnd(22)}${['n', ...verdicts].map((word) => word.padStart(9)).join('')}`,
    ...[...Map.groupBy(all, ({ sentence }) => group(sentence))]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([name, list]) => line(name, list)),
  ];
  return [
    ...by('language', languageOf),
    ...by('outcome', ({ expect }) => expect.outcome),
    ...by('command', ({ command }) => command ?? 'none'),
    ...by('kind', ({ kind }) => kind),
    '',
    line('all', all),
  ].join('\n');
}

function line(name: string, list: readonly Judged[]): string {
  const counts = verdicts.map((verdict) => list.filter((one) => one.verdict === verdict).length);
  const share = `${Math.floor((100 * (counts[0] ?? 0)) / list.length)}%`;
  const cells = [list.length, ...counts].map((count) => String(count).padStart(9));
  return `${name.padEnd(22)}${cells.join('')}${share.padStart(7)}`;
}

/** Share of the sentences with this right reading that were right, from 0 to 1; 1 where there are none. */
export function shareRight(all: readonly Judged[], ...wanted: Wanted[]): number {
  const list = all.filter(({ sentence }) => wanted.includes(sentence.expect.outcome));
  return list.length === 0 ? 1 : list.filter(({ verdict }) => verdict === 'right').length / list.length;
}

export function failure({ sentence, reply, changed, verdict, because }: Judged): string {
  const { kind, as, text, command, expect } = sentence;
  const offers = actionsOf(reply).map(
    ({ label, press }) =>
      `[${label}] ${press.command} ${JSON.stringify(press.input)}${press.form ? ' form' : ''}`,
  );
  return [
    `${verdict.toUpperCase()} ${kind}, ${as}: ${JSON.stringify(text)}`,
    `  wanted: ${command} ${expect.outcome} ${JSON.stringify(expect.fields ?? {})}${expect.not ? ` not ${JSON.stringify(expect.not)}` : ''}`,
    `  came:   ${reply.command} ${reply.outcome} ${reply.code ?? ''} ${JSON.stringify(reply.input)}`,
    `  why:    ${because.join('; ')}${changed.length > 0 ? ` (changed ${changed.join(', ')})` : ''}`,
    `  said:   ${plainText(reply.card).replaceAll('\n', ' | ').slice(0, 160)}`,
    ...offers.slice(0, 6).map((offer) => `  offers: ${offer}`),
  ].join('\n');
}

/** The same for machines. */
export function asJson({ sentence, reply, changed, verdict, because }: Judged): Record<string, unknown> {
  const { command, outcome, code, input } = reply;
  const presses = actionsOf(reply).map(({ press }) => press);
  return {
    ...sentence,
    verdict,
    because,
    came: { command, outcome, code, input, changed, said: plainText(reply.card).slice(0, 160), presses },
  };
}
