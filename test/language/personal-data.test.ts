/** Names, addresses and health in words are noticed; the region's own names, and what decides on a place, are not. */
import { expect, test } from 'vitest';
import { rooms } from '#commands/index.ts';
import { createRegistry } from '#conversation/registry.ts';
import type { RegionNames } from '#domain/region/names.ts';
import { createPersonalDataFinder } from '#language/personal-data/find.ts';

const find = createPersonalDataFinder(createRegistry(rooms).base);
const now = new Date('2026-11-25T19:00:00Z');
const directory: RegionNames = {
  locations: [
    { value: 'pieter', names: ['Huize Pieter Bakker'], confidential: false, operator: null },
    { value: 'brug', names: ['De Brug', 'Kastanjelaan 9'], confidential: false, operator: null },
  ],
  municipalities: [{ value: 'vaals', names: ['Vaals'] }],
  organisations: [{ value: 'servatius', names: ['Servatius'] }],
};
const nobody: RegionNames = { locations: [], municipalities: [], organisations: [] };

test.each([
  ['mevrouw De Vries belt terug', 'name'],
  ['dhr. P. Kok is binnen', 'name'],
  ['DHR. JANSSEN SLAAPT BUITEN', 'name'],
  ['gesproken met Jan Jansen', 'name'],
  ['jan jansen slaapt', 'name'],
  ['fatima wil een andere kamer', 'name'],
  ['ze heet Wioletta', 'name'],
  ['J.H. Bos gebeld', 'name'],
  ['woont Dorpsstraat 22', 'address'],
  ['6221ab 9', 'address'],
  ['hij heeft schizofrenie', 'health'],
  ['slikt lithium', 'health'],
  ['suïcidaal', 'health'],
  ['reumapatiënt', 'health'],
])('"%s" holds a %s', (text, kind) => {
  expect(find(text, { now, directory })).toEqual([kind]);
});

test.each([
  'mevrouw zoekt een plek voor vannacht',
  'Meneer Is Binnen',
  'mevrouw van de nachtdienst belt',
  'De Brug heeft plek',
  'Sociaal Team is ingelicht, de Toegang beslist',
  'De Vries Makelaars heeft een woning',
  'Stichting Jan van Eyck',
  'naam niet noemen hier',
  'Kastanjelaan 9 is vol',
  'in de Kerkstraat 3 woningen vrij',
  'verslaafde man, ggz, lvb',
  'verwarde zwangere vrouw in rolstoel',
  'kamer dicht door schurft',
])('"%s" holds nothing', (text) => {
  expect(find(text, { now, directory })).toEqual([]);
});

test('what a region calls its own is no name there, and a name elsewhere', () => {
  const text = 'Pieter Bakker is vol';
  expect(find(text, { now, directory })).toEqual([]);
  expect(find(text, { now, directory: nobody })).toEqual(['name']);
});
