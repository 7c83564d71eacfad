/** What people type and mention in Teams, as Teams writes it down, and what Teams takes of ours. */
import { expect, test } from 'vitest';
import { card, heading, led, table, text } from '#conversation/contract/card.ts';
import type { Form } from '#conversation/contract/form.ts';
import { sizeOf } from '#platforms/teams/limits.ts';
import { plainWords } from '#platforms/teams/plain-words.ts';
import { renderCard } from '#platforms/teams/render-card.ts';
import { renderForm } from '#platforms/teams/render-form.ts';
import { houseForTest } from '../support/house.ts';
import { sendActivity } from '../support/teams-requests.ts';

test.each([
  ['<at>Doorstroom</at> bedden man', 'bedden man'],
  ['<at id="0">Doorstroom</at>&nbsp;bedden man', 'bedden man'],
  ['<quoted messageId="1720000000000"/> bedden man', 'bedden man'],
  ['<quoted messageId="1">wat een ander schreef</quoted>bedden man', 'bedden man'],
  ['<blockquote itemid="1"><b>Ans</b><p>E-7K3M2A stokt</p></blockquote><p>bedden man</p>', 'bedden man'],
  ['<div>bedden</div><div>man</div>', 'bedden\nman'],
  ['afgesproken met <at>Ben de Vries</at> dat hij belt', 'afgesproken met @collega dat hij belt'],
  ['a &lt; b &amp; c', 'a < b & c'],
])('"%s" was typed as "%s"', (sent, typed) => {
  expect(plainWords(sent, ['Doorstroom'])).toBe(typed);
});

test('a quoted reply means what was typed under it, and a colleague in a note stays in it', async () => {
  const house = await houseForTest({ teams: ['crisis', 'casus'] });
  const last = () => JSON.stringify(house.microsoft.connectorCalls.at(-1)?.body);
  await sendActivity(house, 'crisis', {
    text: '<quoted messageId="1720000000000"/> bedden man',
    entities: [{ type: 'quotedReply', quotedReply: { messageId: '1720000000000' } }],
  });
  expect(last()).toContain('alleenstaande man');
  await sendActivity(house, 'casus', {
    text: '<at>Doorstroom</at> uitstroom voortgang MH-0009, notitie: afgesproken met <at>Ben de Vries</at> dat hij belt',
    entities: [
      { type: 'mention', text: '<at>Doorstroom</at>', mentioned: { id: `28:${'x'}`, name: 'Doorstroom' } },
      { type: 'mention', text: '<at>Ben de Vries</at>', mentioned: { id: '29:ben', name: 'Ben de Vries' } },
    ],
  });
  const shown = JSON.stringify((await house.say('casus', 'uitstroom MH-0009')).card);
  expect(shown).toContain('afgesproken met @collega dat hij belt');
  expect(shown).not.toContain('Vries');
});

const buttons = (count: number) => ({
  kind: 'actions' as const,
  actions: Array.from({ length: count }, (_, index) => ({
    label: `Locatie ${index}`,
    style: 'plain' as const,
    press: { command: 'count', input: { location: `locatie-${index}`, note: 'x'.repeat(120) } },
  })),
});
const left = (shown: unknown) => Number(/nog (\d+) niet getoond/.exec(JSON.stringify(shown))?.[1]);
const titles = (shown: unknown) =>
  JSON.stringify(shown).match(/"type":"Action.Execute","title"/g)?.length ?? 0;

test('too many buttons give way from the end, and are counted', () => {
  const shown = renderCard(card(heading('Tellen'), buttons(62)), 'nonce');
  expect(sizeOf(shown)).toBeLessThanOrEqual(25_000);
  expect(titles(shown)).toBeGreaterThan(10);
  expect(titles(shown) + left(shown)).toBe(62);
});

test('rows that do not fit are counted, those that fit are shown, and the buttons are there', () => {
  const rows = Array.from({ length: 300 }, (_, index) => [`rij ${index}`, 'x'.repeat(100)]);
  const shown = renderCard(card(heading('Lijst'), table('', ['a', 'b'], rows), buttons(3)), 'nonce');
  expect(sizeOf(shown)).toBeLessThanOrEqual(25_000);
  const seen = JSON.stringify(shown.body).match(/rij \d+/g)?.length ?? 0;
  expect(seen).toBeGreaterThan(40);
  expect(seen + left(shown)).toBe(300);
  expect(titles(shown)).toBe(3);
});

test('one text that is larger than a card is left out, and said so', () => {
  const shown = renderCard(card(heading('Groot'), led('Notitie', 'y'.repeat(30_000)), text('Na')), 'nonce');
  expect(sizeOf(shown)).toBeLessThanOrEqual(25_000);
  expect(left(shown)).toBe(2);
});

test('a long list of choices is searched by typing, a short one is not', () => {
  const choices = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ value: `l${index}`, label: `Locatie ${index}` }));
  const form: Form = {
    command: 'placement',
    title: 'x',
    submit: 'x',
    cancel: 'x',
    needed: 'x',
    fixed: {},
    questions: [
      { kind: 'choice', name: 'location', label: 'Locatie', required: true, options: choices(127) },
      { kind: 'choice', name: 'sex', label: 'Geslacht', required: true, options: choices(2) },
    ],
  };
  const { body } = renderForm(form, 'n');
  expect(body).toMatchObject([{ style: 'filtered' }, { style: 'compact' }]);
  expect(body[0]?.['choices']).toHaveLength(127);
});
