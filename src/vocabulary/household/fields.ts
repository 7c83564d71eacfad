/** The fields that describe a household, shared by every command that asks for one. */
import { z } from 'zod';
import { sexes, targetGroups } from '#domain/capacity/household.ts';
import { sexOptions, targetGroupOptions } from './options.ts';

export const householdFields = {
  targetGroup: z
    .enum(targetGroups)
    .optional()
    .meta({
      field: {
        kind: 'choice',
        options: targetGroupOptions,
        together: {
          pairs: [
            [
              ['man', 'meneer', 'heer', 'dhr', 'husband'],
              ['vrouw', 'mevrouw', 'mevr', 'mw', 'woman', 'wife'],
            ],
            [
              ['vader', 'father'],
              ['moeder', 'mother'],
            ],
          ],
          value: 'couple',
        },
        each: [
          'mannen',
          'vrouwen',
          'heren',
          'dames',
          'jongeren',
          'minderjarigen',
          'gezinnen',
          'stellen',
          'men',
          'women',
          'families',
          'couples',
        ],
        yields: {
          single_man: { tells: { sex: 'male' } },
          single_woman: { tells: { sex: 'female' } },
          couple: { tells: { adults: 2 } },
          family: { tells: {}, unless: ['persons', 'children', 'ages'] },
        },
        names: { nl: ['doelgroep', 'groep', 'voor'], en: ['target group', 'group', 'targetgroup', 'for'] },
      },
    }),
  sex: z
    .enum(sexes)
    .optional()
    .meta({
      field: {
        kind: 'choice',
        options: sexOptions,
        names: { nl: ['geslacht', 'sekse'], en: ['sex', 'gender'] },
      },
    }),
  persons: z
    .int()
    .min(1)
    .max(20)
    .optional()
    .meta({
      field: {
        kind: 'number',
        min: 1,
        max: 20,
        names: { nl: ['personen', 'aantal', 'persoon'], en: ['persons', 'people'] },
        units: { nl: ['personen', 'persoon', 'mensen', 'pers'], en: ['persons', 'person', 'people'] },
        example: { nl: '4', en: '4' },
        after: { nl: ['gezin van', 'familie van', 'groep van'], en: ['family of', 'group of'] },
        hint: { nl: 'Samen met de kinderen.', en: 'Children included.' },
      },
    }),
  children: z
    .int()
    .min(0)
    .max(15)
    .optional()
    .meta({
      field: {
        kind: 'number',
        min: 0,
        max: 15,
        names: { nl: ['kinderen', 'kind'], en: ['children', 'kids'] },
        units: {
          nl: [
            'kinderen',
            'kind',
            'kids',
            'kleintjes',
            'zonen',
            'zoons',
            'dochters',
            "baby's",
            'jongens',
            'meisjes',
          ],
          en: ['children', 'child', 'kids', 'sons', 'daughters', 'babies'],
        },
        none: {
          nl: ['geen kinderen', 'zonder kinderen', 'geen kind'],
          en: ['no children', 'without children', 'no kids'],
        },
        ones: {
          nl: ['kind', 'baby', 'peuter', 'kleuter', 'zoon', 'zoontje', 'dochter', 'dochtertje', 'kindje'],
          en: ['child', 'baby', 'toddler', 'son', 'daughter'],
        },
      },
    }),
  adults: z
    .int()
    .min(1)
    .max(10)
    .optional()
    .meta({
      field: {
        kind: 'number',
        min: 1,
        max: 10,
        names: { nl: ['volwassenen', 'volwassene'], en: ['adults', 'adult'] },
        units: { nl: ['volwassenen', 'volwassene', 'grote mensen'], en: ['adults', 'adult', 'grown-ups'] },
        // A form asks how many persons there are.
        onlySaid: true,
      },
    }),
  ages: z
    .array(z.int().min(0).max(110))
    .max(20)
    .optional()
    .meta({
      field: {
        kind: 'numbers',
        min: 0,
        max: 110,
        names: { nl: ['leeftijden', 'leeftijd'], en: ['ages', 'age'] },
        units: { nl: ['jaar', 'jarige', 'jr', 'jaar oud'], en: ['years', 'year', 'years old', 'yo'] },
        smaller: {
          nl: ['maanden', 'maand', 'weken', 'week', 'dagen'],
          en: ['months', 'month', 'weeks', 'week', 'days'],
        },
        after: {
          nl: [
            ...[
              'man',
              'vrouw',
              'meneer',
              'mevrouw',
              'dhr',
              'mevr',
              'heer',
              'dame',
              'jongen',
              'meisje',
              'persoon',
              'jongere',
              'minderjarige',
              'stel',
              'echtpaar',
            ],
            ...['moeder', 'vader', 'zoon', 'dochter', 'kind', 'kinderen', 'baby', 'kids'],
          ],
          en: [
            ...[
              'man',
              'woman',
              'boy',
              'girl',
              'person',
              'youth',
              'minor',
              'lady',
              'aged',
              'mother',
              'father',
              'son',
              'daughter',
            ],
            ...['child', 'children', 'kids'],
          ],
        },
        example: { nl: '34, 6', en: '34, 6' },
        hint: { nl: 'In jaren; nooit een geboortedatum.', en: 'In years; never a date of birth.' },
      },
    }),
  wheelchair: z
    .boolean()
    .optional()
    .meta({
      field: {
        kind: 'flag',
        names: { nl: ['rolstoel'], en: ['wheelchair'] },
        words: {
          nl: ['rolstoel', 'rolstoelgebruiker', 'rolstoeltoegankelijk'],
          en: ['wheelchair', 'wheelchair user'],
        },
      },
    }),
  pet: z
    .boolean()
    .optional()
    .meta({
      field: {
        kind: 'flag',
        names: { nl: ['huisdier', 'dier'], en: ['pet', 'animal'] },
        words: {
          nl: ['huisdier', 'huisdieren', 'hond', 'honden', 'kat', 'katten', 'dier'],
          en: ['pet', 'pets', 'dog', 'dogs', 'cat', 'cats'],
        },
      },
    }),
} as const;

/** Names of the household fields, in the order in which a form asks them. */
export const householdFieldNames = Object.keys(householdFields);
