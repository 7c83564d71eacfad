/** Names of a region: whole, or by a part that is no word of a language and that nobody else has. */
import { describe, expect, test } from 'vitest';
import { rooms } from '#commands/index.ts';
import { createRegistry } from '#conversation/registry.ts';
import { compile } from '#language/compile.ts';
import { hear } from '#language/understand.ts';

const registry = createRegistry(rooms);
const named = (value: string, ...names: string[]) => ({ value, names });
const directory = {
  locations: [{ ...named('brug', 'Nachtopvang Bovenstebrug'), confidential: false, operator: null }],
  municipalities: [
    named('de-bilt', 'De Bilt'),
    named('den-haag', 'Den Haag'),
    named('het-hogeland', 'Het Hogeland'),
    named('oude-ijsselstreek', 'Oude IJsselstreek'),
    named('land-van-cuijk', 'Land van Cuijk'),
  ],
  organisations: [],
};
const lexicon = compile(registry.base, directory);
const reading = {
  lexicon,
  directory,
  now: new Date('2026-11-25T19:00:00Z'),
  timeZone: 'Europe/Amsterdam',
  locale: 'nl' as const,
};

function inputOf(text: string): Record<string, unknown> {
  const heard = hear(text, registry.language, reading);
  if (heard.kind !== 'understood') throw new Error(`${text}: ${heard.kind}`);
  return heard.input;
}

describe('a word of every day', () => {
  test.each([
    'bed voor de vrouw met hond',
    'plek voor het gezin met 2 kinderen',
    'bed voor den man',
    'heb je plek voor een oude man',
    'plek voor iemand uit dat land',
    'bed voor een man van de straat',
  ])('is no municipality and no location: %s', (text) => {
    const { municipality, location } = inputOf(text);
    expect({ municipality, location }).toEqual({ municipality: undefined, location: undefined });
  });
});

describe('a name', () => {
  test.each([
    ['plaats een man uit De Bilt', 'de-bilt'],
    ['plaats een man uit Den Haag', 'den-haag'],
    ['plaats een man uit het hogeland', 'het-hogeland'],
    ['plaats een man uit Oude IJsselstreek', 'oude-ijsselstreek'],
    ['plaats een man uit IJsselstreek', 'oude-ijsselstreek'],
    ['plaats een man uit Cuijk', 'land-van-cuijk'],
  ])('is known whole, or by a part of its own: %s', (text, municipality) => {
    expect(inputOf(text)).toMatchObject({ municipality });
  });
});
