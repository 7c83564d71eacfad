import { describe, expect, test } from 'vitest';
import { passesElevenTest } from '#domain/people/personal-data/bsn.ts';
import { findPersonalFormats } from '#domain/people/personal-data.ts';

const today = new Date('2026-11-22T12:00:00Z');

describe('personal data is noticed', () => {
  test.each([
    ['111222333', ['bsn']],
    ['cliënt 1112.22.333 zoekt plek', ['bsn']],
    ['111 222 333', ['bsn']],
    ['１１１２２２３３３', ['bsn']],
    ['BSN: 11122233' + '3', ['bsn']],
    ['12-03-1985', ['birth_date']],
    ['1985-03-12', ['birth_date']],
    ['12 maart 1985', ['birth_date']],
    ['geboren op 3-4-26', ['birth_date']],
    ['19850312', ['birth_date']],
    ['12031985', ['birth_date']],
    ['12-03-85', ['birth_date']],
    ['datum: 12-03-1985', ['birth_date']],
    ['geboortedatum: 12-03-2020', ['birth_date']],
    ['kind 12-03-2020', ['birth_date']],
    ['12 - 3 - 1985', ['birth_date']],
    ["12 maart '85", ['birth_date']],
    ['March 12, 1985', ['birth_date']],
    ['geb. 120385', ['birth_date']],
    ['man 030585', ['birth_date']],
    ['12 03 85', ['birth_date']],
    ['op 3 mei 1985.', ['birth_date']],
    ['geboren in 1985', ['birth_date']],
    ['111  222  333', ['bsn']],
    ['111 - 222 - 333', ['bsn']],
    ['111,222,333', ['bsn']],
    ['0475 - 123456', ['phone']],
    ['jan(at)voorbeeld.nl', ['email']],
    ['jan.de.vries [at] voorbeeld.nl', ['email']],
    ['06-12345678', ['phone']],
    ['+31 6 1234 5678', ['phone']],
    ['043 350 40 40', ['phone']],
    ['jan@example.org', ['email']],
    ['bel jan@example.org of 0612345678', ['phone', 'email']],
    // What is called a BSN is one, with a slip in it or dictated.
    ['bsn 123456789', ['bsn']],
    ['bsn nul acht zes vijf vier drie twee een negen', ['bsn']],
    ['geb. 4 mei', ['birth_date']],
    ['geboren op de vierde mei negentienhonderd tachtig', ['birth_date']],
    ['0151 23456789', ['phone']],
    ['0241 4325678', ['phone']],
    ['04 223 45 67', ['phone']],
    ['+32 470 12 34 56', ['phone']],
    ['jan punt jansen apenstaartje gmail punt com', ['email']],
    ['rekening NL91ABNA0417164300', ['bank_account']],
    ['BE68 5390 0754 7034', ['bank_account']],
    ['giro 1234567', ['bank_account']],
    ['paspoort NW1234567', ['document']],
    ['V-nummer 270.123.4567', ['document']],
    ['cliëntnummer 4821937', ['case_number']],
    ['zaaknummer Z-2024-001234', ['case_number']],
    ['slaapt in auto 12-ABC-3', ['plate']],
    ['insta: @kees_043', ['handle']],
  ])('in "%s"', (text, kinds) => {
    expect(findPersonalFormats(text, today)).toEqual(kinds);
  });

  test.each([
    'bedden gezin met 2 kinderen, 34 jaar',
    'MH-0007',
    'V-7K3M2A en MH-0104',
    'P-234567',
    'datum: 2026-12-01',
    'datum: 2020-01-01',
    // A form sends the day alone.
    '2025-01-01',
    'MH-0008 20-11-2026 gesprek gehad',
    'appointment 04-12-2026 10:00',
    'sinds 12-03-2019',
    'ingeschreven sinds 12-03-1998',
    'beschikking van 15-10-2025',
    'huurschuld 120385 euro',
    'kosten 100000001 euro is te veel',
    'crisisdienst 088 0101010',
    'mail naar info@servatius.nl',
    'cliëntnummer MH-0007',
    'paspoort: P-7K3M2A',
    'tot 24-DEC-26',
    'soort: huurschuld, datum: 1 december 2025',
    'tot 1 december 2026',
    'tot 1-12-26',
    'leeftijden: 34, 6, 2',
    'om 10:00 en 14:30',
    'gesprek op 3-11 met het team',
    '12-11-2026 gesprek gehad',
    'Singel 9',
    'huurschuld 2345 euro',
    '123456789',
    'over 2 weken om 20:00',
    'datum: 1 dec 10:00',
    'intake op 3 dec 14:30 bij Servatius',
    'tot 24-12 20:00',
    'leeftijden: 4, 7, 12',
    'leeftijden: 31, 12, 10, 8',
    'leeftijden: 31 12 10',
    'MH-120385',
  ])('not in "%s"', (text) => {
    expect(findPersonalFormats(text, today)).toEqual([]);
  });

  test('the number of a desk is everybody’s, and a mobile number is somebody’s', () => {
    const isDesk = (before: string) => before.includes('Toegang');
    expect(findPersonalFormats('bel de Toegang 043 350 40 40', today, isDesk)).toEqual([]);
    expect(findPersonalFormats('bel zijn moeder 043 350 40 40', today, isDesk)).toEqual(['phone']);
    expect(findPersonalFormats('bel de Toegang 06 12345678', today, isDesk)).toEqual(['phone']);
  });

  test('the eleven test', () => {
    expect(passesElevenTest('111222333')).toBe(true);
    expect(passesElevenTest('111222334')).toBe(false);
    expect(passesElevenTest('000000000')).toBe(false);
  });
});
