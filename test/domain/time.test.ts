import { describe, expect, test } from 'vitest';
import { placementState, reservationUntil } from '#domain/placement/reservation.ts';
import {
  addWorkingDays,
  endOfLocalDate,
  localDate,
  nextTimeOfDay,
  nightsBetween,
} from '#domain/region/calendar.ts';
import { amsterdam } from '../support/builders.ts';

describe('nights', () => {
  test('count calendar dates in the zone, and the night the clock goes back counts once', () => {
    expect(nightsBetween(new Date('2026-10-24T20:00:00Z'), new Date('2026-10-25T20:00:00Z'), amsterdam)).toBe(
      1,
    );
    expect(nightsBetween(new Date('2026-03-28T20:00:00Z'), new Date('2026-03-29T20:00:00Z'), amsterdam)).toBe(
      1,
    );
    expect(nightsBetween(new Date('2026-11-22T22:59:00Z'), new Date('2026-11-22T23:01:00Z'), amsterdam)).toBe(
      1,
    );
  });
});

describe('working days', () => {
  test.each([
    ['a weekend', '2026-11-20T09:00:00Z', 1, '2026-11-23T09:00:00Z'],
    ['Christmas and Boxing Day', '2026-12-24T09:00:00Z', 1, '2026-12-28T09:00:00Z'],
    ["King's Day", '2026-04-24T08:00:00Z', 1, '2026-04-28T08:00:00Z'],
    ['the change to summer time: the same time of day', '2026-03-27T09:00:00Z', 1, '2026-03-30T08:00:00Z'],
  ])('pass over %s', (_what, from, days, until) => {
    expect(addWorkingDays(new Date(from), days, amsterdam).toISOString()).toBe(new Date(until).toISOString());
  });
});

describe('a reservation', () => {
  test('holds for ninety real minutes, also in the night that has an hour twice', () => {
    const until = reservationUntil(new Date('2026-10-25T00:30:00Z'), 90, null, amsterdam);
    expect(until.toISOString()).toBe('2026-10-25T02:00:00.000Z');
  });

  test('ends at the evening cut-off when that is sooner', () => {
    expect(reservationUntil(new Date('2026-11-22T20:30:00Z'), 90, '22:00', amsterdam).toISOString()).toBe(
      '2026-11-22T21:00:00.000Z',
    );
    expect(reservationUntil(new Date('2026-11-22T21:30:00Z'), 90, '22:00', amsterdam).toISOString()).toBe(
      '2026-11-22T23:00:00.000Z',
    );
  });

  test('is judged by the moment at which it is read', () => {
    const placement = { until: new Date('2026-11-22T21:00:00Z'), cancelledAt: null, arrivedAt: null };
    expect(placementState(placement, new Date('2026-11-22T20:59:59Z'))).toBe('reserved');
    expect(placementState(placement, new Date('2026-11-22T21:00:00Z'))).toBe('expired');
    expect(
      placementState(
        { ...placement, arrivedAt: new Date('2026-11-22T20:00:00Z') },
        new Date('2026-11-23T21:00:00Z'),
      ),
    ).toBe('arrived');
  });
});

test('calendar dates are those of the zone', () => {
  expect(localDate(new Date('2026-11-22T23:30:00Z'), amsterdam)).toBe('2026-11-23');
  expect(endOfLocalDate('2026-11-22', amsterdam).toISOString()).toBe('2026-11-22T23:00:00.000Z');
  expect(nextTimeOfDay(new Date('2026-11-22T08:00:00Z'), '08:30', amsterdam).toISOString()).toBe(
    '2026-11-23T07:30:00.000Z',
  );
});
