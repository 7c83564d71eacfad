/** A rest until a day, not an end: never longer than is sensible, and never past the hard date. */
import { TZDate } from '@date-fns/tz';
import { min } from 'date-fns/min';
import { z } from 'zod';
import { type Asking, defineStep } from '#conversation/contract/step.ts';
import { refused } from '#domain/refusal.ts';
import { addLocalDays, calendarDaysBetween } from '#domain/region/calendar.ts';
import { hardDateOf } from '#escalation/lease.ts';
import { escalationCard, noRestCard, notFoundCard, resolvedCard } from '../card.ts';
import { aboutEscalation, asItStands, held, publicEscalation, referenceField } from '../facts.ts';

const longestDays = 60;
/** It comes back when people begin. */
const comesBackAtHour = 9;

const snoozeInput = z.object({
  reference: referenceField,
  until: z.string().meta({ field: { kind: 'date' } }),
});

async function letRest({ reference, until }: z.output<typeof snoozeInput>, asking: Asking) {
  const one = await held(reference, asking);
  if (one.outcome === 'refused') return one;
  const { escalation } = one;
  const { ports, asker } = asking;
  const [year = 0, month = 1, day = 1] = until.split('-').map(Number);
  const moment = new Date(
    new TZDate(year, month - 1, day, comesBackAtHour, 0, ports.region.timeZone).getTime(),
  );
  if (moment <= ports.now)
    return refused('invalid_input', { reference: escalation.reference, why: 'past' as const, days: 0 });
  const latest = min([
    addLocalDays(ports.now, longestDays, ports.region.timeZone),
    hardDateOf(escalation, ports.region),
  ]);
  if (moment > latest)
    return refused('invalid_input', {
      reference: escalation.reference,
      why: 'too_far' as const,
      days: Math.max(calendarDaysBetween(ports.now, latest, ports.region.timeZone), 0),
    });
  await ports.escalations.snooze(escalation, { at: ports.now, by: asker.member.key, until: moment });
  await ports.outbox.changed(escalation.id);
  return asItStands('snooze', escalation, asking);
}

export const snooze = defineStep({
  effect: 'everyday',
  input: snoozeInput,
  form: true,
  answer: letRest,
  about: aboutEscalation,
  card: {
    answered: escalationCard,
    refused: { not_found: notFoundCard, conflict: resolvedCard, invalid_input: noRestCard },
  },
  publicFacts: publicEscalation,
});
