import { describe, expect, test } from 'vitest';
import { stallsOf, stayOverNorm } from '#domain/outflow/stalled.ts';
import { amsterdam, blocker, norms, outflowCase } from '../support/builders.ts';

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const rules = (outflow: ReturnType<typeof outflowCase>, day: string) =>
  stallsOf(outflow, at(day), norms, amsterdam).map((stall) => stall.rule);

describe('a case stalls', () => {
  test('when nothing moved for the norm of days', () => {
    expect(rules(outflowCase(), '2026-11-14')).toEqual([]);
    expect(rules(outflowCase(), '2026-11-15')).toEqual(['no_progress']);
  });

  test('not while every blocker has a date in the future, until the hard limit', () => {
    const agreed = outflowCase({ blockers: [blocker('2027-06-01')] });
    expect(rules(agreed, '2026-12-20')).toEqual([]);
    expect(rules(agreed, '2026-12-28')).toEqual(['no_progress']);
    const halfAgreed = outflowCase({ blockers: [blocker('2027-06-01'), blocker(null)] });
    expect(rules(halfAgreed, '2026-12-20')).toEqual(['no_progress']);
  });

  test('the day after the agreed date of a blocker, and not on the day itself', () => {
    const due = outflowCase({ lastProgressAt: at('2026-11-10'), blockers: [blocker('2026-11-12')] });
    expect(rules(due, '2026-11-12')).toEqual([]);
    expect(rules(due, '2026-11-13')).toEqual(['blocker_overdue']);
    expect(rules({ ...due, blockers: [blocker('2026-11-12', at('2026-11-11'))] }, '2026-11-13')).toEqual([]);
  });

  test('not when it is closed, and not in the quiet days after somebody resolved it', () => {
    expect(rules(outflowCase({ closedAt: at('2026-11-20') }), '2026-12-20')).toEqual([]);
    const resolved = outflowCase({
      escalationResolvedAt: at('2026-11-20'),
      blockers: [blocker('2026-11-01')],
    });
    expect(rules(resolved, '2026-11-26')).toEqual([]);
    expect(rules(resolved, '2026-11-28')).toContain('blocker_overdue');
  });
});

describe('a stay without a case', () => {
  test('is over the norm after more nights than its location allows', () => {
    const stay = { since: at('2026-10-01'), location: 'dno' };
    expect(stayOverNorm(stay, at('2026-11-12'), norms, amsterdam)).toBeUndefined();
    expect(stayOverNorm(stay, at('2026-11-13'), norms, amsterdam)).toMatchObject({ rule: 'stay_over_norm' });
    expect(
      stayOverNorm({ ...stay, location: 'elsewhere' }, at('2026-11-13'), norms, amsterdam),
    ).toBeUndefined();
  });
});
