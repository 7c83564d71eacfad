/** What a message costs in thought: from what was typed to what is meant, without the database. */
import { rooms } from '#commands/index.ts';
import { createRegistry } from '#conversation/registry.ts';
import { compile } from '#language/compile.ts';
import { hear, maxMessageLength } from '#language/understand.ts';
import { readCorpus } from '../corpus/sentence.ts';

const rounds = 5;

export async function measureWords(): Promise<{ averageMs: number; worstMs: number }> {
  const registry = createRegistry(rooms);
  const named = (value: string, ...names: string[]) => ({ value, names });
  const directory = {
    locations: [{ ...named('dno', 'Singel 9', 'Singel', 'DNO'), confidential: false, operator: 'opvang' }],
    municipalities: [named('vaals', 'Vaals'), named('meerssen', 'Meerssen')],
    organisations: [named('servatius', 'Servatius')],
  };
  const lexicon = compile(registry.base, directory);
  const reading = {
    lexicon,
    directory,
    now: new Date(),
    timeZone: 'Europe/Amsterdam',
    locale: 'nl' as const,
  };
  const texts = (await readCorpus('nl', 'en', 'holdout')).map(({ text }) => text);
  const say = (text: string) => {
    const started = performance.now();
    hear(text, registry.language, reading);
    return performance.now() - started;
  };
  texts.forEach(say);
  let sum = 0;
  for (let round = 0; round < rounds; round += 1) for (const text of texts) sum += say(text);
  // The longest messages that are read at all, made of what people type.
  const all = texts.join(' ');
  const longest = Array.from({ length: 20 }, (_, index) =>
    all.slice(index * 1_500, index * 1_500 + maxMessageLength),
  );
  longest.forEach(say);
  return { averageMs: sum / (rounds * texts.length), worstMs: Math.max(...longest.map(say)) };
}
