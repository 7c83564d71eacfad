import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { connect } from '#database/connect.ts';
import { importRegion } from '#database/region-file/import.ts';
import { readRegionFile } from '#database/region-file/schema.ts';
import { databaseForTest } from '../support/database.ts';

const source = await readFile(
  new URL('../../prisma/regions/maastricht-heuvelland.yaml', import.meta.url),
  'utf8',
);
const lineOf = (words: string) => source.split('\n').findIndex((line) => line.includes(words)) + 1;

test('the first region: twenty places at Singel 9, with LEVANTOgroep after Leger des Heils', () => {
  const { locations, municipalities } = readRegionFile(source, 'region.yaml');
  const dno = locations.find(({ key }) => key === 'dno');
  expect(dno?.places.reduce((sum, { count }) => sum + count, 0)).toBe(20);
  expect(dno?.operators).toEqual([
    { organisation: 'leger-des-heils', from: '2018-01-01', until: '2023-01-02' },
    { organisation: 'levantogroep', from: '2023-01-02' },
  ]);
  expect(dno?.example).toBe(false);
  expect(locations.filter(({ key }) => key !== 'dno').every(({ example }) => example)).toBe(true);
  expect(municipalities).toHaveLength(6);
});

test('every fault is told with its line and its field, all at once', () => {
  const broken = source
    .replace('municipality: meerssen', 'municipality: nergens')
    .replace('reservationMinutes: 90', 'reservationMinutes: lang');
  expect(() => readRegionFile(broken, 'region.yaml')).toThrow(
    `region.yaml:${lineOf('reservationMinutes')}: norms.reservationMinutes`,
  );
  const unknown = source.replace('municipality: meerssen', 'municipality: nergens');
  expect(() => readRegionFile(unknown, 'region.yaml')).toThrow(
    /region\.yaml:\d+: locations\.2\.municipality: there is no municipality "nergens"/,
  );
  expect(() => readRegionFile(source.replace('workingDays: 2 }', 'workingDays: 2'), 'region.yaml')).toThrow(
    /region\.yaml:\d+: /,
  );
});

test('importing again changes nothing, and tells what a changed file changes', async () => {
  const database = connect(await databaseForTest());
  try {
    expect((await importRegion(database, source, 'region.yaml')).changes).toEqual([]);
    const renamed = source.replace('name: VLOT-opvang', 'name: VLOT-voorziening');
    expect((await importRegion(database, renamed, 'region.yaml')).changes).toEqual([
      'location vlot: changed (name)',
    ]);
    const smaller = source.replace(
      '{ name: bed, count: 6, persons: 1, minAge: 18, targetGroups: [vlot] }',
      '{ name: bed, count: 5, persons: 1, minAge: 18, targetGroups: [vlot] }',
    );
    expect((await importRegion(database, smaller, 'region.yaml')).leftAlone).toEqual(['place vlot/bed 6']);
    await expect(
      importRegion(database, source.replace('key: dno', 'key: DNO!'), 'region.yaml'),
    ).rejects.toThrow(/locations\.0\.key/);
  } finally {
    await database.close();
  }
});
