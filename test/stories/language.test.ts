/** Everybody is answered in their language: the one they chose, and both while nobody knows it. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { importRegion } from '#database/region-file/import.ts';
import { slashAnswer } from '../support/doors.ts';
import { houseForTest } from '../support/house.ts';

test('a chosen language holds for answers and messages, and stays when the region file is read in again', async () => {
  const house = await houseForTest({ slack: ['opvang'] });
  const ask = async (member: string, command: string, words = '') =>
    (await slashAnswer(house, member, command, words)).text;
  expect(await ask('opvang', 'bedden')).toContain('Vrije plekken vannacht');
  expect(await ask('opvang', 'taal', 'Frans')).toContain('English');
  expect(await ask('opvang', 'language', 'English')).toContain('From now on');
  expect(await ask('opvang', 'bedden')).toContain('Free places tonight');

  await house.say('crisis', 'plaatsing locatie: Singel 9, doelgroep: man');
  await expect
    .poll(() =>
      house.slack
        .of('chat.postMessage')
        .map(({ body }) => body['text'])
        .join('\n'),
    )
    .toContain('is coming');

  const file = await readFile(
    new URL('../../prisma/regions/maastricht-heuvelland.yaml', import.meta.url),
    'utf8',
  );
  await importRegion(house.service.runtime.database, file, 'region.yaml');
  expect(await ask('opvang', 'beds')).toContain('Free places tonight');
  expect(await ask('opvang', 'taal', 'Nederlands')).toContain('Voortaan');
  expect(await ask('opvang', 'beds')).toContain('Vrije plekken vannacht');
});

test('a stranger is answered in both languages, and cannot choose one yet', async () => {
  const house = await houseForTest();
  const ask = async (command: string, words = '') =>
    (await slashAnswer(house, 'niemand', command, words)).text;
  for (const answer of [await ask('language', 'English'), await ask('bedden')]) {
    expect(answer).toContain('/koppel CODE');
    expect(answer).toContain('/link CODE');
  }
  const help = await ask('hulp');
  expect(help).toContain('Je account is nog niet gekoppeld');
  expect(help).toContain('Your account is not linked yet');
  expect(help).not.toContain('/taal');
});
