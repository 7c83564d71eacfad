import { describe, expect, test } from 'vitest';
import { type LadderPosition, nextStep } from '#escalation/ladder.ts';
import { momentsToPlay } from '#escalation/work.ts';
import { amsterdam } from '../support/builders.ts';

const monday = new Date('2026-11-23T09:00:00Z');
const terms = { reminderWorkingDays: 3, timeZone: amsterdam };
const position = (over: Partial<LadderPosition> = {}): LadderPosition => ({
  state: 'open',
  ladder: [
    { to: 'case_holder', workingDays: 2 },
    { to: 'coordinator', workingDays: 3 },
    { to: 'steering_group', workingDays: 20 },
  ],
  rung: -1,
  reminded: false,
  ...over,
});

describe('the ladder', () => {
  test('starts at the first rung and gives it its working days', () => {
    expect(nextStep(position(), monday, terms)).toEqual({
      kind: 'alert',
      rung: 0,
      repeated: false,
      nextAt: new Date('2026-11-25T09:00:00Z'),
    });
  });

  test('goes up one rung at a time', () => {
    expect(nextStep(position({ rung: 0 }), monday, terms)).toMatchObject({ rung: 1, repeated: false });
  });

  test('is never silent on the last rung', () => {
    expect(nextStep(position({ rung: 2 }), monday, terms)).toMatchObject({
      kind: 'alert',
      rung: 2,
      repeated: true,
    });
  });

  test('reminds who took it on before it goes on up', () => {
    expect(nextStep(position({ state: 'taken', rung: 1 }), monday, terms)).toMatchObject({ kind: 'remind' });
    expect(nextStep(position({ state: 'taken', rung: 1, reminded: true }), monday, terms)).toMatchObject({
      kind: 'alert',
      rung: 2,
    });
  });

  test('comes back to the same rung after a rest', () => {
    expect(nextStep(position({ state: 'snoozed', rung: 1 }), monday, terms)).toMatchObject({
      kind: 'alert',
      rung: 1,
    });
  });

  test('has nothing to do once it is resolved', () => {
    expect(nextStep(position({ state: 'resolved' }), monday, terms)).toBeUndefined();
  });
});

describe('a clock that was moved', () => {
  test('is played day by day in a demo, so that what would have happened happens in order', () => {
    const moments = momentsToPlay(monday, new Date('2026-11-26T10:00:00Z'), {
      demo: true,
      timeZone: amsterdam,
    });
    expect(moments.map((moment) => moment.toISOString().slice(0, 10))).toEqual([
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-26',
    ]);
  });

  test('is not played in a real region: after an outage everybody keeps their full days', () => {
    expect(
      momentsToPlay(monday, new Date('2026-12-26T10:00:00Z'), { demo: false, timeZone: amsterdam }),
    ).toHaveLength(1);
  });
});
