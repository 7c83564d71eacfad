import { describe, expect, test } from 'vitest';
import { answerFor, availabilityOf, type LocationSnapshot, totalsOf } from '#domain/capacity/availability.ts';
import { bestFirst, type Place, whyItDoesNotFit } from '#domain/capacity/fits.ts';
import { freshnessOf } from '#domain/capacity/freshness.ts';
import { completeHousehold, contradiction } from '#domain/capacity/household.ts';
import { maySeeLocation } from '#domain/capacity/visibility.ts';
import { amsterdam, norms } from '../support/builders.ts';

const now = new Date('2026-11-22T02:00:00Z');

const place = (over: Partial<Place> = {}): Place => ({
  id: 'a/bed 1',
  name: 'bed 1',
  location: 'a',
  persons: 1,
  targetGroups: [],
  sexes: [],
  minAge: null,
  maxAge: null,
  wheelchair: false,
  pets: false,
  ...over,
});

const location = (over: Partial<LocationSnapshot> = {}): LocationSnapshot => ({
  key: 'a',
  name: 'Opvang A',
  kind: 'nachtopvang',
  municipality: { key: 'm', name: 'M' },
  operator: 'o',
  address: null,
  phone: null,
  confidential: false,
  example: true,
  attestedAt: now,
  countedOtherwise: null,
  eveningCutOff: null,
  places: [],
  ...over,
});

test('ages: those of children exclude no place, and one alone of 17 or 19 belongs to the young as well', () => {
  const adults = place({ persons: 4, minAge: 18, targetGroups: ['family', 'single_woman'] });
  const young = place({ minAge: 16, maxAge: 22, targetGroups: ['youth', 'minor'] });
  expect(
    whyItDoesNotFit(adults, completeHousehold({ targetGroup: 'single_woman', children: 1, ages: [6] })),
  ).toEqual([]);
  expect(whyItDoesNotFit(adults, completeHousehold({ targetGroup: 'family', ages: [4, 7] }))).toEqual([]);
  expect(whyItDoesNotFit(young, completeHousehold({ targetGroup: 'single_man', ages: [17] }))).toEqual([]);
  expect(whyItDoesNotFit(young, completeHousehold({ targetGroup: 'single_woman', ages: [19] }))).toEqual([]);
  expect(whyItDoesNotFit(young, completeHousehold({ targetGroup: 'single_man', ages: [45] }))).toContain(
    'target_group',
  );
  expect(completeHousehold({ adults: 2, children: 3 })).toMatchObject({ targetGroup: 'family', persons: 5 });
  expect(completeHousehold({ targetGroup: 'family', adults: 2 })).not.toHaveProperty('persons');
  expect(whyItDoesNotFit(place({ persons: 2 }), { targetGroup: 'family', adults: 2 })).toEqual(['too_small']);
  expect(completeHousehold({ targetGroup: 'family', ages: [34] })).not.toHaveProperty('persons');
  expect(contradiction({ targetGroup: 'family', adults: 2, children: 2, persons: 5 })).toBe(
    'adults_and_children',
  );
  expect(completeHousehold({ targetGroup: 'domestic_violence_victim', ages: [30, 4, 2] })).toMatchObject({
    persons: 3,
  });
  expect(completeHousehold({ targetGroup: 'family', ages: [34, 32, 10, 8, 6, 4] })).toMatchObject({
    persons: 6,
  });
});

test('a count that contradicts the numbers makes nothing sure', () => {
  const counted = (countedOtherwise: number | null) =>
    availabilityOf(location({ countedOtherwise }), {}, now, norms, amsterdam);
  expect(counted(null)).toMatchObject({ freshness: 'fresh', answer: 'full' });
  expect(counted(3)).toMatchObject({ freshness: 'stale', answer: 'unknown' });
});

describe('a place fits a household, or says why not', () => {
  test('unknown facts exclude nothing', () => {
    expect(whyItDoesNotFit(place({ targetGroups: ['family'], sexes: ['female'], minAge: 18 }), {})).toEqual(
      [],
    );
  });

  test.each([
    ['target_group', { targetGroups: ['family'] }, { targetGroup: 'single_man' }],
    ['sex', { sexes: ['female'] }, { sex: 'male' }],
    ['age', { minAge: 18 }, { ages: [17] }],
    ['age', { maxAge: 22 }, { ages: [23] }],
    ['too_small', { persons: 2 }, { persons: 3 }],
    ['wheelchair', {}, { wheelchair: true }],
    ['pet', {}, { pet: true }],
  ] as const)('%s', (reason, property, household) => {
    expect(whyItDoesNotFit(place(property as Partial<Place>), household as never)).toEqual([reason]);
  });

  test('the children of a family do not make it too young', () => {
    expect(whyItDoesNotFit(place({ persons: 4, minAge: 18 }), { persons: 3, ages: [34, 6, 2] })).toEqual([]);
  });

  test('gives the smallest place that is large enough, and keeps the special ones', () => {
    const places = [
      place({ id: '4', name: 'kamer', persons: 4 }),
      place({ id: 'w', name: 'bed 1', wheelchair: true }),
      place({ id: '1', name: 'bed 2' }),
    ];
    expect(bestFirst(places, { persons: 1 }).map(({ id }) => id)).toEqual(['1', 'w', '4']);
    expect(bestFirst(places, { persons: 1, wheelchair: true }).map(({ id }) => id)).toEqual(['w']);
  });
});

describe('what is free is counted, never typed', () => {
  const places = [
    { ...place({ id: '1' }), state: 'free' as const },
    { ...place({ id: '2', sexes: ['female'] }), state: 'free' as const },
    { ...place({ id: '3' }), state: 'occupied' as const },
    { ...place({ id: '4' }), state: 'reserved' as const },
    { ...place({ id: '5' }), state: 'closed' as const },
  ];

  test('free = usable - occupied - reserved, and what drops out says why', () => {
    const counted = availabilityOf(location({ places }), {}, now, norms, amsterdam);
    expect(counted).toMatchObject({
      usable: 4,
      occupied: 1,
      reserved: 1,
      free: 2,
      closed: 1,
      answer: 'free',
      neverFits: false,
    });
    const forMan = availabilityOf(location({ places }), { sex: 'male' }, now, norms, amsterdam);
    expect(forMan).toMatchObject({ free: 1, droppedOut: [{ reason: 'sex', places: 1 }] });
    expect(totalsOf([counted, forMan])).toEqual({ usable: 8, occupied: 2, reserved: 2, free: 3 });
  });

  test.each([
    [0, 'fresh', 'full'],
    [0, 'ageing', 'full'],
    [0, 'stale', 'unknown'],
    [0, 'missing', 'unknown'],
    [1, 'stale', 'free'],
  ] as const)('%i free and a count that is %s reads as %s', (free, freshness, answer) => {
    expect(answerFor(free, freshness)).toBe(answer);
  });

  test.each([
    [119, 'fresh'],
    [120, 'ageing'],
    [480, 'ageing'],
    [481, 'stale'],
  ] as const)('counted %i minutes ago is %s', (minutes, expected) => {
    expect(freshnessOf(new Date(now.getTime() - minutes * 60_000), now, norms)).toBe(expected);
  });

  test('never counted is missing', () => {
    expect(freshnessOf(null, now, norms)).toBe('missing');
  });
});

describe('what follows from what was said', () => {
  test.each([
    [{ targetGroup: 'single_man' }, { sex: 'male', persons: 1 }],
    [{ targetGroup: 'couple' }, { persons: 2 }],
    [
      { targetGroup: 'single_woman', children: 2 },
      { targetGroup: 'family', sex: 'female', persons: 3 },
    ],
    [{ children: 1 }, { targetGroup: 'family', persons: 2 }],
    [{ targetGroup: 'family', children: 2, persons: 5 }, { persons: 5 }],
  ] as const)('%o', (said, expected) => {
    expect(completeHousehold(said as never)).toMatchObject(expected);
  });

  test('a household that contradicts itself is noticed', () => {
    expect(contradiction({ targetGroup: 'single_man', persons: 2 })).toBe('single_but_more');
    expect(contradiction({ targetGroup: 'couple', persons: 3 })).toBe('couple_not_two');
    expect(contradiction({ targetGroup: 'family', persons: 2, children: 2 })).toBe('children_over_persons');
    expect(contradiction({ targetGroup: 'family', persons: 1, ages: [30, 4] })).toBe('family_of_one');
    expect(contradiction({ targetGroup: 'family', persons: 2, ages: [30, 4, 2] })).toBe('ages_over_persons');
    expect(contradiction({ targetGroup: 'family', persons: 3, children: 2 })).toBeUndefined();
  });
});

describe('a location for victims of violence', () => {
  const shelter = { confidential: true, operator: 'xonar' };
  const member = (role: string, organisation = 'other') =>
    ({ key: 'k', name: 'n', organisation, roles: [role], locale: 'nl' }) as never;

  test('is seen by who may place there and by its own staff, and never in a channel', () => {
    expect(maySeeLocation(shelter, member('crisis_worker'), 'private')).toBe(true);
    expect(maySeeLocation(shelter, member('shelter_staff', 'xonar'), 'private')).toBe(true);
    expect(maySeeLocation(shelter, member('shelter_staff'), 'private')).toBe(false);
    expect(maySeeLocation(shelter, member('coordinator'), 'private')).toBe(false);
    expect(maySeeLocation(shelter, member('crisis_worker'), 'channel')).toBe(false);
  });
});
