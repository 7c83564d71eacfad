/** Time is the region's, wherever the machine stands: the same answers under any zone of the process. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every rule that counts days, over both nights in which the clock changes and around midnight. */
const program = `
import { addLocalDays, addWorkingDays, calendarDaysBetween, endOfLocalDate, localDate, nextTimeOfDay, nightsBetween } from '#domain/region/calendar.ts';
import { stallsOf, stayOverNorm } from '#domain/outflow/stalled.ts';
import { hardDateOf, leaseFrom } from '#escalation/lease.ts';
import { nextStep } from '#escalation/ladder.ts';
import { momentsToPlay } from '#escalation/work.ts';
import { amsterdam, blocker, norms, outflowCase } from './test/support/builders.ts';
const moments = ['2026-03-28T23:30:00Z', '2026-03-29T00:59:00Z', '2026-10-24T22:30:00Z', '2026-10-25T01:30:00Z', '2026-12-31T23:30:00Z', '2026-06-15T12:00:00Z'].map((at) => new Date(at));
const region = { norms, timeZone: amsterdam, demo: true };
const ladder = [{ to: 'case_holder', workingDays: 2 }, { to: 'coordinator', workingDays: 3 }];
console.log(JSON.stringify(moments.map((at) => [
  addLocalDays(at, 14, amsterdam), addLocalDays(at, -56, amsterdam), addWorkingDays(at, 3, amsterdam),
  calendarDaysBetween(at, addLocalDays(at, 200, amsterdam), amsterdam), nightsBetween(at, moments[4], amsterdam),
  localDate(at, amsterdam), endOfLocalDate(localDate(at, amsterdam), amsterdam), nextTimeOfDay(at, '08:30', amsterdam),
  stallsOf(outflowCase({ lastProgressAt: at, blockers: [blocker('2026-11-12')] }), new Date('2027-12-01T00:00:00Z'), norms, amsterdam),
  stallsOf(outflowCase({ lastProgressAt: at, escalationResolvedAt: at }), addLocalDays(at, 7, amsterdam), norms, amsterdam),
  stayOverNorm({ since: at, location: 'dno' }, new Date('2027-12-01T00:00:00Z'), norms, amsterdam),
  hardDateOf({ raisedAt: at }, region), leaseFrom({ raisedAt: at }, at, region),
  nextStep({ state: 'open', ladder, rung: 0, reminded: false }, at, { reminderWorkingDays: 3, timeZone: amsterdam }),
  momentsToPlay(at, addLocalDays(at, 4, amsterdam), region),
])));
`;

function answersIn(zone: string): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    env: { ...processEnvironment(), TZ: zone },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Only what finds programs: nothing of this process decides about time. */
function processEnvironment(): Record<string, string> {
  return { PATH: '/usr/bin:/bin' };
}

test('stalls, leases, ladders and played days are the same in Auckland, Los Angeles and Amsterdam', () => {
  const here = answersIn('Europe/Amsterdam');
  expect(JSON.parse(here)).toHaveLength(6);
  expect(answersIn('Pacific/Auckland')).toBe(here);
  expect(answersIn('America/Los_Angeles')).toBe(here);
});

test('a stall begins at the same time of day, also when the clock changed in between', () => {
  const [first] = JSON.parse(answersIn('America/Los_Angeles')) as [[string]];
  // Half past midnight in the night that the clock goes forward, and fourteen days later.
  expect(first[0]).toBe('2026-04-11T22:30:00.000Z');
});
