/** Builders with fixed defaults and named overrides. */
import type { OutflowCase } from '#domain/outflow/outflow-case.ts';
import type { Norms } from '#domain/region/region.ts';

export const norms: Norms = {
  reservationMinutes: 90,
  freshUnderHours: 2,
  staleOverHours: 8,
  stayNights: { default: 84, perLocation: { dno: 42 } },
  daysWithoutProgress: 14,
  hardLimitDays: 56,
  quietDaysAfterResolve: 7,
  leaseWorkingDays: 15,
  reminderWorkingDays: 3,
  inviteDays: 14,
};

export const amsterdam = 'Europe/Amsterdam';

export const outflowCase = (over: Partial<OutflowCase> = {}): OutflowCase => ({
  id: 'c1',
  reference: 'U-222222',
  client: 'MH-0001',
  holder: { key: 'casus', name: 'Marieke', organisation: 'levantogroep' },
  location: null,
  stayingSince: null,
  phase: 'plan',
  phaseSince: new Date('2026-11-01T08:00:00Z'),
  openedAt: new Date('2026-11-01T08:00:00Z'),
  lastProgressAt: new Date('2026-11-01T08:00:00Z'),
  closedAt: null,
  escalationResolvedAt: null,
  blockers: [],
  ...over,
});

export const blocker = (
  due: string | null,
  resolvedAt: Date | null = null,
): OutflowCase['blockers'][number] => ({
  id: `b${due}`,
  number: 1,
  kind: 'rent_debt',
  owner: { key: 'servatius', name: 'Servatius' },
  due,
  openedAt: new Date('2026-11-01T08:00:00Z'),
  resolvedAt,
});
