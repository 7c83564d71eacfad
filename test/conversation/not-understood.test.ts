/** What is not understood, or not clearly ordered, is named or proposed: never guessed, never done. */
import { describe, expect, test } from 'vitest';
import { recognise } from '#conversation/recognise.ts';
import { registry, understand } from '../support/understand.ts';

describe('what is not understood is named, never guessed', () => {
  test.each([
    ['bedden vruow', { kind: 'unknown_word', word: 'vruow', suggestion: 'vrouw' }],
    ['bedden man xyzzy', { kind: 'unknown_word', word: 'xyzzy' }],
    ['bedden doelgroep: vruow', { kind: 'unknown_value', field: 'targetGroup', suggestion: 'vrouw' }],
    ['bedden doelgroop: man', { kind: 'unknown_field', key: 'doelgroop', suggestion: 'doelgroep' }],
    ['bedden locatie: Mars', { kind: 'unknown_value', field: 'location' }],
    ['bedden man, doelgroep: vrouw, doelgroep: gezin', { kind: 'twice', field: 'targetGroup' }],
    ['bedden personen: veel', { kind: 'not_a_number', field: 'persons' }],
    ['bedden personen: 200', { kind: 'not_a_number', field: 'persons' }],
    ['plaatsing', { kind: 'missing', field: 'targetGroup' }],
    ['zwangere vrouw', { kind: 'unknown_word', word: 'zwangere' }],
    ['niet de Singel', { kind: 'unknown_word', word: 'niet' }],
    ['plaatsing een man en nog een man', { kind: 'several' }],
    ['bedden een stel en een man', { kind: 'several' }],
    ['bedden een gezin van 4 en een gezin van 3', { kind: 'several' }],
    ['plaats een man van Singel', { kind: 'unknown_word', word: 'Singel' }],
    ['plaats een man voor 3 dagen', { kind: 'no_moment' }],
    ['telling singel nog 3 plekken', { kind: 'other_unit' }],
    ['bedden voor 2 mannen', { kind: 'several', value: '2 mannen' }],
    ['twee vrouwen', { kind: 'several' }],
    ['bedden morgen', { kind: 'no_moment', value: 'morgen' }],
    ['plaatsing man, komt om 23:00', { kind: 'no_moment', value: 'om 23:00' }],
    ['aangekomen', { kind: 'missing', field: 'reference' }],
    ['de man komt niet', { kind: 'missing', field: 'reference' }],
    ['escalatie MH-0007 omdat niemand reageert', { kind: 'unnamed_step' }],
    ['MH-0007 gehuisvest', { kind: 'unnamed_step' }],
    ['MH-0007 intake gedaan', { kind: 'unnamed_step' }],
    ['uitstroom MH-0007 wil niet, voortgang gesprek gehad', { kind: 'unnamed_step' }],
    ['E-7K3M2A woning aangeboden', { kind: 'unknown_word' }],
    // Mentioned, hoped, planned, done by somebody else: proposed, and not done.
    ['laat zien waar ik een vrouw kan plaatsen', { kind: 'unnamed_step' }],
    ['er is al een plaatsing voor een man', { kind: 'unnamed_step' }],
    ['haar taal is Engels', { kind: 'unnamed_step' }],
    ['P-7K3M2A komt niet direct', { kind: 'unnamed_step' }],
    ['P-7K3M2A aankomst vannacht', { kind: 'unnamed_step' }],
    ['P-7K3M2A intrekken als er plek is', { kind: 'unnamed_step' }],
    ['E-7K3M2A is al opgepakt', { kind: 'unnamed_step' }],
    ['E-7K3M2A wordt morgen opgelost', { kind: 'unnamed_step' }],
    ['hopelijk is E-7K3M2A opgelost', { kind: 'unnamed_step' }],
    ['we gaan E-7K3M2A oplossen met Servatius', { kind: 'unnamed_step' }],
    ['de opschaling E-7K3M2A is opgelost', { kind: 'missing', field: 'moved' }],
    ['MH-0007 fase wordt gehuisvest', { kind: 'unnamed_step' }],
    ['MH-0007 nummer 1 wordt opgelost', { kind: 'asked' }],
    ['MH-0007 opgelost, nog 1 te gaan', { kind: 'unnamed_step' }],
    ['MH-0007 zonder voortgang', { kind: 'denied' }],
    ['aankomst van P-7K3M2A', { kind: 'unnamed_step' }],
    ['P-7K3M2A komt niet over', { kind: 'unnamed_step' }],
    ['P-7K3M2A intrekken, hoe', { kind: 'unnamed_step' }],
    ['E-7K3M2A oplossen volgende week', { kind: 'unnamed_step' }],
    ['E-7K3M2A opgelost zodra Servatius belt', { kind: 'unnamed_step' }],
    ['E-7K3M2A opgelost en E-5SBE2D oppakken', { kind: 'unnamed_step' }],
    ['MH-0007 voortgang stokt', { kind: 'missing', field: 'note' }],
    ['plaatsing man of jongere', { kind: 'several' }],
    ['MH-0007 opgelst', { kind: 'unknown_word', suggestion: 'opgelost' }],
    ['kun je een vrouw plaatsen?', { kind: 'asked' }],
    ['uitstroom fase MH-0008 gehuisvest?', { kind: 'asked' }],
    ['Kun je voortgang noteren voor MH-0007: gesprek gehad', { kind: 'asked' }],
    ['plaatsing man niet bij singel', { kind: 'unknown_word', word: 'niet' }],
    ['zijn er nog meer bedden voor een man', { kind: 'unknown_word', word: 'meer' }],
    ['bedden man crisis', { kind: 'unknown_word', word: 'crisis' }],
    ['telling singel 12 plekken vrij', { kind: 'other_unit', field: 'counted' }],
    ['telling singel vrij zijn er 2', { kind: 'other_unit', field: 'counted' }],
    ['count singel 5 left', { kind: 'other_unit', field: 'counted' }],
    ['plaatsing vrouw geb1985', { kind: 'unknown_word', word: 'geb1985' }],
    [
      'uitstroom blokkade MH-0008 huurschuld Servatius 20 tot 24 december',
      { kind: 'not_a_date', field: 'due' },
    ],
    ['E-7K3M2A nog niet opgelost', { kind: 'denied', word: 'opgelost', not: 'niet' }],
    ['E-7K3M2A not resolved yet', { kind: 'denied' }],
    ['uitstroom MH-0007 geen voortgang', { kind: 'denied', word: 'voortgang', not: 'geen' }],
    ['escalatie opgelost E-7K3M2A ja', { kind: 'missing', field: 'moved' }],
    ['telling singel 12 vrij', { kind: 'other_unit', field: 'counted' }],
    ['telling locatie: singel, bezet: 10 vrij', { kind: 'not_a_number', field: 'counted' }],
    ['telling singel 9', { kind: 'missing', field: 'counted' }],
    ['bedden gezin 5 personen, 1 persoon in rolstoel', { kind: 'twice', field: 'persons' }],
    ['bedden uitgeprocedeerd gezin', { kind: 'twice', field: 'targetGroup' }],
    ['bedden heuvelzicht singel', { kind: 'twice', field: 'location' }],
    [
      'uitstroom blokkade MH-0008, soort: huurschuld, eigenaar: Servatius, datum: maandag of dinsdag',
      { kind: 'not_a_date', field: 'due' },
    ],
    [
      'uitstroom blokkade MH-0008, soort: huurschuld, eigenaar: Servatius, datum: 20 nov',
      { kind: 'far_date', field: 'due' },
    ],
    [
      'uitstroom blokkade MH-0008, soort: huurschuld, eigenaar: Servatius, datum: 1 december 2036',
      { kind: 'far_date', field: 'due' },
    ],
    ['plaatsing aangekomen', { kind: 'missing', field: 'reference' }],
    [
      'uitstroom blokkade MH-0008, soort: huurschuld, eigenaar: Servatius, datum: 2020-01-01',
      { kind: 'past_date', field: 'due' },
    ],
    [`bedden ${'x'.repeat(5_000)}`, { kind: 'message_too_long' }],
    // What is final is proposed, however clearly it was said.
    ['uitstroom fase MH-0007 woning zoeken', { kind: 'unnamed_step' }],
    ['uitstroom opgelost MH-0007 2', { kind: 'unnamed_step' }],
    ['escalatie opgelost E-4K7M2B woning aangeboden', { kind: 'unnamed_step' }],
    ['E-99JSRS oplossen lukt niet', { kind: 'unnamed_step' }],
    ['E-99JSRS opgelost, dat klopt niet', { kind: 'unnamed_step' }],
    ['E-99JSRS resolve did not work', { kind: 'unnamed_step' }],
  ])('%s', (text, problem) => {
    expect(understand(text).problems).toContainEqual(expect.objectContaining(problem));
  });

  test('a command that is nearly one is proposed, and a greeting gets help', () => {
    expect(recognise({ kind: 'text', text: 'bedde vrouw' }, registry)).toMatchObject({
      kind: 'unknown',
      nearest: 'bedden',
    });
    expect(recognise({ kind: 'text', text: 'hallo' }, registry)).toMatchObject({
      kind: 'unknown',
      greeting: true,
    });
    expect(recognise({ kind: 'text', text: '' }, registry)).toMatchObject({
      kind: 'unknown',
      greeting: true,
    });
  });
});
